/** Calls and scorecards made by hand, so that screens can be looked at without playing a call. */
import {applyAll} from '../../src/call/apply.ts'
import type {CallEvent, CallSettings, Said} from '../../src/call/events.ts'
import {initialState} from '../../src/call/state.ts'
import type {CallState} from '../../src/call/state.ts'
import {createField} from '../../src/input/field.ts'
import type {Contents, Customer, Form, FormField} from '../../src/scenario/types.ts'
import {graphemeCount} from '../../src/text/grapheme.ts'
import type {CallModel} from '../../src/ui/app/callModel.ts'
import {withState} from '../../src/ui/app/callModel.ts'
import type {AppState} from '../../src/ui/app/state.ts'
import type {ScenarioSummary} from '../../src/ui/ports.ts'

const field = (id: string, label: string, labelEn: string, kind: FormField['kind'], rows = 1): FormField => ({id, label, labelEn, kind, rows})

export const form32: Form = {
  id: '3.2', title: '表3.2 投诉处理表', titleEn: 'Form 3.2: complaint handling', source: '000 活动3',
  fields: [
    field('name', '顾客姓名', 'Customer name', 'name'),
    field('address', '联系地址', 'Address', 'address'),
    field('mobile', '手机', 'Mobile', 'mobile'),
    field('landline', '固定电话', 'Landline', 'landline'),
    field('order', '订单号码', 'Order number', 'order'),
    field('complaint', '投诉原因', 'Complaint', 'text', 2),
    field('proposal', '处理建议', 'Proposed solution', 'text', 2)
  ]
}

export const customer: Customer = {
  name: '章丽华', surname: '章', addressAs: '章女士', sex: 'female', spelled: {章: '立早章'}, mobile: '13922841507',
  landline: '020-38476215', address: '广东省广州市天河区体育东路18号3栋502室', order: '20261105000317', more: {}
}

/** Only what the screens read of a pack. */
export const contents = {
  version: 1,
  scenario: {id: 'leaking-body-wash', title: '沐浴露漏液，顾客要求退款', titleEn: 'Leaking body wash', kind: 'complaint', level: 3, mood: 4, customers: [customer]},
  form: form32,
  guideline: {
    id: 'damaged-in-transit', title: '运输损坏', text: '收货时商品破损、漏液，三天内都可以办理。',
    rules: [
      {id: 'refund', when: '顾客要求退款', allow: ['offer.refund'], text: '核对订单号后当场答应退款，三到五个工作日到账。'},
      {id: 'replace', when: '顾客要求换货', allow: ['offer.replace'], text: '当天补发，坏的不用寄回。'}
    ],
    otherwise: '登记下来，请示主管，一个工作日内回电。', norms: [23]
  },
  catalog: {
    id: 'wash', title: '沐浴用品', note: '教学示例价',
    products: [{id: 'a', name: '舒缓沐浴露', size: '750毫升', price: '39元', facts: [{label: '香味', text: '薰衣草'}, {label: '适合', text: '干性皮肤'}]}],
    faq: [{q: '多久能收到退款？', a: '三到五个工作日，退回原来付款的账户。', keywords: ['到账']}]
  }
} as unknown as Contents

export const settings: CallSettings = {role: 'agent', rate: 150, captions: 'on', exam: false, baseline: null, coached: false}

const said = (at: number, until: number, text: string, more: Partial<Said> = {}): Said => ({
  type: 'said', at, who: 'customer', text, slots: [], rate: 150, digitMs: 600, until, why: 'opening', loud: false, hangsUp: false, ...more
})
const typed = (at: number, field: string, inserted: string): CallEvent => ({type: 'typed', at, field, start: 0, removed: '', inserted, cause: 'type'})

/** In the middle of a complaint: the customer is speaking, half the form is filled. */
export const complaintEvents: readonly CallEvent[] = [
  {type: 'ring', at: 0, n: 1},
  {type: 'answered', at: 2_000},
  said(2_300, 12_000, '你们怎么回事啊？我买的沐浴露，送到手里全漏了，盒子里到处都是，我要退款！', {loud: true}),
  {type: 'replied', at: 14_000, text: '非常抱歉给您带来麻烦，请您别着急，我马上为您处理。请问您贵姓？', by: 'trainee'},
  said(15_000, 18_000, '我姓章，立早章，章丽华！', {slots: [{slot: 'name', spoken: [8, 11], value: [0, 3]}]}),
  {type: 'mood', at: 18_000, from: 4, to: 3, why: 'intent:apologise'},
  typed(19_000, 'name', '章丽华'),
  {type: 'replied', at: 24_000, text: '章女士您好，请问您的地址是哪里？', by: 'trainee'},
  typed(34_000, 'address', '广东省广州市天河区体育东路18号3栋502室'),
  said(25_000, 40_000, '广东省广州市天河区，体育东路，十八号，三栋五零二。', {slots: [{slot: 'address', spoken: [0, 24], value: [0, 21]}]})
]

export function callState(events: readonly CallEvent[] = complaintEvents, with_: Partial<CallSettings> = {}): CallState {
  return applyAll(initialState({...settings, ...with_}, 4), events)
}

export function callModel(state: CallState, now: number, more: Partial<CallModel> = {}): CallModel {
  const empty: CallModel = {attempt: 'a1', state, now, contents, customer, editors: {}, back: 0, warned: false}
  return {...withState(empty, state, now), ...more}
}

/** An editor with its caret where `|` stands. */
export function editor(drawn: string) {
  const caret = graphemeCount(drawn.slice(0, drawn.indexOf('|')))
  return {...createField(drawn.replace('|', '')), caret}
}

export const scenarios: readonly ScenarioSummary[] = [
  {id: 'leaking-body-wash', title: '沐浴露漏液，顾客要求退款', titleEn: 'Leaking body wash', kind: 'complaint', form: '3.2', level: 3, shop: '现代生活网上超市', briefing: '顾客收到的东西坏了，正在气头上。', trains: ['安抚', '处理投诉'], customers: 2, generates: false, seconds: 420},
  {id: 'shampoo-order', title: '电话订购一瓶洗发水', titleEn: 'Ordering shampoo', kind: 'order', form: '3.1', level: 1, shop: '现代生活网上超市', briefing: '顾客打来电话订购商品。', trains: ['开头语', '询问姓名'], customers: 2, generates: false, seconds: 217}
]

export function appState(more: Partial<AppState> = {}): AppState {
  return {
    size: {columns: 80, rows: 24}, soundProven: false, voice: {status: {engine: 'espeak-ng', player: 'paplay', proven: false, why: null}, names: ['espeak-ng'], given: null}, lang: 'zh', trainee: {name: '', number: '', worker: '', baseline: null, settings: {}},
    scenarios, attempts: [], totals: {}, unfinished: null, screen: {id: 'home', selected: 0}, call: null, overlay: null, notice: null, ...more
  }
}
