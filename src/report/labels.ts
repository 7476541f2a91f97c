/** What the parts of an attempt are called in reports (NORMS.md, vocabulary). */
import type {Role} from '../call/events.ts'
import type {CriterionState, Grade} from '../score/scorecard.ts'
import type {Dimension, Disposition, Outcome, ScenarioKind} from '../scenario/types.ts'
import type {Lang, Words} from './language.ts'

/** As the store keeps it: `abandoned` was never answered, `discarded` was thrown away in mid-call. */
export type RecordState = 'in-progress' | 'submitted' | 'abandoned' | 'discarded'
export type Mode = 'teaching' | 'exam'

export const stateLabels: Readonly<Record<RecordState, Words>> = {
  'in-progress': {zh: '未完成', en: 'in progress'},
  submitted: {zh: '已提交', en: 'submitted'},
  abandoned: {zh: '呼损', en: 'abandoned'},
  discarded: {zh: '已放弃', en: 'discarded'}
}

export const outcomeLabels: Readonly<Record<Outcome, Words>> = {
  agreed: {zh: '达成一致', en: 'agreed'},
  answered: {zh: '已解答', en: 'answered'},
  registered: {zh: '已登记', en: 'registered'},
  transferred: {zh: '已转接', en: 'transferred'},
  'agent-ended': {zh: '坐席挂机', en: 'ended by the agent'},
  'customer-hung-up': {zh: '客户挂断', en: 'customer hung up'},
  abandoned: {zh: '无人接听', en: 'unanswered'}
}

export const dispositionLabels: Readonly<Record<Disposition, Words>> = {
  query: {zh: '咨询', en: 'query'},
  order: {zh: '订购', en: 'order'},
  grumble: {zh: '抱怨', en: 'grumble'},
  'valid-complaint': {zh: '有效投诉', en: 'valid complaint'},
  'invalid-complaint': {zh: '无效投诉', en: 'invalid complaint'},
  suggestion: {zh: '建议', en: 'suggestion'},
  harassment: {zh: '骚扰', en: 'harassment'}
}

export const kindLabels: Readonly<Record<ScenarioKind, Words>> = {
  order: {zh: '订购', en: 'order'},
  query: {zh: '咨询', en: 'query'},
  complaint: {zh: '投诉', en: 'complaint'},
  callback: {zh: '回访', en: 'follow-up call'},
  special: {zh: '特殊来电', en: 'special'}
}

export const roleLabels: Readonly<Record<Role, Words>> = {
  agent: {zh: '坐席', en: 'agent'},
  recorder: {zh: '同步录入员', en: 'recorder'}
}

export const modeLabels: Readonly<Record<Mode, Words>> = {
  teaching: {zh: '练习', en: 'practice'},
  exam: {zh: '考试', en: 'exam'}
}

export const dimensions = ['accuracy', 'procedure', 'phrases', 'timing'] as const satisfies readonly Dimension[]
export const dimensionLabels: Readonly<Record<Dimension, Words>> = {
  accuracy: {zh: '准确', en: 'accuracy'},
  procedure: {zh: '流程', en: 'procedure'},
  phrases: {zh: '禁语', en: 'phrases'},
  timing: {zh: '时效', en: 'timing'}
}

export const gradeLabels: Readonly<Record<Grade, Words>> = {
  excellent: {zh: '优秀', en: 'excellent'},
  good: {zh: '良好', en: 'good'},
  pass: {zh: '合格', en: 'pass'},
  fail: {zh: '不合格', en: 'fail'}
}

export const criterionStateLabels: Readonly<Record<CriterionState, Words>> = {
  met: {zh: '做到', en: 'met'},
  partly: {zh: '部分做到', en: 'partly met'},
  missed: {zh: '没做到', en: 'missed'},
  na: {zh: '不适用', en: 'not applicable'},
  'to-review': {zh: '待复核', en: 'to be reviewed'}
}

/** Never the only sign: the points stand beside it. */
export const stateMarks: Readonly<Record<CriterionState, string>> = {met: '✓', partly: '△', missed: '✗', na: '—', 'to-review': '？'}

/** The label in `lang`; blank for what is not known. */
export function labelled<Key extends string>(labels: Readonly<Record<Key, Words>>, key: Key | null, lang: Lang): string | null {
  return key === null ? null : labels[key][lang]
}
