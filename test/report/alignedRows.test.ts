import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {alignedRows} from '../../src/report/alignedRows.ts'
import {align} from '../../src/text/align.ts'
import {cellWidth} from '../../src/text/width.ts'

/** The three rows with a bar after each, so that spaces can be seen. */
const drawn = (ref: string, hyp: string, cells = 80) =>
  alignedRows(align(ref, hyp), cells).map(({expected, typed, marks}) => `${expected}|${typed}|${marks}`)

describe('two texts above each other', () => {
  it.each([
    ['章丽华', '张丽华', '章丽华|张丽华|✗'],
    ['18号', '108号', '1 8号|108号| +'],
    ['天河区', '天区', '天河区|天  区|  -'],
    ['A座', '座', 'A座| 座|-'],
    ['一', '1', '一|1|✗'],
    ['无', '', '无||-']
  ])('%j and %j', (ref, hyp, rows) => {
    expect(drawn(ref, hyp)).toEqual([rows])
  })

  it('go on below where the line is full', () => {
    expect(drawn('广州市天河区', '广州市天何区', 8)).toEqual(['广州市天|广州市天|', '河区|何区|✗'])
  })

  it('lose no character and never exceed the line', () => {
    const text = fc.string({unit: fc.constantFrom('王', '1', 'a', '，'), maxLength: 20})
    fc.assert(fc.property(text, text, fc.integer({min: 2, max: 12}), (ref, hyp, cells) => {
      const rows = alignedRows(align(ref, hyp), cells)
      expect(rows.map(row => row.expected.replaceAll(' ', '')).join('')).toBe(ref)
      expect(rows.map(row => row.typed.replaceAll(' ', '')).join('')).toBe(hyp)
      for (const row of rows) expect(Math.max(cellWidth(row.expected), cellWidth(row.typed), cellWidth(row.marks))).toBeLessThanOrEqual(cells)
    }))
  })
})
