import {expect, test} from 'vitest'
import {isAmidFrame, screenAfter} from './screen.ts'
import {svgOf} from './svg.ts'

const size = {cols: 12, rows: 3}

/** `column 字 colour` for each character that is written, in the order of the document. */
function written(svg: string): string[] {
  return [...svg.matchAll(/<text y="\d+" fill="(#\w+)"([^>]*)>(.*?)<\/text>/g)].flatMap(([, colour, style, letters = '']) =>
    [...letters.matchAll(/<tspan x="([\d.]+)">(.*?)<\/tspan>/g)].map(([, x, text]) => `${Number(x) / 9} ${text} ${colour}${style}`)
  )
}

function rects(svg: string): string[] {
  return [...svg.matchAll(/<rect x="([\d.-]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)" fill="(#\w+)"/g)]
    .map(([, ...values]) => values.join(' '))
}

async function pictureOf(output: string): Promise<string> {
  return svgOf(await screenAfter(output, size), '听打')
}

test('each character stands in the middle of its cells, a wide one of two', async () => {
  expect(written(await pictureOf('a王b'))).toEqual(['0.5 a #d6d9df', '2 王 #d6d9df', '3.5 b #d6d9df'])
})

test('what belongs to one character stays together', async () => {
  expect(written(await pictureOf('e\u0301𠮷'))).toEqual(['0.5 e\u0301 #d6d9df', '2 𠮷 #d6d9df'])
})

test('colours of the three kinds, bold, dim and inverse', async () => {
  const svg = await pictureOf('\u001B[?25l\u001B[31ma\u001B[38;5;196mb\u001B[38;2;1;2;3mc\u001B[0;1md\u001B[0;2me\u001B[0;7mf')
  expect(written(svg)).toEqual([
    '0.5 a #ef6b73', '1.5 b #ff0000', '2.5 c #010203', '3.5 d #d6d9df font-weight="bold"', '4.5 e #898c91', '5.5 f #16181d'
  ])
  expect(rects(svg)).toEqual(['45 0 9 20 #d6d9df'])
})

test('a ground and an underline are one piece over blanks and wide characters', async () => {
  expect(rects(await pictureOf('\u001B[?25l\u001B[44m王 x\u001B[0;4m 二 '))).toEqual(['0 0 36 20 #6ea8fe', '36 18 36 1 #d6d9df'])
})

test('lines meet at the edges of their cells and blocks fill them', async () => {
  const svg = await pictureOf('\u001B[?25l─┐█')
  expect(written(svg)).toEqual([])
  expect(rects(svg).toSorted()).toEqual([
    // From the left edge over the middle to the right edge, where the corner goes on to its middle and down.
    '0 10 5 1 #d6d9df', '4 10 5 1 #d6d9df', '9 10 5 1 #d6d9df', '13 10 1 10 #d6d9df', '18 0 9 20 #d6d9df'
  ].toSorted())
})

test('the caret stands before the cell where the next character goes, unless it is hidden', async () => {
  expect(rects(await pictureOf('王小'))).toEqual(['35 1 2 18 #f2c14e'])
  expect(rects(await pictureOf('王小\u001B[?25l'))).toEqual([])
})

test('it is known whether a frame is still being written', () => {
  const frame = '\u001B[?2026h\u001B[Ha\u001B[?2026l'
  expect(isAmidFrame('')).toBe(false)
  expect(isAmidFrame(frame)).toBe(false)
  expect(isAmidFrame(frame + frame.slice(0, -1))).toBe(true)
  expect(isAmidFrame(frame + frame)).toBe(false)
})

test('the document is XML whatever the screen holds', async () => {
  const svg = await pictureOf('<a&"b">')
  expect(written(svg).map((each) => each.split(' ')[1])).toEqual(['&lt;', 'a', '&amp;', '&quot;', 'b', '&quot;', '&gt;'])
  expect(svg).toContain('<title>听打</title>')
})
