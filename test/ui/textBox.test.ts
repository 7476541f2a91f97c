import {describe, expect, test} from 'vitest'
import {textBox} from '../../src/ui/components/textBox.ts'
import {plainText} from '../../src/ui/paint/line.ts'
import {themeOf} from '../../src/ui/theme/theme.ts'
import {editor} from './handmade.ts'

const {glyphs} = themeOf({colour: true, borders: 'line'})

/** The box as drawn, `·` for blanks, and the caret's cell. */
function box(drawn: string, cells: number, rows: number) {
  const {lines, caret} = textBox(editor(drawn), cells, rows, glyphs)
  return [...lines.map(row => plainText(row).replaceAll(' ', '·')), `${caret.column},${caret.row}`]
}

describe('one row', () => {
  test('the caret stands behind what is before it, wide characters counting two cells', () => {
    expect(box('王|小明', 12, 1)).toEqual(['·王小明·····', '3,0'])
    expect(box('|', 6, 1)).toEqual(['······', '1,0'])
  })

  test('what does not fit scrolls, and marks say that there is more', () => {
    expect(box('广东省广州市|', 10, 1)).toEqual(['‹广州市···', '7,0'])
    expect(box('|广东省广州市', 10, 1)).toEqual(['·广东省广›', '1,0'])
  })
})

describe('several rows', () => {
  test('text goes on in the next row, the caret too', () => {
    expect(box('广东省广州市|', 10, 2)).toEqual(['·广东省广·', '·州市·····', '5,1'])
    expect(box('广东省广|', 10, 2)).toEqual(['·广东省广·', '··········', '1,1'])
    expect(box('广东省|广州市', 10, 2)).toEqual(['·广东省广·', '·州市·····', '7,0'])
  })

  test('the rows scroll with the caret, and marks say that there is more', () => {
    expect(box('一二三四五六七|', 6, 2)).toEqual(['‹五六·', '·七···', '3,1'])
    expect(box('一|二三四五六七', 6, 2)).toEqual(['·一二·', '·三四›', '3,0'])
  })
})
