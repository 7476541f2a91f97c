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
    expect(misdrawn({cues: 'cues:\n  - {when: {⟦expects-text-or-list⟧intent: {any: greet}}, say: 喂}'})).toBeNull()
    expect(misdrawn({cues: 'cues:\n  - {when: {mentions: [好, ⟦expects-text⟧{say: 我}]}, say: 喂}'})).toBeNull()
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
      cues: '⟦no-ending⟧cues:\n  - {when: {intent: [apologise, ⟦unknown-intent⟧appologise], without: ⟦unknown-intent⟧hold}, say: 算了。}'
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
    expect(misdrawn({model_form: '⟦model-form-missing⟧model_form: {complaint: 裂开漏液}'})).toBeNull()
  })

  test('telephone numbers of impossible shape, and characters the name has not', () => {
    expect(misdrawn({
      customers: `customers:
  - {address: 广州, order: 1, name: 章丽华, spelled: {⟦spelled-not-in-name⟧张: 弓长张}, address_as: 章女士, mobile: ⟦mobile-shape⟧"1392284150", landline: ⟦landline-shape⟧38476215}
  - {address: 广州, order: 1, name: 李雷, address_as: 李先生, mobile: ⟦mobile-shape⟧139-2284-1507, landline: ⟦landline-shape⟧020-3847621}
  - {address: 广州, order: 1, name: 王五, address_as: 王先生, mobile: ⟦mobile-shape⟧12922841507, landline: 0571-87654321}`.replace('020-3847621}', '020-384762}')
    })).toBeNull()
  })

  test('variables that no customer has, or one has not', () => {
    const customers = `customers:
  - {name: 章丽华, spelled: {章: 立早章}, address_as: 章女士, mobile: "13922841507", address: 广州, order: 1, more: {product: 沐浴露}}
  - ⟦value-missing⟧{name: 李雷, address_as: 李先生, landline: 010-62345678, address: 广州, order: 1}`
    expect(misdrawn({
      customers, opening: 'opening: ⟦unknown-variable⟧瓶子裂了，我要{prodct}！',
      answers: `answers:
  ask.name: ["我叫{name}", "{spelled}", ⟦empty-variable⟧"{spelled.章}", ⟦unknown-variable⟧"{spelled.李}"]`,
      cues: '⟦no-ending⟧cues:\n  - {when: {told: [mobile, ⟦unknown-slot⟧phone]}, say: [⟦empty-variable⟧"固话{landline}", "固话{landline|没有}", ⟦empty-variable⟧"买{product}"]}',
      model: 'model: [⟦empty-variable⟧"您的电话是{mobile}对吗"]'
    })).toBeNull()
    expect(fixOf({opening: 'opening: 我要{prodct}！'})).toContain('{product}')
  })

  test('flags, phrases and ids', () => {
    expect(misdrawn({
      cues: '⟦no-ending⟧cues:\n  - {id: a, when: {flag: ⟦flag-never-set⟧angry}, say: 哼}\n  - {id: ⟦duplicate-id⟧a, when: {no_flag: calm}, say: 哼}',
      tests: 'tests:\n  - {name: 甲, replies: [您好], expect: {findings: [⟦unknown-phrase⟧i-can-help], told: [⟦unknown-slot⟧mobil]}}'
    })).toBeNull()
  })

  test('Chinese commas in a list of words', () => {
    expect(misdrawn({facts: 'facts:\n  complaint: [{is: 破裂, any: [裂, ⟦full-width-separator⟧破，碎], not: [好]}]'})).toBeNull()
  })

  test('numbers that other programs would rewrite', () => {
    expect(misdrawn({id: 'id: leaking\ncarries: [⟦unquoted-number⟧01]', guideline: null})).toBeNull()
    expect(misdrawn({customers: `customers:
  - {name: 章丽华, spelled: {章: 立早章}, address_as: 章女士, mobile: 13922841507, landline: 020-38476215, address: 广州, order: ⟦unquoted-number⟧20261105000317, more: {a: ⟦unquoted-number⟧3.10}}`.replace('00317,', '0031742,')})).toBeNull()
    expect(misdrawn({title: 'title: ⟦mangled-number⟧"2.02611E+13"'})).toBeNull()
  })

  test('a warning keeps nothing out', () => {
    expect(loadPack([{path: 'a.yaml', text: scenario({model_form: null})}], school()).pack.scenarios).toHaveLength(1)
  })
})

