/** What the parts of an attempt are called in reports (NORMS.md, vocabulary). */
import type {Role} from '../call/events.ts'
import type {GradeAction} from '../grade/events.ts'
import type {GradeState} from '../grade/state.ts'
import {dispositionWords} from '../score/dispositionWords.ts'
import type {CriterionState, Grade} from '../score/scorecard.ts'
import type {Dimension, Disposition, Outcome, ScenarioKind} from '../scenario/types.ts'
import type {Lang, Words} from './language.ts'

/** As the store keeps it: `abandoned` was never answered, `discarded` was thrown away in mid-call. */
export type RecordState = 'in-progress' | 'submitted' | 'abandoned' | 'discarded'
/** Where an attempt came from: this machine, a class session of this host, a file without one. */
export type Source = 'local' | 'class' | 'self-reported'
export type Mode = 'teaching' | 'exam'

/** `absent`: expected in a class session and never came: no attempt, and never a zero. */
export const stateLabels: Readonly<Record<RecordState | 'absent', Words>> = {
  'in-progress': {zh: '未完成', en: 'in progress'},
  submitted: {zh: '已提交', en: 'submitted'},
  abandoned: {zh: '呼损', en: 'abandoned'},
  discarded: {zh: '已放弃', en: 'discarded'},
  absent: {zh: '缺席', en: 'absent'}
}

export const gradeStateLabels: Readonly<Record<GradeState, Words>> = {
  'in-progress': stateLabels['in-progress'],
  abandoned: stateLabels.abandoned,
  absent: stateLabels.absent,
  submitted: {zh: '待发布', en: 'not yet published'},
  'to-review': {zh: '待复核', en: 'to be reviewed'},
  published: {zh: '已发布', en: 'published'},
  final: {zh: '已定稿', en: 'final'}
}

export const sourceLabels: Readonly<Record<Source, Words>> = {
  local: {zh: '本机', en: 'this machine'},
  class: {zh: '课堂', en: 'class session'},
  'self-reported': {zh: '作业文件（自报）', en: 'file (self-reported)'}
}

const actionLabels: Readonly<Record<GradeAction['type'], Words>> = {
  scored: {zh: '改分', en: 'points changed'},
  'not-applicable': {zh: '不适用', en: 'not applicable'},
  cleared: {zh: '恢复自动分', en: 'back to automatic'},
  commented: {zh: '评语', en: 'comment'},
  'asked-for-review': {zh: '要求复核', en: 'review asked for'},
  published: {zh: '发布', en: 'published'},
  finalised: {zh: '定稿', en: 'made final'},
  reopened: {zh: '重新打开', en: 'reopened'},
  regraded: {zh: '重新评分', en: 're-graded'},
  undone: {zh: '撤销', en: 'taken back'}
}

const confirmed: Words = {zh: '确认', en: 'confirmed'}
const accepted: Words = {zh: '也算对', en: 'wording accepted'}

/** Points that are the machine's were confirmed, not changed; a re-grade may come of an accepted wording. */
export function actionLabel(action: GradeAction): Words {
  if (action.type === 'scored' && action.points === action.automatic.points && action.of === action.automatic.max) return confirmed
  return action.type === 'regraded' && action.accepted ? accepted : actionLabels[action.type]
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

export const dispositionLabels: Readonly<Record<Disposition, Words>> = dispositionWords

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
