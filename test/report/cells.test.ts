import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {guarded, spreadsheetCell} from '../../src/report/cells.ts'

describe('a cell that Excel would change', () => {
  it.each([
    ['13922841507', '\t13922841507'], ['20261105000317', '\t20261105000317'], ['0231', '\t0231'], ['00', '\t00'],
    ['12345678', '\t12345678'], ['1E10', '\t1E10'], ['3-502', '\t3-502'], ['11/5', '\t11/5'], ['3.50', '\t3.50'], ['10:30', '\t10:30'],
    ['１３９２２８４１５０７', '\t１３９２２８４１５０７'], ['13922841507 ', '\t13922841507 ']
  ])('keeps its digits: %j', (text, written) => {
    expect(guarded(text)).toBe(written)
  })

  it.each(['=1+1', '+86', '-无', '@home', '  =1+1', '　＝1+1', '＠', '\t=1', '\t1', '\r1', '\n=1', '-5'])('runs nothing: %j', text => {
    expect(guarded(text)).toBe(`'${text}`)
  })

  it.each(['', '章丽华', '1234567', '7', '020-38476215', '广东省广州市天河区体育东路18号', '无', '2026-11-23T10:05:00+08:00', '订单20261105000317'])(
    'is left as it is where nothing would happen to it: %j', text => {
      expect(guarded(text)).toBe(text)
    })

  it('never begins like a formula, and holds the text whole', () => {
    fc.assert(fc.property(fc.string({unit: fc.constantFrom('=', '+', '-', '@', ' ', '\t', '\r', '0', '1', '王', '＝')}), text => {
      const written = guarded(text)
      expect(written).not.toMatch(/^[ 　]*[=+\-@＝＋－＠]/)
      expect([text, `'${text}`, `\t${text}`]).toContain(written)
    }))
  })

  it('is bare where it is a number, and blank where it is nothing', () => {
    expect([0, -3.5, null, '0231'].map(spreadsheetCell)).toEqual([0, -3.5, null, '\t0231'])
  })
})