describe('cues', () => {
  /** The cues after the first two of the sound scenario, which set the flag calm and bring the outcome. */
  const cues = (...lines: readonly string[]) => misdrawn({cues: ['cues:',
    '  - {when: {intent: apologise, mood: ">=3"}, say: 算了。, set: calm}', '  - {when: {flag: calm, told: mobile}, say: 好。, outcome: agreed, times: 1}',
    ...lines.map((line) => `  - ${line}`)].join('\n')})

  test('conditions that cannot hold together', () => {
    expect(cues(
      '{⟦cue-contradicts⟧when: {intent: [apologise], without: [apologise]}, say: 哼}',
      '{⟦cue-contradicts⟧when: {all: [ask.name, apologise], without: apologise}, say: 哼}',
      '{⟦cue-contradicts⟧when: {told: mobile, untold: mobile}, say: 哼}',
      '{⟦cue-contradicts⟧when: {flag: calm, no_flag: calm}, say: 哼}',
      '{⟦cue-contradicts⟧when: {mood: ">5"}, say: 哼}',
      '{⟦cue-contradicts⟧when: {forbidden: true}, times: 0, say: 哼}',
      '{when: {intent: [apologise, ask.name], without: apologise}, say: 哼}'
    )).toBeNull()
  })

  test('what a silence or a count cannot have', () => {
    expect(cues(
      '{when: {quiet: 15s, ⟦quiet-with-reply⟧intent: apologise, ⟦quiet-with-reply⟧mentions: 好}, say: 喂？, times: 1}',
      '{when: {count: ⟦count-without-intent⟧">=2", flag: calm}, say: 又来？}'
    )).toBeNull()
  })

  test('an earlier cue takes every chance', () => {
    expect(cues('{when: {forbidden: true}, say: 哼}', '⟦cue-shadowed⟧{when: {forbidden: true, mood: ">=4"}, say: 哼}')).toBeNull()
    expect(cues('{when: {intent: [ask.name, offer.refund]}, say: 哼}', '⟦cue-shadowed⟧{when: {intent: ask.name, told: name}, say: 哼}')).toBeNull()
    expect(cues('{when: {mentions: [退, 换]}, say: 哼}', '⟦cue-shadowed⟧{when: {mentions: [退货, 换 一瓶]}, say: 哼}')).toBeNull()
    expect(cues('{when: {intent: ask.name, count: ">=2"}, say: 哼}', '⟦cue-shadowed⟧{when: {intent: ask.name, count: ">=3"}, say: 哼}')).toBeNull()
    expect(cues('{when: {quiet: 15s}, say: 喂, hangs_up: true}', '⟦cue-shadowed⟧{when: {quiet: 30s, mood: 5}, say: 喂, hangs_up: true}')).toBeNull()
  })

  test('and what it leaves is reached', () => {
    expect(cues('{when: {forbidden: true, mood: ">=4"}, say: 哼}', '{when: {forbidden: true}, say: 哼}')).toBeNull()
    expect(cues('{when: {forbidden: true}, say: 哼, times: 1}', '{when: {forbidden: true}, say: 哼}')).toBeNull()
    expect(cues('{when: {intent: ask.name}, say: 哼}', '{when: {intent: [ask.name, offer.refund]}, say: 哼}')).toBeNull()
    expect(cues('{when: {intent: ask.name, no_flag: calm}, say: 哼}', '{when: {intent: ask.name}, say: 哼}')).toBeNull()
    expect(cues('{when: {mentions: 退货}, say: 哼}', '{when: {mentions: 退}, say: 哼}')).toBeNull()
    expect(cues('{when: {quiet: 15s, mood: 5}, say: 喂, times: 1}', '{when: {forbidden: true, mood: 5}, say: 喂}')).toBeNull()
  })

  test('flags that set each other, and what nobody tells', () => {
    expect(cues(
      '⟦unreachable-cue⟧{when: {flag: b}, set: a, say: 哼}', '⟦unreachable-cue⟧{when: {flag: a}, set: b, say: 哼}',
      '{when: {flag: calm}, set: c, say: "{mobile}"}', '{when: {flag: c}, say: 好}'
    )).toBeNull()
    expect(misdrawn({answers: 'answers:\n  ask.details: 不告诉你', customers: `customers:
  - {name: 章丽华, spelled: {章: 立早章}, address_as: 章女士, mobile: ⟦value-never-said⟧"13922841507", address: ⟦value-never-said⟧广州, order: ⟦value-never-said⟧"1"}`,
    cues: '⟦no-ending⟧cues:\n  - ⟦unreachable-cue⟧{when: {told: mobile}, say: 好, outcome: agreed}\n  - ⟦unreachable-cue⟧{when: {reached: true, told: name}, say: 再见}'})).toBeNull()
  })

  test('calls that never end', () => {
    expect(misdrawn({cues: '⟦no-ending⟧cues:\n  - {when: {forbidden: true}, say: 哼, outcome: customer-hung-up, hangs_up: true}'})).toBeNull()
    expect(misdrawn({cues: null, model: 'model: [您好, {transfer: 班长}]'})).toBeNull()
    expect(cues(
      '{when: {forbidden: true}, say: 哼, outcome: ⟦hang-up-missing⟧customer-hung-up}', '{when: {intent: ask.name}, say: 哼, outcome: ⟦abandoned-by-cue⟧abandoned}',
      '{when: {quiet: ⟦quiet-never-ends⟧15s, mood: ">=3"}, mood: +1, say: 喂}', '{when: {quiet: 15s, mood: "<2"}, mood: +1, say: 喂}',
      '{when: {quiet: 15s, no_flag: asked}, set: asked, say: 喂}'
    )).toBeNull()
  })
})

