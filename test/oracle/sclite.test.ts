/**
 * tingda's alignment beside NIST sclite. sclite cannot be told to use unit costs: a substitution costs it 4, a deletion or
 * an insertion 3 (sclite(1); with word weights a substitution costs 2 of a gap). Deletions less insertions are given by
 * the lengths, so the two differ only where sclite buys a hit with gaps: swapped digits are two substitutions here, and
 * a deletion and an insertion there, the same total. A total can differ only where three substitutions (12) stand against
 * four gaps (12 as well) or more, so never where sclite has fewer than two deletions or fewer than two insertions.
 */
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {align} from '../../src/text/align.ts'
import {leastCost} from '../text/reference.ts'
import {scliteCounts, scliteInstalled} from './sclite.ts'

const SEED = 20261123
const characters = ['王', '小', '晓', '明', '号', '0', '1', '2', '8', 'a', 'A', 'é']
const units = fc.array(fc.constantFrom(...characters), {minLength: 1, maxLength: 24})

/** A text and what a trainee makes of it with at most three slips. */
const slips = units.chain((reference) => fc.array(
  fc.record({at: fc.nat(reference.length), op: fc.constantFrom('change', 'leave', 'add', 'swap'), unit: fc.constantFrom(...characters)}),
  {maxLength: 3}
).map((changes) => {
  const typed = [...reference]
  for (const {at, op, unit} of changes) {
    if (op === 'change' && at < typed.length) typed[at] = unit
    else if (op === 'leave') typed.splice(at, 1)
    else if (op === 'add') typed.splice(at, 0, unit)
    else if (op === 'swap' && at + 1 < typed.length) typed.splice(at, 2, typed[at + 1]!, typed[at]!)
  }
  return [reference, typed] as const
}))

test('sclite is at hand where everything is checked (apt-get install sctk)', ({skip}) => {
  skip(!process.env['CI'] && !scliteInstalled, 'sclite is not installed: apt-get install sctk')
  expect(scliteInstalled).toBe(true)
})

describe.skipIf(!scliteInstalled)('beside sclite', () => {
  test('1,000 texts with up to three slips: the same total of substitutions, deletions and insertions', () => {
    const pairs = fc.sample(slips, {numRuns: 1_000, seed: SEED})
    const theirs = scliteCounts(pairs)
    expect(theirs).toHaveLength(pairs.length)
    const differing = pairs.filter(([reference, typed], index) => {
      const [, substitutions, deletions, insertions] = theirs[index]!
      return align(reference.join(''), typed.join('')).edits.length !== substitutions + deletions + insertions
    })
    expect(differing).toEqual([])
  })

  test('1,000 unlike texts: never more errors than sclite, never a cheaper alignment by its own weights', () => {
    const pairs = fc.sample(fc.tuple(units, units), {numRuns: 1_000, seed: SEED})
    const theirs = scliteCounts(pairs)
    expect(theirs).toHaveLength(pairs.length)
    for (const [index, [reference, typed]] of pairs.entries()) {
      const ours = align(reference.join(''), typed.join(''))
      const [hits, substitutions, deletions, insertions] = theirs[index]!
      const total = substitutions + deletions + insertions
      expect(hits + substitutions + deletions).toBe(reference.length)
      expect(deletions - insertions).toBe(ours.deletions - ours.insertions)
      expect(ours.edits.length).toBeLessThanOrEqual(total)
      expect(4 * substitutions + 3 * (deletions + insertions)).toBe(leastCost(reference, typed, 4, 3))
    }
    const more = pairs.flatMap(([reference, typed], index) => {
      const [, substitutions, deletions, insertions] = theirs[index]!
      const ours = align(reference.join(''), typed.join('')).edits.length
      return substitutions + deletions + insertions > ours ? [Math.min(deletions, insertions)] : []
    })
    expect(more.length).toBeGreaterThan(0)
    expect(Math.min(...more)).toBeGreaterThanOrEqual(2)
  })
})
