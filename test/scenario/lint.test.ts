import {describe, expect, test} from 'vitest'
import {lint} from '../../src/scenario/lint.ts'
import {loadPack} from '../../src/scenario/pack.ts'
import {draw, scenario, school} from './drawn.ts'

/** null where exactly the issues drawn into the text are found; otherwise what is. */
const misdrawn = (text: string) => {
  const found = draw('a.yaml', text)
  return found === text ? null : found
}
const codesOf = (text: string | Uint8Array) => loadPack([{path: 'a.yaml', text}], school()).issues.map(({code}) => code)

describe('what teachers type', () => {
  test('a full-width colon after a key, in a list, in braces and after a character being spelled', () => {
    expect(misdrawn(scenario({title: 'title⟦full-width-colon⟧：漏液', level: 'level⟦full-width-colon⟧： 3'}))).toBeNull()
    expect(misdrawn(scenario({facts: 'facts:\n  complaint:\n    - is⟦full-width-colon⟧：破裂\n      any: [裂]\n    - {is⟦full-width-colon⟧：漏, any: [漏]}'}))).toBeNull()
    expect(lint('spelled: {章：立早章}').repaired).toBe('spelled: {章: 立早章}')
  })

  test('no space after a colon', () => {
    expect(misdrawn(scenario({title: 'title⟦colon-without-space⟧:漏液', opening: 'opening: {say⟦colon-without-space⟧:裂了}'}))).toBeNull()
  })

  test('indents of full-width spaces and tabs', () => {
    expect(misdrawn(scenario({answers: 'answers:\n⟦full-width-indent⟧　ask.name: 我叫{name}。'}))).toBeNull()
    expect(misdrawn(scenario({answers: 'answers:\n⟦tab-indent⟧\task.name: 我叫{name}。'}))).toBeNull()
  })

  test('a slip hides no other mistake, before or after it', () => {
    expect(misdrawn(scenario({title: 'title⟦full-width-colon⟧：漏液', level: 'level: ⟦not-level⟧7'}))).toBeNull()
  })

  test('a # that swallows part of a value', () => {
    const swallowing = `customers:
  - name: 章丽华
    address_as: 章女士
    address: 体育东路18号 ⟦swallowed-comment⟧#3栋502室
    order: "20261105000317"
    more: {product: 沐浴露}
    mobile: "13922841507"    # 手机`
    expect(misdrawn(scenario({customers: swallowing, answers: null}))).toBeNull()
    expect(misdrawn(scenario({title: 'title: 漏液 ⟦swallowed-comment⟧# 3 号', level: 'level: 3 # 1..5'}))).toBeNull()
    expect(misdrawn(scenario({title: 'title: 漏液   # 标题', level: 'level: 3   # 1..5'}))).toBeNull()
  })

  test('none of it within quotes, comments and blocks of text', () => {
    const said = `opening:
  say: |
    　　您好：裂了
    \tkey：value #3栋
  interrupts: true`
    expect(misdrawn(scenario({opening: said, title: 'title: "漏液 #3：a：b"', id: '# 说明：abc：d\nid: leaking'}))).toBeNull()
    expect(misdrawn(scenario({opening: 'opening: "一句话，\n  say：裂了 #3"'}))).toBeNull()
  })
})

describe('bytes', () => {
  const bytes = (...values: readonly number[]) => Uint8Array.from(values)
  const utf16 = (text: string, order: 'le' | 'be') => {
    const data = new Uint8Array(text.length * 2)
    const view = new DataView(data.buffer)
    for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), order === 'le')
    return data
  }

  test('UTF-8, with a mark or without', () => {
    expect(codesOf(new TextEncoder().encode(scenario()))).toEqual([])
    expect(codesOf(new TextEncoder().encode(`\ufeff${scenario()}`))).toEqual(['bom'])
    expect(codesOf(`\ufeff${scenario()}`)).toEqual(['bom'])
  })

  test('GBK is named, and read on', () => {
    const customer = bytes(0xb9, 0xcb, 0xbf, 0xcd) // 顾客
    const [before, after] = scenario({customers: null, opening: null, answers: null, cues: null, facts: null, model: null, model_form: null, tests: null, title: 'title: 顾客', level: 'level: 9'})
      .split('顾客').map((text) => new TextEncoder().encode(text))
    expect(codesOf(Uint8Array.from([...before!, ...customer, ...after!]))).toEqual(['gbk', 'missing-key', 'missing-key', 'not-level'])
  })

  test('UTF-16 is named, and read on, with a mark or without', () => {
    expect(codesOf(utf16(`\ufeff${scenario({level: 'level: 9'})}`, 'le'))).toEqual(['utf-16', 'not-level'])
    expect(codesOf(utf16(`\ufeff${scenario()}`, 'be'))).toEqual(['utf-16'])
    expect(codesOf(utf16(scenario(), 'le'))).toEqual(['utf-16'])
    expect(codesOf(utf16(scenario(), 'be'))).toEqual(['utf-16'])
  })

  test('anything else is refused', () => {
    expect(codesOf(bytes(0xff, 0xff, 0x80, 0x00))).toEqual(['not-utf8'])
    expect(codesOf(new Uint8Array(300_000))).toEqual(['too-large'])
    expect(codesOf('a'.repeat(300_000))).toEqual(['too-large'])
    expect(codesOf('')).toEqual(['empty-file'])
    expect(codesOf('# 只有注释\n')).toEqual(['empty-file'])
  })
})

describe('hostile files are refused, not expanded', () => {
  test.each([
    ['brackets', '['.repeat(200_000), 'too-deep'],
    ['brackets with entries', '[a,'.repeat(60_000), 'too-deep'],
    ['maps', '{a: '.repeat(60_000), 'too-deep'],
    ['dashes', '- '.repeat(100_000), 'too-deep'],
    ['question marks', '? '.repeat(100_000), 'too-deep'],
    ['indents', Array.from({length: 600}, (_, i) => `${' '.repeat(i)}a:`).join('\n'), 'too-deep'],
    ['empty lists', '[],'.repeat(80_000), 'too-many-signs'],
    ['anchors', '&a '.repeat(80_000), 'too-many-signs'],
    ['an open quote', `a: "${'漏'.repeat(200_000)}`, 'yaml-quote'],
    ['keys', Array.from({length: 20_000}, (_, i) => `k${i}: v`).join('\n'), 'unknown-key'],
    ['forty brackets', `a: ${'['.repeat(40)}${']'.repeat(40)}`, 'too-deep'],
    ['aliases of aliases', `a: &a0 [x, x]\n${Array.from({length: 40}, (_, i) => `b${i}: &a${i + 1} [*a${i}, *a${i}]`).join('\n')}`, 'too-many-aliases'],
    ['an alias of itself', 'a: &a [*a]', 'yaml-alias'],
    ['an alias of nothing', 'a: *b', 'yaml-alias'],
    ['a list as a key', '? [a, b]\n: c', 'yaml-key'],
    ['two documents', 'a: b\n---\nc: d', 'yaml-syntax'],
    ['a key twice', 'id: a\nid: b', 'duplicate-key'],
    ['code', 'a: !!js/function "x"', 'yaml-tag']
  ])('%s', (_, text, code) => {
    expect(codesOf(text)).toContain(code)
    expect(codesOf(text).length).toBeLessThanOrEqual(100)
  })
})
