/**
 * Calls written down as they are told. A line is `SECONDS WHAT …`:
 *
 *   0 ring                              20 type mobile 13922841507     (appends)
 *   3 answer                            25 delete mobile 2             (from the end)
 *   4 customer 我姓章，手机{mobile}。   26 look-up guideline damaged
 *   9 agent 您好 | greet ask.need       30 interrupt 5                 (graphemes heard)
 *  12 agent 对吗 | confirm +mobile      31 hold | 31 hold unasked      (with or without consent)
 *  15 agent 好 | offer.refund =agreed   45 return
 *  50 hang-up agent agreed              60 dispose order               70 submit
 *
 * `+slot` and `-slot` are values read back rightly and wrongly, `=OUTCOME` is what the reply brought about.
 */
import {readFileSync} from 'node:fs'
import type {CallEvent, CallLog, CallSettings, HungUp, LookedUp} from '../../src/call/events.ts'
import {logVersion} from '../../src/call/events.ts'
import {digitMsOf, lengthOf} from '../../src/call/timeline.ts'
import {loadPack} from '../../src/scenario/pack.ts'
import {renderLine} from '../../src/scenario/spoken.ts'
import type {Contents, Customer, Disposition, Form, Outcome, Pack, Rubric, Scenario, Standard} from '../../src/scenario/types.ts'
import {score} from '../../src/score/score.ts'
import type {Criterion, FieldScore, Scorecard} from '../../src/score/scorecard.ts'
import {textOf} from '../../src/score/messages.ts'
import {loadPhonetics} from '../../src/text/pinyin.ts'
import {root} from '../support/built.ts'

const files = [
  'phrasebook.yaml', 'standards.yaml', 'rubrics/teaching.yaml', 'rubrics/exam.yaml', 'forms/3.1.yaml', 'forms/3.2.yaml', 'guidelines.yaml',
  'catalog/anti-dandruff.yaml', 'catalog/household.yaml', 'catalog/small-appliances.yaml', 'catalog/snacks.yaml',
  'catalog/phone-accessories.yaml', 'catalog/baby-goods.yaml'
]
/** What the scores rest on, out of the built-in pack. */
export const pack: Pack = loadPack(files.map(path => ({path, text: readFileSync(`${root}scenarios/${path}`, 'utf8')}))).pack
export const phonetics = await loadPhonetics()

export const customer: Customer = {
  name: '章丽华', surname: '章', addressAs: '章女士', sex: 'female', spelled: {章: '立早章'}, mobile: '13922841507',
  landline: '020-38476215', address: '广东省广州市天河区体育东路18号3栋502室', order: '20261105000317', more: {}
}
export const settings: CallSettings = {role: 'agent', rate: 150, captions: 'on', exam: false, baseline: 40, coached: false}

export interface Fixture {
  readonly scenario?: Partial<Scenario>
  readonly customer?: Partial<Customer>
  readonly settings?: Partial<CallSettings>
  readonly mode?: Rubric['mode']
  readonly rubric?: Partial<Rubric>
  readonly standards?: readonly Standard[]
  /** Null for a call without a form; by default 3.2 for a complaint, 3.1 else. */
  readonly form?: Form | null
}

export function contentsOf({scenario, mode = 'teaching', rubric, standards, form}: Fixture = {}): Contents {
  const kind = scenario?.kind ?? 'order'
  const id = kind === 'complaint' ? '3.2' : '3.1'
  return {
    version: 1,
    scenario: {
      id: 'a-call', title: '', titleEn: '', kind, form: id, level: 2, norms: 'general', shop: '现代生活网上超市', briefing: '', trains: [],
      carries: [], customers: [customer], mood: 1, opening: {say: '我要订货。', interrupts: false}, answers: {}, cues: [],
      facts: {
        reason: [
          {id: 'order', is: '订购', any: ['订购', '购买', '买'], not: ['退货'], points: 1},
          {id: 'shampoo', is: '洗发水', any: ['洗发水'], not: [], points: 1}
        ],
        complaint: [
          {id: 'cracked', is: '瓶子破裂', any: ['裂', '破', '碎'], not: [], points: 2},
          {id: 'leaking', is: '漏液', any: ['漏', '洒', '渗'], not: [], points: 2}
        ]
      },
      accept: {}, disposition: ['order'], guideline: null, catalog: null, mayInterrupt: false, model: [], modelForm: {}, tests: [],
      ...scenario
    },
    form: form === undefined ? pack.forms.find(each => each.id === id)! : form,
    intents: {version: 1, intents: []} as unknown as Contents['intents'],
    phrasebook: pack.phrasebook,
    standards: standards ?? pack.standards,
    guideline: pack.guidelines.find(each => each.id === scenario?.guideline) ?? null,
    catalog: pack.catalogs.find(each => each.id === scenario?.catalog) ?? null,
    rubric: {...pack.rubrics.find(each => each.mode === mode)!, ...rubric}
  }
}

