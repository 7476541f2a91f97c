import {expect, test} from 'vitest'
import {entryRate, errorRates} from '../../src/text/errorRates.ts'
import {graphemeCount} from '../../src/text/grapheme.ts'
import {alignUnits, counts, fraction, measuredFigures, played, publishedFigures, vectors} from './vectors.ts'

const cases = vectors.alignments.flatMap(({source, unit, cases: rows}) => rows.map((row) => ({source, unit, row})))

test.each(cases)('$source: $row.ref | $row.hyp', ({unit, row}) => {
  const published = publishedFigures(row)
  expect(Object.keys(published)).not.toEqual([])
  expect(measuredFigures(unit, row, published)).toEqual(published)
})

test('where a source takes another alignment of the same cost, the table says so', () => {
  const ties = cases.filter(({row}) => row.tie)
  expect(ties.length).toBeGreaterThan(0)
  for (const {unit, row} of ties) expect(counts(alignUnits(unit, row.ref, row.hyp))).not.toEqual(row.counts)
})

test.each(vectors.corrections)('$source', ({ref, typed, keystrokes, kspc, rates}) => {
  const {final, edits} = played(typed)
  const {correct, notCorrected, corrected, ...shares} = errorRates(ref, final, edits)
  const {fixes, ...classes} = keystrokes
  expect({correct, notCorrected, corrected}).toEqual(classes)
  expect((correct + notCorrected + corrected + fixes) / (correct + notCorrected)).toBeCloseTo(fraction(kspc), 12)
  expect(shares.correctedRate).toBeCloseTo(fraction(rates.corrected), 12)
  expect(shares.notCorrectedRate).toBeCloseTo(fraction(rates.notCorrected), 12)
  expect(shares.totalRate).toBeCloseTo(fraction(rates.total), 12)
})

test.each(vectors.speeds)('$source', ({text, seconds, perSecond, perMinute, wordsPerMinute}) => {
  const rate = entryRate(graphemeCount(text), seconds)
  expect(rate).toBeCloseTo(perMinute, 9)
  expect(rate! / 60).toBeCloseTo(perSecond, 9)
  expect(rate! / 5).toBeCloseTo(wordsPerMinute, 9)
})
