/** Scenario files with their issues drawn into them: `⟦code⟧` stands where the issue is expected. */
import {loadPack} from '../../src/scenario/pack.ts'
import type {Pack} from '../../src/scenario/types.ts'

const MARK = /⟦([a-z0-9-]+)⟧/gu

/** The text without marks. */
export function plain(drawn: string): string {
  return drawn.replace(MARK, '')
}

/** The text with the issues that are found drawn into it: equal to what was expected, or a readable difference. */
export function draw(path: string, drawn: string, base: Pack = school()): string {
  const text = plain(drawn)
  const lines = text.split('\n')
  const {issues} = loadPack([{path, text}], base)
  for (const {message, fix} of [...issues, ...loadPack([{path, text}], base, 'en').issues]) {
    if (/undefined|null/.test(message + fix)) throw new Error(`a message with a gap: ${message} ${fix}`)
  }
  for (const {line, column, code} of issues.filter((issue) => issue.file === path).toReversed()) {
    const at = lines[line - 1] ?? ''
    lines[line - 1] = `${at.slice(0, column - 1)}⟦${code}⟧${at.slice(column - 1)}`
  }
  return lines.join('\n')
}

/** The lines of a whole, sound scenario, with some of them replaced or added by their key; null leaves a key out. */
export function scenario(changes: Readonly<Record<string, string | null>> = {}): string {
  const keys: Record<string, string | null> = {
    id: 'id: leaking', title: 'title: 漏液', kind: 'kind: complaint', form: 'form: "3.2"', level: 'level: 3',
    customers: `customers:
  - {name: 章丽华, spelled: {章: 立早章}, address_as: 章女士, mobile: "13922841507", landline: 020-38476215,
     address: 广州市天河区体育东路18号, order: "20261105000317", more: {product: 沐浴露}}`,
    opening: 'opening: {say: 瓶子裂了，漏了一地！, interrupts: true}',
    answers: 'answers:\n  ask.name: 我叫{name}。',
    cues: `cues:
  - {when: {intent: [apologise], mood: ">=3"}, mood: -1, say: 算了。, set: [calm]}
  - {when: {flag: calm, told: [mobile]}, say: [好, 好的], outcome: agreed, hangs_up: true, times: 1}
  - {when: {quiet: 15s}, say: 喂？, times: 2}`,
    facts: 'facts:\n  complaint: [{is: 瓶子破裂, any: [裂, 破], points: 2}]',
    disposition: 'disposition: valid-complaint',
    guideline: 'guideline: damaged',
    model: 'model: [您好, {say: 请稍等, hold: 20s}, {lookup: guideline}, {hang_up: true}]',
    model_form: 'model_form: {complaint: 瓶子裂开漏液, proposal: 退款}',
    tests: `tests:
  - {name: 推诿, replies: [我也没办法], expect: {findings: [i-cannot-help], outcome: customer-hung-up, total: "<60"}}`,
    ...changes
  }
  return Object.values(keys).filter((lines) => lines !== null).join('\n') + '\n'
}

const intents = `version: 1
intents:
  - {id: ask.name, label: 问姓名, patterns: [姓], answer: "我叫{name}。"}
  - {id: apologise, label: 道歉, patterns: [对不起], mood: -1, mood_times: 2}
  - {id: ask.details, label: 问电话、地址、订单号, patterns: [电话], answer: ["手机{mobile|没有}，座机{landline|没有}。", "{address}，{order}。"]}
  - {id: offer.refund, label: 退款, patterns: [退款]}
behaviour:
${'quiet quiet_on_hold not_understood not_understood_angry wait wrong_read_back right_read_back not_finished leaving forbidden interrupted farewell not_told'
    .split(' ').map((key) => `  ${key}: 喂？`).join('\n')}
`
const rubric = (mode: string) => `id: ${mode}
version: 1
title: 评分
mode: ${mode}
weights: {complaint: {accuracy: 35, procedure: 35, phrases: 20, timing: 10}}
pass: 60
good: 80
excellent: 90
forbidden_cost: 5
fields: {name: 2, mobile: 3}
timing: [{id: lag, weight: 1, good: 3, poor: 8.5}]
homophone_after_spelling: 0.5
`
const form = (id: string, fields: readonly string[]) => `id: "${id}"
title: 表${id}
fields:
${fields.map((field) => `  - {id: ${field}, label: ${field}, kind: ${/reason|complaint|proposal/.test(field) ? 'text' : field}}`).join('\n')}
`

/** The shared files of a small pack, by path. */
export const shared: Readonly<Record<string, string>> = {
  'intents.yaml': intents,
  'phrasebook.yaml': 'forbidden:\n  - {id: i-cannot-help, text: 我也没办法, suggestion: 我来想办法, norm: 70, source: "001"}\n',
  'standards.yaml': 'standards:\n  - {id: greet, label: 问候, norms: [36], check: said-first, with: {intent: [greet]}, advice: 先问候。}\n',
  'guidelines.yaml': 'guidelines:\n  - {id: damaged, title: 破损, rules: [{id: refund, when: 破损, allow: [offer.refund], text: 退款}], otherwise: 登记}\n',
  'forms/3.1.yaml': form('3.1', ['name', 'address', 'mobile', 'landline', 'reason']),
  'forms/3.2.yaml': form('3.2', ['name', 'address', 'mobile', 'landline', 'order', 'complaint', 'proposal']),
  'rubrics/teaching.yaml': rubric('teaching'),
  'rubrics/exam.yaml': rubric('exam'),
  'catalog/shampoo.yaml': 'id: shampoo\ntitle: 洗发水\nfaq: [{q: 怎么用, a: 揉搓}]\n'
}

export const filesOf = (texts: Readonly<Record<string, string>>) => Object.entries(texts).map(([path, text]) => ({path, text}))

let loaded: Pack | undefined
/** The small pack with its shared files and no scenario. */
export function school(): Pack {
  loaded ??= loadPack(filesOf(shared)).pack
  return loaded
}