describe('bounds', () => {
  test('lists and lines beyond all use are refused before they are looked into', () => {
    expect(misdrawn({model: `⟦too-many-entries⟧model: [${'{prodct}, '.repeat(201)}]`.replaceAll('{prodct}', '"{prodct}"')})).toBeNull()
    expect(misdrawn({opening: `opening: ⟦line-too-long⟧${'裂'.repeat(501)}`})).toBeNull()
    expect(misdrawn({opening: `opening: ${'裂'.repeat(500)}`})).toBeNull()
  })
})

describe('what the form expects', () => {
  test('is told by somebody, and in the model', () => {
    expect(misdrawn({facts: `facts:
  complaint: [{is: ⟦fact-never-said⟧发错货, any: [发错, 不是我要的]}, {is: ⟦fact-not-in-model⟧漏, any: [漏了一]}, {is: 裂, any: 裂}]
  proposal: [{is: 退款, any: [⟦full-width-separator⟧裂，破, 裂]}]`, model_form: 'model_form: {complaint: 瓶子裂开漏液, proposal: 裂}'})).toBeNull()
  })

  test('may name the customer’s variables', () => {
    const model = 'model_form: {complaint: "{product}坏了", proposal: 退款}'
    expect(misdrawn({facts: 'facts: {complaint: [{is: 买的是什么, any: "{product}"}]}', model_form: model})).toBeNull()
    expect(misdrawn({facts: 'facts: {complaint: [{is: ⟦fact-not-in-model⟧买的是什么, any: "{product}"}]}', model_form: 'model_form: {complaint: 坏了, proposal: 退款}'})).toBeNull()
  })

  test('of a complaint all seven fields, but for a landline', () => {
    expect(misdrawn({customers: `customers:
  - ⟦value-missing⟧⟦value-missing⟧{name: 章丽华, spelled: {章: 立早章}, address_as: 章女士, mobile: "13922841507"}`, accept: 'accept: {landline: 无}'})).toBeNull()
    expect(misdrawn({customers: `customers:
  - {name: 章丽华, spelled: {章: 立早章}, address_as: 章女士, mobile: "13922841507", address: 广州}`, accept: 'accept: {order: [无, 不记得]}'})).toBeNull()
  })
})

test('both languages have words for every code', () => {
  expect(Object.keys(wordings).sort()).toEqual(Object.keys(codes).sort())
  expect(Object.keys(wordingsEn).sort()).toEqual(Object.keys(codes).sort())
})