export function logOf(story: string, fixture: Fixture = {}): CallLog {
  const who = {...customer, ...fixture.customer}
  const how = {...settings, ...fixture.settings}
  const events: CallEvent[] = []
  const fields: Record<string, string> = {}
  for (const line of story.split('\n').map(each => each.trim()).filter(each => each !== '')) {
    const [, seconds = '', verb = '', rest = ''] = /^([\d.]+) (\S+) ?(.*)$/u.exec(line) ?? []
    events.push(...eventsOf(Math.round(Number(seconds) * 1000), verb, rest, {who, rate: how.rate, fields, rings: events.filter(each => each.type === 'ring').length}))
  }
  return {version: logVersion, scenario: 'a-call', contents: '', rubric: '', customer: who, seed: 1, settings: how, events}
}

interface Under { readonly who: Customer; readonly rate: number; readonly fields: Record<string, string>; readonly rings: number }

function eventsOf(at: number, verb: string, rest: string, {who, rate, fields, rings}: Under): CallEvent[] {
  const [first = '', second = ''] = rest.split(' ')
  switch (verb) {
    case 'ring': return [{type: 'ring', at, n: rings + 1}]
    case 'answer': return [{type: 'answered', at}]
    case 'customer':
    case 'quiet':
    case 'model': {
      const {text, slots} = renderLine(rest, who)
      const speech = {text, slots, rate, digitMs: digitMsOf(rate)}
      return [{
        type: 'said', at, who: verb === 'model' ? 'agent' : 'customer', ...speech, until: at + lengthOf(speech),
        why: verb, loud: false, hangsUp: false
      }]
    }
    case 'agent': {
      const [text = '', marks = ''] = rest.split(' | ')
      const words = marks.split(' ').filter(word => word !== '')
      const readBack = words.filter(word => /^[+-]/u.test(word)).map(word => ({slot: word.slice(1), right: word.startsWith('+')}))
      const outcome = words.find(word => word.startsWith('='))?.slice(1) as Outcome | undefined
      return [
        {type: 'replied', at, text, by: 'trainee'},
        {type: 'understood', at, intents: words.filter(word => /^\w/u.test(word)), forbidden: [], readBack, cue: null, set: [], outcome: outcome ?? null}
      ]
    }
    case 'type': {
      const inserted = rest.slice(first.length + 1)
      const start = (fields[first] ?? '').length
      fields[first] = (fields[first] ?? '') + inserted
      return [{type: 'typed', at, field: first, start, removed: '', inserted, cause: 'type'}]
    }
    case 'delete': {
      const text = fields[first] ?? ''
      const start = text.length - Number(second)
      fields[first] = text.slice(0, start)
      return [{type: 'typed', at, field: first, start, removed: text.slice(start), inserted: '', cause: 'type'}]
    }
    case 'interrupt': return [{type: 'interrupted-customer', at, spoken: Number(first)}]
    case 'hold': return [{type: 'hold-started', at, consent: first !== 'unasked'}]
    case 'return': return [{type: 'hold-ended', at}]
    case 'look-up': return [{type: 'looked-up', at, source: first as LookedUp['source'], query: second}]
    case 'pause': return [{type: 'paused', at}]
    case 'resume': return [{type: 'resumed', at, gap: 0}]
    case 'hang-up': return [{type: 'hung-up', at, by: first as HungUp['by'], outcome: second as Outcome}]
    case 'dispose': return [{type: 'disposed', at, disposition: first as Disposition}]
    case 'submit': return [{type: 'submitted', at}]
    default: throw new Error(`no such line: ${verb}`)
  }
}

export function cardOf(story: string, fixture: Fixture = {}): Scorecard {
  return score(logOf(story, fixture), contentsOf(fixture), {phonetics})
}

/** A field typed in an otherwise finished call, in which the customer told everything. */
export function fieldOf(field: string, typed: string, fixture: Fixture = {}, told = '{name}，{mobile}，{landline|没有}，{address}，{order}。我订购的洗发水瓶子裂了，漏了。'): FieldScore {
  const card = cardOf(`0 ring\n3 answer\n4 customer ${told}\n80 type ${field} ${typed}\n90 hang-up customer agreed\n95 submit`, fixture)
  return card.fields.find(each => each.id === field)!
}

export function criterionOf(card: Scorecard, id: string): Criterion {
  const found = card.criteria.find(each => each.id === id)
  if (!found) throw new Error(`no criterion ${id}`)
  return found
}

/** `partly 2/4`, with the evidence's notes after it. */
export function drawn({state, points, max, evidence}: Criterion): string {
  return [`${state} ${points}/${max}`, ...evidence.map(each => textOf(each.note, 'zh'))].join(' | ')
}

/** One rule alone, as the pack has it, judged on a story: its state, and its evidence in words; `-` where it does not apply. */
export function ruleOn(id: string, story: string, fixture: Fixture = {}): string {
  const rule = pack.standards.find(each => each.id === id)
  if (!rule) throw new Error(`no rule ${id}`)
  const kind = rule.kinds.includes(fixture.scenario?.kind ?? 'order') ? fixture.scenario?.kind ?? 'order' : rule.kinds[0]!
  const card = cardOf(story, {...fixture, standards: [rule], scenario: {...fixture.scenario, kind}})
  const criterion = card.criteria.find(each => each.id === `procedure.${id}`)
  if (!criterion) return '-'
  const {state, evidence} = criterion
  return [state, ...evidence.map(each => textOf(each.note, 'zh'))].join(' | ')
}
