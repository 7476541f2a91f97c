/** What graders read on a plain terminal: the queue, one attempt with its decisions, its history. */
import type {GradedScorecard} from '../grade/graded.ts'
import type {GradeState, Urgency} from '../grade/state.ts'
import type {Turn} from '../call/state.ts'
import {cutToWidth} from '../text/width.ts'
import {minutesAndSeconds} from './clock.ts'
import type {Change, Person} from './exported.ts'
import {indented} from './indent.ts'
import {actionLabel, gradeLabels, gradeStateLabels} from './labels.ts'
import type {Lang, Words} from './language.ts'
import {textTable} from './textTable.ts'

export const urgencyLabels: Readonly<Record<Urgency, Words>> = {
  'to-review': {zh: '待复核', en: 'to review'},
  critical: {zh: '关键差错', en: 'critical error'},
  borderline: {zh: '及格线上下', en: 'borderline'},
  none: {zh: '', en: ''}
}

export interface QueueRow {
  readonly id: string
  readonly person: Person
  readonly title: string
  /** Local time. */
  readonly started: string
  readonly state: GradeState
  readonly urgency: Urgency
  readonly card: GradedScorecard | null
  /** Came as a file from outside of a class session. */
  readonly selfReported: boolean
}

const header: readonly Words[] = [
  {zh: '编号', en: 'Id'}, {zh: '学号', en: 'Number'}, {zh: '姓名', en: 'Student'}, {zh: '练习', en: 'Scenario'}, {zh: '时间', en: 'Time'},
  {zh: '总分', en: 'Total'}, {zh: '状态', en: 'State'}, {zh: '先看', en: 'Look at'}
]
const titleWidth = 24
export const selfReportedMark: Words = {zh: '（自报）', en: ' (self-reported)'}

export function queueTable(rows: readonly QueueRow[], idLength: number, lang: Lang): string[] {
  return textTable([header.map(words => words[lang]), ...rows.map(({id, person, title, started, state, urgency, card, selfReported}) => [
    id.slice(0, idLength), person.number || '—', person.name || '—', cutToWidth(title, titleWidth, '…'), started,
    card ? String(card.total) : '—', `${gradeStateLabels[state][lang]}${selfReported ? selfReportedMark[lang] : ''}`, lookAt(urgency, card, lang)
  ])], ['left', 'left', 'left', 'left', 'left', 'right'])
}

function lookAt(urgency: Urgency, card: GradedScorecard | null, lang: Lang): string {
  const word = urgencyLabels[urgency][lang]
  const open = card?.open.length ?? 0
  return urgency === 'to-review' && open > 0 ? `${word} ${lang === 'zh' ? `${open} 项` : `(${open})`}` : word
}

/** What was said, in order: who, when, and the words. */
export function transcriptLines(turns: readonly Turn[], lang: Lang, width: number): string[] {
  const names = {agent: {zh: '坐席', en: 'agent'}, customer: {zh: '顾客', en: 'customer'}} as const
  return turns.flatMap(({who, at, text}) => indented(text, `${minutesAndSeconds(at).padStart(5)} ${names[who][lang]}${lang === 'zh' ? '：' : ': '}`, width))
}

/** What a person decided, beside what the machine gives; a line a criterion. */
export function decisionLines(card: GradedScorecard, lang: Lang, width: number): string[] {
  const zh = lang === 'zh'
  return [
    ...card.criteria.flatMap(({label, labelEn, points, max, na, automatic, manual, comment}) => {
      if (!manual && comment === '') return []
      const now = na ? zh ? '不适用' : 'n/a' : `${points} / ${max}`
      const was = automatic.state === 'na' ? zh ? '不适用' : 'n/a' : `${automatic.points} / ${automatic.max}`
      const decided = manual ? zh ? `${now}（自动 ${was}）${manual.who}${manual.why ? `：${manual.why}` : ''}` : `${now} (automatic ${was}) ${manual.who}${manual.why ? `: ${manual.why}` : ''}` : ''
      const outdated = manual?.outdated ? zh ? '  ！自动分后来变了，请再看' : '  ! the automatic part has changed since: look again' : ''
      return indented([`${zh ? label : labelEn}  ${decided}${outdated}`, comment].filter(each => each.trim() !== '').join(zh ? '；' : '; '), manual?.outdated ? '！ ' : '· ', width)
    }),
    ...(card.comment === '' ? [] : indented(card.comment, zh ? '评语：' : 'Comment: ', width)),
    ...(card.drifted ? indented(zh ? '这是发布时的成绩；按现在的评分程序会不同，grade regrade --trial 可以看。' : 'As published; the scorer of today would give something else, see grade regrade --trial.', '· ', width) : [])
  ]
}

/** The history of an attempt's grading: nothing is ever overwritten. */
export function historyLines(changes: readonly Change[], lang: Lang, width: number): string[] {
  return changes.flatMap(change => {
    const {sequence, at, who, why, inForce, action} = change
    const what = [actionLabel(action)[lang], detailOf(action, lang)].filter(each => each !== '').join(' ')
    const reason = action.type === 'regraded' && action.accepted ? action.accepted.acceptance.wording : why
    const taken = inForce || action.type === 'undone' ? '' : lang === 'zh' ? '（已撤销）' : ' (taken back)'
    return indented(`${at.slice(0, 16).replace('T', ' ')}  ${who}  ${what}${taken}${reason ? `${lang === 'zh' ? '：' : ': '}${reason}` : ''}`, `${sequence + 1}. `, width)
  })
}

function detailOf(action: Change['action'], lang: Lang): string {
  switch (action.type) {
    case 'scored': return `${action.criterion} ${action.automatic.points} → ${action.points} / ${action.of}`
    case 'not-applicable': case 'cleared': return action.criterion
    case 'commented': return [action.criterion, action.text].filter(Boolean).join(lang === 'zh' ? '：' : ': ')
    case 'published': case 'finalised': return `${action.score.total} ${gradeLabels[action.score.grade][lang]}`
    case 'regraded': return `${action.before.total} → ${action.after.total}`
    case 'undone': return `${action.event + 1}`
    default: return ''
  }
}
