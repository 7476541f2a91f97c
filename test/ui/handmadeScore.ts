import type {Criterion, FieldScore, Scorecard} from '../../src/score/scorecard.ts'
import {message} from '../../src/score/messages.ts'
import {align} from '../../src/text/align.ts'

const criterion = (id: string, label: string, points: number, max: number, more: Partial<Criterion> = {}): Criterion => ({
  id, dimension: id.split('.')[0] as Criterion['dimension'], label, labelEn: id, points, max, na: false, critical: false,
  state: points === max ? 'met' : points === 0 ? 'missed' : 'partly', evidence: [], ...more
})
const fieldScore = (id: string, label: string, kind: FieldScore['kind'], expected: string, typed: string, points: number, max: number, more: Partial<FieldScore> = {}): FieldScore => ({
  id, label, labelEn: id, kind, expected, accepted: [], typed, points, max, state: points === max ? 'met' : points === 0 ? 'missed' : 'partly',
  alignment: kind === 'text' ? null : align(expected, typed), explanation: [], ...more
})

export const scorecard: Scorecard = {
  version: 1, scorer: 1, rubric: {id: 'teaching', version: 1, title: '教学'}, role: 'agent', outcome: 'agreed', complete: true,
  grade: 'pass', total: 71, uncapped: 71, max: 100, caps: [],
  dimensions: {
    accuracy: {points: 27, max: 35, na: false}, procedure: {points: 22, max: 35, na: false},
    phrases: {points: 15, max: 20, na: false}, timing: {points: 7, max: 10, na: false}
  },
  criteria: [
    criterion('procedure.greeting', '先问候，再问有什么可以帮到顾客', 5, 5),
    criterion('procedure.apologise', '先道歉，再解释', 0, 6, {advice: '听完先说：非常抱歉给您带来麻烦。', evidence: [{text: '这是快递的问题。', note: message('call.nothing-said')}]}),
    criterion('phrases.forbidden', '不说服务禁语', 15, 20, {advice: '可以说：请您稍等，我马上为您查询。', evidence: [{text: '我不知道', note: message('call.nothing-said')}]}),
    criterion('timing.lag', '听打滞后（中位数）', 4, 5, {state: 'partly'}),
    criterion('timing.quiet', '没有冷场', 0, 0, {na: true, state: 'na'})
  ],
  fields: [
    fieldScore('name', '顾客姓名', 'name', '章丽华', '张丽华', 4, 6),
    fieldScore('address', '联系地址', 'address', '广东省广州市天河区体育东路18号3栋502室', '广东省广州天河区体育东路18号3幢502室', 5, 7),
    fieldScore('mobile', '手机', 'mobile', '13922841507', '139228415077', 0, 6, {state: 'missed'}),
    fieldScore('landline', '固定电话', 'landline', '', '', 4, 4),
    fieldScore('order', '订单号码', 'order', '20261105000317', '20261105000317', 6, 6),
    fieldScore('complaint', '投诉原因', 'text', '瓶子破裂；漏液', '瓶子裂了', 3, 6, {
      facts: [{id: 'broken', is: '瓶子破裂', state: 'covered', points: 3, max: 3}, {id: 'leak', is: '漏液', state: 'to-review', points: 0, max: 3}]
    })
  ],
  right: ['顾客姓名', '订单号码', '固定电话', '问候', '核对', '道别'].map(label => ({
    criterion: label, text: message('right.step', {label, labelEn: label})
  })),
  figures: {
    rings: 2, ringMs: 6_200, talkMs: 184_000, holdMs: 21_000, wrapUpMs: 35_000, handleMs: 240_000, lagMedian: 2_300, lagP90: 7_900, lagByField: [], baseline: 40, errors: null, holds: 1, returns: 1,
    lagCharacters: 62, charactersPerMinute: 38, activeMs: 96_000, longestQuiet: 9_000, corrections: 3, correctedCharacters: 5,
    committedCharacters: 102, typedDuringTalkShare: 0.87
  },
  ladders: [],
  bestNext: [{criterion: 'accuracy.mobile', lost: 6, text: message('right.step', {label: '手机', labelEn: 'mobile'}), advice: '按 3-4-4 分段复述一遍。'}],
  notes: []
}
