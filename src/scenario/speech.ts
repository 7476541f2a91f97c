/** How a value is said: pieces of speech, each with the stretch of the value it says. Lengths count graphemes. */
import {graphemeCount, graphemes} from '../text/grapheme.ts'
import {asciiDigits, groupSizes, readApart, readAsNumber} from './numerals.ts'

/** `value` is null where the piece says nothing of the value: a breath between two groups. */
export interface Piece {
  readonly spoken: string
  readonly value: readonly [start: number, end: number] | null
}

const BREATH: Piece = {spoken: '，', value: null}

/** Word for word: one piece. */
export function plainly(value: string): readonly Piece[] {
  return value === '' ? [] : [{spoken: value, value: [0, graphemeCount(value)]}]
}

/**
 * A telephone or order number: 幺三九，二二八四，幺五零七. An area code is a group of its own; what joins the parts
 * (a hyphen, spaces, brackets) is not said.
 */
export function digitByDigit(value: string): readonly Piece[] {
  const groups: Piece[] = []
  for (const {text, start} of runsOf(value, /[0-9０-９]+|[\p{L}]+/gu)) {
    let from = start
    for (const size of /^\p{L}/u.test(text) ? [graphemeCount(text)] : groupSizes(text.length)) {
      const spoken = readApart(graphemes(value).slice(from, from + size).join(''))
      groups.push({spoken, value: [from, from + size]})
      from += size
    }
  }
  return groups.flatMap((group, i) => i === 0 ? [group] : [BREATH, group])
}

const NUMBER_IN_ADDRESS = /[0-9０-９]+|(?<=[0-9０-９])[-－](?=[0-9０-９])/gu
/** What follows a room's number: 室, nothing, or no word. */
const ROOM = /^(?:[室房户]|[^\p{L}0-9０-９]|$)/u
const LONGEST_COUNTED = 3

/**
 * An address as people say it: 18号 十八号, 128号 一百二十八号, 502室 五零二室, 3栋 三栋, 3-502 三杠五零二.
 * Rooms of three digits, numbers of four and those with a leading zero are read digit by digit.
 */
export function asAddress(value: string): readonly Piece[] {
  const characters = graphemes(value)
  const pieces: Piece[] = []
  let end = 0
  const plain = (until: number) => {
    if (until > end) pieces.push({spoken: characters.slice(end, until).join(''), value: [end, until]})
  }
  for (const {text, start} of runsOf(value, NUMBER_IN_ADDRESS)) {
    plain(start)
    end = start + text.length
    pieces.push({spoken: numberInAddress(text, characters.slice(end).join('')), value: [start, end]})
  }
  plain(characters.length)
  return pieces
}

function numberInAddress(text: string, after: string): string {
  if (/^[-－]$/u.test(text)) return '杠'
  const digits = asciiDigits(text)
  const isRoom = digits.length >= LONGEST_COUNTED && ROOM.test(after)
  const apart = isRoom || digits.length > LONGEST_COUNTED || (digits.length > 1 && digits.startsWith('0'))
  return apart ? readApart(digits) : readAsNumber(Number(digits))
}

/** Matches of `pattern`, their starts in graphemes; a match must consist of single-unit graphemes where it is indexed. */
function runsOf(value: string, pattern: RegExp): readonly {text: string; start: number}[] {
  return [...value.matchAll(pattern)].map((match) => ({
    text: match[0], start: graphemeCount(value.slice(0, match.index))
  }))
}
