import {describe, expect, test} from 'vitest'
import {codes} from '../../src/scenario/codes.ts'
import {wordings} from '../../src/scenario/messages.ts'
import {wordingsEn} from '../../src/scenario/messagesEn.ts'
import {loadPack} from '../../src/scenario/pack.ts'
import {draw, plain, scenario, school} from './drawn.ts'

/** null where the scenario with these keys changed has exactly the issues drawn into it; otherwise what it has. */
function misdrawn(changes: Readonly<Record<string, string | null>>): string | null {
  const text = scenario(changes)
  const found = draw('calls/a.yaml', text)
  return found === text ? null : found
}
const fixOf = (changes: Readonly<Record<string, string | null>>) =>
  loadPack([{path: 'a.yaml', text: plain(scenario(changes))}], school()).issues.map(({message, fix}) => `${message} ${fix}`).join('\n')

test('a sound scenario has none', () => {
  expect(misdrawn({})).toBeNull()
})

describe('shape', () => {
  test('every unknown key, with the nearest known one', () => {
    expect(misdrawn({titel: '⟦unknown-key⟧titel: 漏', norm: '⟦unknown-key⟧norm: general'})).toBeNull()
    expect(misdrawn({cues: 'cues:\n  - {when: {⟦unknown-key⟧inten: [apologise], ⟦unknown-key⟧xyz: 1}, say: 好, ⟦unknown-key⟧hang_up: true}'})).toBeNull()
    expect(misdrawn({model: 'model: [您好, {⟦unknown-key⟧sey: 好}]'})).toBeNull()
    expect(fixOf({titel: 'titel: 漏'})).toBe('没有“titel”这个键 您要写的可能是“title”。')
  })

  test('a missing key points at what lacks it', () => {
    expect(misdrawn({id: '⟦missing-key⟧⟦missing-key⟧title: 漏液', title: null, level: null})).toBeNull()
    expect(misdrawn({opening: '⟦missing-key⟧opening: {interrupts: true}'})).toBeNull()
    expect(misdrawn({tests: 'tests:\n  - ⟦missing-key⟧name: 推诿\n    expect: {clean: true}'})).toBeNull()
  })

  test('the wrong kind of value', () => {
    expect(misdrawn({title: '⟦expects-text⟧title: [漏液]'})).toBeNull()
    expect(misdrawn({cues: 'cues: ⟦expects-list⟧无'})).toBeNull()
    expect(misdrawn({opening: '⟦expects-text-or-map⟧opening: [漏]'})).toBeNull()
    expect(misdrawn({cues: 'cues:\n  - {when: ⟦expects-map⟧quiet, say: 喂}'})).toBeNull()
    expect(misdrawn({cues: 'cues:\n  - {⟦expects-map⟧when: [quiet], say: 喂}', tests: 'tests: [⟦expects-map⟧[甲]]', answers: '⟦expects-map⟧answers: [我叫]'})).toBeNull()
    expect(misdrawn({answers: 'answers:\n  ⟦expects-text-or-list⟧ask.name: {say: 我}'})).toBeNull()
    expect(misdrawn({answers: 'answers:\n  ask.name: [好, ⟦expects-text⟧{say: 我}]'})).toBeNull()
  })

  test('nothing where something is needed', () => {
    expect(misdrawn({title: '⟦empty-value⟧title:'})).toBeNull()
    expect(misdrawn({cues: '⟦empty-value⟧cues:'})).toBeNull()
    expect(misdrawn({model: '⟦empty-list⟧model: []'})).toBeNull()
    expect(misdrawn({answers: 'answers:\n  ⟦empty-list⟧ask.name: []'})).toBeNull()
  })

  test('a word that is none of the possible ones', () => {
    expect(misdrawn({kind: 'kind: ⟦not-one-of⟧complain', disposition: 'disposition: [valid-complaint, ⟦not-one-of⟧抱怨]'})).toBeNull()
    expect(fixOf({kind: 'kind: complain'})).toBe('不能写“complain” 您要写的可能是“complaint”。可以写：order、query、complaint、callback、special')
  })

  test('numbers, durations, comparisons and ids', () => {
    expect(misdrawn({id: 'id: ⟦not-id⟧Leaking 1', level: 'level: ⟦not-level⟧6', mood: 'mood: ⟦not-mood⟧-1', carries: 'carries: [1, ⟦not-integer⟧二]'})).toBeNull()
    expect(misdrawn({cues: 'cues:\n  - {when: {quiet: ⟦not-duration⟧15, mood: ⟦not-comparison⟧≥3, count: ">= 2"}, say: 喂, times: ⟦not-integer⟧once, mood: +1}'})).toBeNull()
  })
})

