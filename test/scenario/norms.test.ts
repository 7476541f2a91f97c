import {describe, expect, test} from 'vitest'
import {carriedNorms, isUncarried} from '../../src/scenario/norms.ts'
import {emptyPack, loadPack} from '../../src/scenario/pack.ts'
import {carriedBy, normRows} from '../../src/report/normsTable.ts'
import {readPackFolder} from '../../src/store/packFolder.ts'
import {root} from '../support/built.ts'

const {pack} = loadPack(readPackFolder(`${root}scenarios`).files)
const norms = carriedNorms(pack)

describe('the norms of the built-in pack', () => {
  test('are the 121 of the documents, in both languages, each with the place it comes from', () => {
    expect(norms.map(({norm}) => norm.n)).toEqual(Array.from({length: 121}, (_, i) => i + 1))
    for (const {norm} of norms) {
      expect(norm.source).toMatch(/^00[0-3]/)
      expect(norm.text).toMatch(/\p{Script=Han}/u)
      expect(norm.textEn).toMatch(/[a-z]/i)
    }
  })

  test('are each carried by something, or say why a text trainer cannot show them', () => {
    expect(norms.filter(isUncarried).map(({norm}) => norm.n)).toEqual([])
  })

  test('tell where the documents differ, and each points at the other', () => {
    const differing = norms.map(({norm}) => norm).filter(norm => norm.profile !== null)
    expect(differing.length).toBeGreaterThanOrEqual(10)
    for (const {n, profile, other} of differing) {
      const counterpart = differing.find(norm => norm.n === other)
      expect({n, back: counterpart?.other, profiles: new Set([profile, counterpart?.profile]).size}).toEqual({n, back: n, profiles: 2})
    }
  })

  test('a special situation is carried by a rule of its own or a call, not by its phrase alone', () => {
    const judged = new Set(['scenario', 'standard'])
    const situations = norms.filter(({norm}) => norm.source.startsWith('001 特殊情况'))
    expect(situations).toHaveLength(15)
    expect(situations.filter(({carriers}) => !carriers.some(({kind}) => judged.has(kind))).map(({norm}) => norm.n)).toEqual([])
  })
})

describe('a norms.yaml', () => {
  const file = (rows: string) => [{path: 'norms.yaml', text: `norms:\n${rows}`}]
  const row = (n: number, more = '') => `  - {n: ${n}, source: "001", text: 礼貌, text_en: polite${more}}\n`
  const codes = (rows: string) => loadPack(file(rows), pack).issues.map(({code, line}) => `${line} ${code}`)

  test('numbers each norm once and points at norms only', () => {
    expect(codes(row(1) + row(2, ', profile: general, other: 1'))).toEqual([])
    expect(codes(row(1) + row(1))).toEqual(['3 duplicate-id'])
    expect(codes(row(1, ', profile: "400", other: 9'))).toEqual(['2 unknown-norm'])
  })

  test('is what scenarios and rules may name; a pack without one asks nothing', () => {
    const standard = {path: 'standards.yaml', text: 'standards:\n  - {id: own, label: 问候, norms: [36, 122], check: greeting, advice: 您好}\n'}
    expect(loadPack([standard], pack).issues.map(({code}) => code)).toEqual(['unknown-norm'])
    const {norms: _, ...without} = pack
    expect(loadPack([standard], without).issues).toEqual([])
  })

  test('what carries a norm is found in the pack', () => {
    const {pack: own} = loadPack([...file(row(1) + row(2, ', unseen: 看不到') + row(3, ', shown: [{as: form, what: 表, what_en: form, at: forms}]') + row(4)),
      {path: 'standards.yaml', text: 'standards:\n  - {id: own, label: 问候, norms: "1", check: greeting, advice: 您好}\n'}], emptyPack)
    const found = carriedNorms(own)
    expect(found.map(each => carriedBy(each, 'zh'))).toEqual(['评分规则 own', '看不到', '表 表（forms）', ''])
    expect(found.filter(isUncarried).map(({norm}) => norm.n)).toEqual([4])
    expect(normRows(found).at(-1)).toBe('| 4 | 001 | 礼貌 | **还没有** |')
  })
})
