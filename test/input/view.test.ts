import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {fieldWindow} from '../../src/input/view.ts'
import {graphemes} from '../../src/text/grapheme.ts'
import {cellWidth} from '../../src/text/width.ts'
import {parseField} from './draw.ts'

/** The window as `‹州市天.› 4`: dots for empty cells, ‹ › where text is hidden, and the caret's column. */
function drawn(drawing: string, cells: number, scroll = 0): string {
  const {text, caret} = parseField(drawing)
  const {visible, caretColumn, clippedLeft, clippedRight} = fieldWindow(text, caret, cells, scroll)
  const empty = '.'.repeat(cells - cellWidth(visible))
  return `${clippedLeft ? '‹' : '['}${visible}${empty}${clippedRight ? '›' : ']'} ${caretColumn}`
}

describe('a window', () => {
  test.each([
    ['|', 6, '[......] 0'],
    ['王小明|', 8, '[王小明..] 6'],
    ['王|小明', 8, '[王小明..] 2'],
    ['王小明|', 7, '[王小明.] 6'],
    ['王小明|', 6, '‹小明..] 4'],
    ['王小|明', 6, '[王小明] 4'],
    ['|广州市天河区', 7, '[广州市.› 0'],
    ['广州市天|河区', 7, '‹市天河.› 4'],
    ['13922841507|', 6, '‹41507.] 5'],
    ['e\u0301e\u0301e\u0301|', 3, '‹e\u0301e\u0301.] 2'],
    ['👨‍👩‍👧👨‍👩‍👧|', 4, '‹👨‍👩‍👧..] 2'],
    ['王|', 1, '‹.] 0'],
    ['|王', 1, '[.› 0']
  ])('%s in %i cells is %s', (drawing, cells, window) => expect(drawn(drawing, cells)).toBe(window))
})

describe('scrolling is sticky', () => {
  test.each([
    ['广州市天河|区体育', 10, 2, '‹市天河区体› 6'],
    ['广州市|天河区体育', 10, 2, '‹市天河区体› 2'],
    ['广州|市天河区体育', 10, 2, '‹市天河区体› 0'],
    ['广|州市天河区体育', 10, 2, '‹州市天河区› 0'],
    ['广州市天河区体|育', 10, 2, '‹天河区体育] 8'],
    ['广州|', 10, 2, '[广州......] 4'],
    ['广州市天河|', 10, 4, '‹州市天河..] 8']
  ])('%s in %i cells from %i is %s', (drawing, cells, scroll, window) => expect(drawn(drawing, cells, scroll)).toBe(window))
})

const units = ['王', '1', 'e\u0301', '👨‍👩‍👧', '，', 'a']
const lineOf = (of: readonly string[]) => fc.array(fc.constantFrom(...of), {maxLength: 30}).map((parts) => parts.join(''))

test('whole graphemes, never too wide, as many as fit, the caret always inside', () => {
  fc.assert(
    fc.property(lineOf([...units, '\u200b']), fc.nat(30), fc.integer({min: 1, max: 12}), fc.nat(40), (text, place, cells, from) => {
      const parts = graphemes(text)
      const caret = Math.min(place, parts.length)
      const {visible, caretColumn, clippedLeft, clippedRight, scroll} = fieldWindow(text, caret, cells, from)
      const shown = graphemes(visible)
      expect(parts.slice(scroll, scroll + shown.length)).toEqual(shown)
      expect(cellWidth(visible)).toBeLessThanOrEqual(cells)
      expect(caretColumn).toBe(cellWidth(parts.slice(scroll, caret).join('')))
      expect(caretColumn).toBeLessThan(cells)
      expect(clippedLeft).toBe(scroll > 0)
      const next = parts[scroll + shown.length]
      expect(clippedRight).toBe(next !== undefined)
      expect(next === undefined || cellWidth(visible + next) > cells).toBe(true)
      expect(caretColumn + Math.min(cells, cellWidth(parts[caret] ?? ' '))).toBeLessThanOrEqual(cells)
    }),
    {numRuns: 1000}
  )
})

test('moving the caret inside what is shown scrolls nothing, and asking again neither', () => {
  fc.assert(
    fc.property(lineOf(units), fc.nat(30), fc.nat(30), fc.integer({min: 2, max: 12}), (text, first, second, cells) => {
      const count = graphemes(text).length
      const window = fieldWindow(text, Math.min(first, count), cells)
      expect(fieldWindow(text, Math.min(first, count), cells, window.scroll)).toEqual(window)
      const shown = graphemes(window.visible).length
      fc.pre(shown > 0)
      const inside = window.scroll + (second % shown)
      expect(fieldWindow(text, inside, cells, window.scroll).scroll).toBe(window.scroll)
    }),
    {numRuns: 1000}
  )
})
