import {describe, expect, it} from 'vitest'
import {textTable} from '../../src/report/textTable.ts'

describe('a table of text', () => {
  it('is aligned by cells, numbers to the right, without spaces at the end', () => {
    expect(textTable([['编号', '总分', '等级'], ['ab', '5', '不合格'], ['abcdef', '100', '']], ['left', 'right'])).toEqual([
      '编号    总分  等级',
      'ab         5  不合格',
      'abcdef   100'
    ])
  })
  it('of nothing is nothing', () => {
    expect(textTable([])).toEqual([])
  })
})
