import {distance} from 'fastest-levenshtein'
import {align} from '../../src/text/align.ts'
import type {Benchmark, Table} from './benchmark.ts'
import {seriesOf} from './benchmark.ts'

const ROUNDS = 15
const LETTERS = '广东省州市天河区体育路号栋室章丽华0123456789'

/** The same numbers in every run (Park and Miller's), so that runs can be compared. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

/** A text of so many characters, and the same with every tenth character changed, left out or typed twice. */
function pair(length: number, next: (below: number) => number): [reference: string, typed: string] {
  const reference = Array.from({length}, () => LETTERS[next(LETTERS.length)] ?? '')
  const typed = reference.flatMap((character) => {
    const slip = next(30)
    return slip === 0 ? [] : slip === 1 ? [character, character] : slip === 2 ? [LETTERS[next(LETTERS.length)] ?? ''] : [character]
  })
  return [reference.join(''), typed.join('')]
}

function table(title: string, note: string, pairs: readonly [string, string][]): Table {
  const rows = seriesOf('fastest-levenshtein', 'tingda')
  const timed = (work: (reference: string, typed: string) => unknown): number => {
    const started = performance.now()
    for (const [reference, typed] of pairs) work(reference, typed)
    return performance.now() - started
  }
  timed(distance)
  timed(align)
  for (let round = 0; round < ROUNDS; round += 1) {
    rows['fastest-levenshtein'].values.push(timed(distance))
    rows.tingda.values.push(timed(align))
  }
  return {title, note, unit: 'ms', tail: 0.9, bases: ['fastest-levenshtein'], rows: Object.values(rows)}
}

/** fastest-levenshtein gives the distance only; tingda gives every edit, by graphemes and with a fixed tie-break. */
export const alignment: Benchmark = {
  name: 'align',
  async run() {
    const next = numbers(20_261_123)
    return [
      table('Alignment, fields', '1,000 pairs of 30 characters, an address each. fastest-levenshtein gives the distance only, tingda every edit.',
        Array.from({length: 1_000}, () => pair(30, next))),
      table('Alignment, 5,000 characters', 'One pair. The table of moves takes one byte a pair of characters: 25 MB, never more than 36 MB.', [pair(5_000, next)])
    ]
  }
}
