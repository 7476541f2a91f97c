/** The table of the form's fields (字段): what should stand in each and what does. */
import type {FieldScore} from '../score/scorecard.ts'
import {textOf} from '../score/messages.ts'
import type {ExportedAttempt} from './exported.ts'
import {criterionStateLabels, labelled} from './labels.ts'
import {column, type Table} from './table.ts'

export interface FieldRow {
  readonly attempt: ExportedAttempt
  readonly field: FieldScore
}

/** None for a call without a score. */
export function fieldRows(attempt: ExportedAttempt): FieldRow[] {
  return (attempt.scorecard?.fields ?? []).map(field => ({attempt, field}))
}

export const fieldsTable: Table<FieldRow> = {
  columns: [
    column('通话编号', 'Attempt', ({attempt}) => attempt.id, 20),
    column('学号', 'Student number', ({attempt}) => attempt.person.number || null, 14),
    column('姓名', 'Student', ({attempt}) => attempt.person.name || null),
    column('练习编号', 'Scenario', ({attempt}) => attempt.scenario, 24),
    column('栏目', 'Field', ({field}, lang) => lang === 'zh' ? field.label : field.labelEn),
    column('应填', 'Expected', ({field}) => field.expected || null, 40),
    column('录入', 'Typed', ({field}) => field.typed || null, 40),
    column('得分', 'Points', ({field}) => field.state === 'na' ? null : field.points),
    column('满分', 'Maximum', ({field}) => field.state === 'na' ? null : field.max),
    column('评定', 'State', ({field}, lang) => labelled(criterionStateLabels, field.state, lang)),
    column('错字', 'Substituted', ({field: {alignment}}) => alignment?.substitutions ?? null, 8),
    column('漏字', 'Left out', ({field: {alignment}}) => alignment?.deletions ?? null, 8),
    column('多字', 'Too many', ({field: {alignment}}) => alignment?.insertions ?? null, 8),
    column('说明', 'Explanation', ({field}, lang) => field.explanation.map(each => textOf(each, lang)).join(lang === 'zh' ? '；' : '; ') || null, 60)
  ]
}