describe('meaning', () => {
  test('what must exist elsewhere', () => {
    expect(misdrawn({form: 'form: ⟦unknown-form⟧"3.3"', guideline: 'guideline: ⟦unknown-guideline⟧damage', catalog: 'catalog: ⟦unknown-catalog⟧soap'})).toBeNull()
    expect(fixOf({guideline: 'guideline: damage'})).toContain('“damaged”')
  })

  test('intents in cues and answers', () => {
    expect(misdrawn({
      answers: 'answers:\n  ⟦unknown-intent⟧ask.nam: 我叫{name}。',
      cues: 'cues:\n  - {when: {intent: [apologise, ⟦unknown-intent⟧appologise], without: ⟦unknown-intent⟧hold}, say: 算了。}'
    })).toBeNull()
  })

  test('fields', () => {
    expect(misdrawn({
      facts: 'facts:\n  ⟦unknown-field⟧reason: [{is: 破裂, any: 裂}]\n  ⟦facts-not-text⟧name: [{is: 姓章, any: 章}]',
      accept: 'accept: {⟦unknown-field⟧phone: 无, landline: [无, 没有]}',
      tests: 'tests:\n  - {name: 甲, replies: [您好], form: {⟦unknown-field⟧nmae: 章}, expect: {clean: true}}'
    })).toBeNull()
  })

  test('the form a call needs', () => {
    expect(misdrawn({kind: '⟦form-missing⟧kind: query', form: null, facts: null, model_form: null})).toBeNull()
    expect(misdrawn({form: 'form: ⟦complaint-form⟧"3.1"', facts: null, model_form: 'model_form: {reason: 漏液}'})).toBeNull()
    expect(misdrawn({kind: 'kind: special', form: null, facts: null, model_form: null})).toBeNull()
    expect(misdrawn({model_form: '⟦model-form-missing⟧model_form: {complaint: 漏液}'})).toBeNull()
  })

  test('telephone numbers of impossible shape, and characters the name has not', () => {
    expect(misdrawn({
      customers: `customers:
  - {name: 章丽华, spelled: {⟦spelled-not-in-name⟧张: 弓长张}, address_as: 章女士, mobile: ⟦mobile-shape⟧"1392284150", landline: ⟦landline-shape⟧38476215}
  - {name: 李雷, address_as: 李先生, mobile: ⟦mobile-shape⟧139-2284-1507, landline: ⟦landline-shape⟧020-3847621}
  - {name: 王五, address_as: 王先生, mobile: ⟦mobile-shape⟧12922841507, landline: 0571-87654321}`.replace('020-3847621}', '020-384762}')
    })).toBeNull()
  })

  test('variables that no customer has, or one has not', () => {
    const customers = `customers:
  - {name: 章丽华, spelled: {章: 立早章}, address_as: 章女士, mobile: "13922841507", more: {product: 沐浴露}}
  - {name: 李雷, address_as: 李先生, landline: 010-62345678}`
    expect(misdrawn({
      customers, opening: 'opening: ⟦unknown-variable⟧我要{prodct}！',
      answers: `answers:
  ask.name: ["我叫{name}", "{spelled}", ⟦empty-variable⟧"{spelled.章}", ⟦unknown-variable⟧"{spelled.李}"]`,
      cues: 'cues:\n  - {when: {told: [product, ⟦unknown-slot⟧phone]}, say: [⟦empty-variable⟧"固话{landline}", "固话{landline|没有}", ⟦empty-variable⟧"买{product}"]}',
      model: 'model: [⟦empty-variable⟧"您的电话是{mobile}对吗"]'
    })).toBeNull()
    expect(fixOf({opening: 'opening: 我要{prodct}！'})).toContain('{product}')
  })

  test('flags, phrases and ids', () => {
    expect(misdrawn({
      cues: 'cues:\n  - {id: a, when: {flag: ⟦flag-never-set⟧angry}, say: 哼}\n  - {id: ⟦duplicate-id⟧a, when: {no_flag: calm}, say: 哼}',
      tests: 'tests:\n  - {name: 甲, replies: [您好], expect: {findings: [⟦unknown-phrase⟧i-can-help], told: [⟦unknown-slot⟧mobil]}}'
    })).toBeNull()
  })

  test('Chinese commas in a list of words', () => {
    expect(misdrawn({facts: 'facts:\n  complaint: [{is: 破裂, any: [⟦full-width-separator⟧裂，破], not: [好]}]'})).toBeNull()
  })

  test('a warning keeps nothing out', () => {
    expect(loadPack([{path: 'a.yaml', text: scenario({model_form: null})}], school()).pack.scenarios).toHaveLength(1)
  })
})

test('both languages have words for every code', () => {
  expect(Object.keys(wordings).sort()).toEqual(Object.keys(codes).sort())
  expect(Object.keys(wordingsEn).sort()).toEqual(Object.keys(codes).sort())
})
