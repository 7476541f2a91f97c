import fc from 'fast-check'
import {expect, test} from 'vitest'
import {announced, nothingSpoken} from '../../src/ui/linear/announce.ts'

/** What is said of the pictures, one after the other. */
function heard(...pictures: readonly (readonly string[])[]): readonly (readonly string[])[] {
  let spoken = nothingSpoken
  return pictures.map(rows => {
    const next = announced(spoken, rows)
    spoken = next.spoken
    return next.lines
  })
}
const call = (clock: string, ...more: readonly string[]): string[] => [`● 通话 ${clock}   顾客 未知   情绪 平静 ░░░░░   共 ${clock}`, '─ 对话 ────────', ...more, '', ' 1 顾客姓名', ' 2 联系地址', 'Enter 说出去  F1 帮助']

test('a screen is said whole, without its lines and blank rows, and at the end what is chosen on it', () => {
  expect(heard(['─ 设置 ─────────', '', '▸ 姓名   王明', '  学号', 'Esc 返回'])).toEqual([['设置', '姓名 王明', '学号', 'Esc 返回', '姓名 王明']])
})

test('a clock that ticks says nothing, and what is said grows by what was added', () => {
  expect(heard(
    call('00:01'), call('00:02'), call('00:03', '● 顾客 我要订'), call('00:04', '● 顾客 我要订一瓶洗发水，'), call('00:09', '  顾客 我要订一瓶洗发水，去屑的。')
  ).slice(1)).toEqual([[], ['顾客 我要订'], ['一瓶洗发水，'], ['去屑的。']])
})

test('going up and down says what is chosen, also the second time, and not what is left', () => {
  const menu = (at: number): string[] => ['─ 听打 ─', ...['接下一通', '选择练习', '设置'].map((each, i) => `${i === at ? '▸' : ' '}  ${each}`)]
  expect(heard(menu(0), menu(1), menu(2), menu(1)).slice(1)).toEqual([['选择练习'], ['设置'], ['选择练习']])
})

test('what blinks is said once, and what is said again in the same words is said again', () => {
  expect(heard(['─ 来电 ─', '  ● 叮铃铃', '等您接听'], ['─ 来电 ─', '    ……', '等您接听'], ['─ 来电 ─', '  ● 叮铃铃', '等您接听'])).toEqual([['来电', '叮铃铃', '等您接听'], ['……'], []])
  expect(heard(call('00:01', '顾客 喂？'), call('00:02', '顾客 喂？', '顾客 喂？')).at(-1)).toEqual(['顾客 喂？'])
})

test('the same picture twice says nothing, whatever it holds; and everything of a first one is said', () => {
  const row = fc.string({unit: fc.constantFrom('王', '▸', ' ', '1', ':', '0', '─', 'a', '●', '…')})
  fc.assert(fc.property(fc.array(row, {maxLength: 12}), rows => {
    const [first, second] = heard(rows, rows)
    expect(second).toEqual([])
    const letters = (texts: readonly string[]): string => texts.join('').replaceAll(/[^王a]/gu, '')
    // What is chosen may be said again at the end.
    const again = Math.max(0, ...rows.map(each => letters([each]).length))
    expect(letters(first ?? []).length).toBeLessThanOrEqual(letters(rows).length + again)
    expect(first?.some(line => line.includes('王'))).toBe(rows.some(each => each.includes('王')))
  }))
})
