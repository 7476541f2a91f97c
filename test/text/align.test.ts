import {distance} from 'fastest-levenshtein'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {align, alignedPairs, TooLongToAlign} from '../../src/text/align.ts'
import type {Alignment} from '../../src/text/align.ts'
import {graphemes} from '../../src/text/grapheme.ts'
import {leastCost, slowlyAligned} from './reference.ts'

/** `王|大:小|明`: hits as they are, `a:b` substituted, `a:` deleted, `:b` inserted. */
function drawn(alignment: Alignment): string {
  return alignedPairs(alignment)
    .map(({op, ref, hyp}) => op === 'hit' ? ref : `${ref ?? ''}:${hyp ?? ''}`)
    .join('|')
}

test.each([
  ['', '', ''],
  ['王小明', '王小明', '王|小|明'],
  ['王小明', '王晓明', '王|小:晓|明'],
  ['王小明', '王明', '王|小:|明'],
  ['王明', '王小明', '王|:小|明'],
  ['', '王', ':王'],
  ['王', '', '王:'],
  ['12', '21', '1:2|2:1'],
  ['1223', '123', '1|2:|2|3'],
  ['ab', 'ba', 'a:b|b:a'],
  ['kitten', 'sitting', 'k:s|i|t|t|e:i|n|:g'],
  ['天河区', '天汽车区', '天|:汽|河:车|区']
])('%s against %s is drawn %s', (reference, hypothesis, expected) => {
  expect(drawn(align(reference, hypothesis))).toBe(expected)
})

test('counts, rate and edits in graphemes', () => {
  expect(align('王👨‍👩‍👧小明', '王👨‍👩‍👧晓')).toEqual({
    reference: '王👨‍👩‍👧小明', hypothesis: '王👨‍👩‍👧晓',
    hits: 2, substitutions: 1, deletions: 1, insertions: 0, cer: 0.5,
    edits: [
      {op: 'delete', ref: [2, 3], hyp: [2, 2], labels: []},
      {op: 'substitute', ref: [3, 4], hyp: [2, 3], labels: []}
    ]
  })
})

test('an empty reference has the number of typed characters as its rate, two empty texts have 0', () => {
  expect(align('', '王小明').cer).toBe(3)
  expect(align('', '').cer).toBe(0)
})

test('canonically equivalent characters are hits, full-width ones are not', () => {
  expect(align('é', 'e\u0301').edits).toEqual([])
  expect(align('1', '１').substitutions).toBe(1)
})

test('too long a pair of texts is refused with its sizes', () => {
  const long = '王'.repeat(10_000)
  const other = '李'.repeat(9_000)
  expect(() => align(long, other)).toThrow(TooLongToAlign)
  expect(() => align(long, other)).toThrow(/10000 with 9000/)
  expect(align(long, long).hits).toBe(10_000)
})

const text = fc.string({unit: fc.constantFrom('王', '小', '明', '1', '2'), maxLength: 14})

test('the number of edits is the distance that fastest-levenshtein finds', () => {
  fc.assert(fc.property(text, text, (reference, hypothesis) => {
    expect(align(reference, hypothesis).edits).toHaveLength(distance(reference, hypothesis))
  }), {numRuns: 500})
})

test('among alignments of the same cost it takes the documented one', () => {
  fc.assert(fc.property(text, text, (reference, hypothesis) => {
    expect(drawn(align(reference, hypothesis))).toBe(slowlyAligned(reference, hypothesis).join('|'))
  }), {numRuns: 500})
})

test('both texts can be read back from the columns', () => {
  fc.assert(fc.property(text, text, (reference, hypothesis) => {
    const pairs = alignedPairs(align(reference, hypothesis))
    expect(pairs.map((pair) => pair.ref ?? '').join('')).toBe(reference)
    expect(pairs.map((pair) => pair.hyp ?? '').join('')).toBe(hypothesis)
  }))
})

test('over arbitrary Unicode the edits are as few as the textbook recurrence allows, and the counts add up', () => {
  const anything = fc.string({unit: 'grapheme', maxLength: 12})
  fc.assert(fc.property(anything, anything, (reference, hypothesis) => {
    const {hits, substitutions, deletions, insertions, edits, cer} = align(reference, hypothesis)
    const ref = graphemes(reference).map((each) => each.normalize('NFC'))
    const hyp = graphemes(hypothesis).map((each) => each.normalize('NFC'))
    expect(edits).toHaveLength(leastCost(ref, hyp, 1, 1))
    expect(hits + substitutions + deletions).toBe(ref.length)
    expect(hits + substitutions + insertions).toBe(hyp.length)
    expect(cer).toBe(ref.length > 0 ? edits.length / ref.length : hyp.length)
  }), {numRuns: 300})
})

test('typing the other text makes deletions of the insertions: the distance is the same both ways', () => {
  fc.assert(fc.property(text, text, (one, other) => {
    expect(align(one, other).edits.length).toBe(align(other, one).edits.length)
  }))
})
