/** The table of graders' events (改分记录): who did what to which score, when and why. */
import type {GradeAction} from '../grade/events.ts'
import type {Cell} from './cells.ts'
import type {Change, ExportedAttempt} from './exported.ts'
import {actionLabel} from './labels.ts'
import type {Lang, Words} from './language.ts'
import {column, type Table} from './table.ts'

export interface ChangeRow {
  readonly attempt: ExportedAttempt
  readonly change: Change
}

export function changeRows(attempt: ExportedAttempt): ChangeRow[] {
  return attempt.changes.map(change => ({attempt, change}))
}

const taken: Words = {zh: '已撤销', en: 'taken back'}
const counts: Words = {zh: '有效', en: 'in force'}

export const changesTable: Table<ChangeRow> = {
  columns: [
    column('通话编号', 'Attempt', ({attempt}) => attempt.id, 20),
    column('学号', 'Student number', ({attempt}) => attempt.person.number || null, 14),
    column('姓名', 'Student', ({attempt}) => attempt.person.name || null),
    column('序号', 'No.', ({change}) => change.sequence + 1, 6),
    column('时间', 'When', ({change}) => change.at, 26),
    column('评阅人', 'Grader', ({change}) => change.who),
    column('动作', 'Action', ({change}, lang) => actionLabel(change.action)[lang]),
    column('评分项编号', 'Criterion', ({change}) => criterionOf(change.action), 26),
    column('原来', 'Before', ({change}) => beforeOf(change.action), 8),
    column('改为', 'After', ({change}) => afterOf(change.action), 8),
    column('内容', 'Text', ({change}, lang) => textOfAction(change.action, lang), 40),
    column('理由', 'Reason', ({change}) => change.why || null, 30),
    column('是否有效', 'In force', ({change}, lang) => (change.inForce || change.action.type === 'undone' ? counts : taken)[lang])
  ]
}

function criterionOf(action: GradeAction): string | null {
  return 'criterion' in action ? action.criterion : null
}

/** What the machine gave, or the total before. */
function beforeOf(action: GradeAction): Cell {
  if (action.type === 'scored' || action.type === 'not-applicable') return action.automatic.state === 'na' ? null : action.automatic.points
  return action.type === 'regraded' ? action.before.total : null
}

function afterOf(action: GradeAction): Cell {
  if (action.type === 'scored') return action.points
  if (action.type === 'published' || action.type === 'finalised') return action.score.total
  return action.type === 'regraded' ? action.after.total : null
}

function textOfAction(action: GradeAction, lang: Lang): string | null {
  if (action.type === 'commented') return action.text || null
  if (action.type === 'undone') return lang === 'zh' ? `撤销第 ${action.event + 1} 条` : `takes back no. ${action.event + 1}`
  if (action.type !== 'regraded') return null
  if (action.accepted) return action.accepted.acceptance.wording
  const {before, after} = action
  return `${before.rubric.id} v${before.rubric.version} → ${after.rubric.id} v${after.rubric.version}`
}
