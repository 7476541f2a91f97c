/** The table of criteria (逐项): one row for each criterion of each scored call. */
import type {GradedCriterion} from '../grade/graded.ts'
import {evidenceText} from './evidence.ts'
import type {ExportedAttempt} from './exported.ts'
import {criterionStateLabels, dimensionLabels, labelled} from './labels.ts'
import type {Words} from './language.ts'
import {column, type Table} from './table.ts'

export interface CriterionRow {
  readonly attempt: ExportedAttempt
  readonly criterion: GradedCriterion
}

/** None for a call without a score. */
export function criterionRows(attempt: ExportedAttempt): CriterionRow[] {
  return (attempt.scorecard?.criteria ?? []).map(criterion => ({attempt, criterion}))
}

const yesOrNo = (is: boolean): Words => is ? {zh: '是', en: 'yes'} : {zh: '否', en: 'no'}

export const criteriaTable: Table<CriterionRow> = {
  columns: [
    column('通话编号', 'Attempt', ({attempt}) => attempt.id, 20),
    column('学号', 'Student number', ({attempt}) => attempt.person.number || null, 14),
    column('姓名', 'Student', ({attempt}) => attempt.person.name || null),
    column('练习编号', 'Scenario', ({attempt}) => attempt.scenario, 24),
    column('评分项编号', 'Criterion', ({criterion}) => criterion.id, 26),
    column('评分项', 'Label', ({criterion}, lang) => lang === 'zh' ? criterion.label : criterion.labelEn, 26),
    column('维度', 'Dimension', ({criterion}, lang) => labelled(dimensionLabels, criterion.dimension, lang)),
    column('得分', 'Points', ({criterion}) => criterion.na ? null : criterion.points),
    column('满分', 'Maximum', ({criterion}) => criterion.na ? null : criterion.max),
    column('评定', 'State', ({criterion}, lang) => labelled(criterionStateLabels, criterion.state, lang)),
    column('不适用', 'N/A', ({criterion}, lang) => yesOrNo(criterion.na)[lang]),
    column('关键差错项', 'Critical', ({criterion}, lang) => yesOrNo(criterion.critical)[lang]),
    column('自动得分', 'Automatic', ({criterion: {automatic}}) => automatic.state === 'na' ? null : automatic.points),
    column('人工评阅', 'By hand', ({criterion: {manual}}, lang) => manual === null ? null : yesOrNo(true)[lang]),
    column('评阅人', 'Grader', ({criterion: {manual}}) => manual?.who || null),
    column('改分理由', 'Reason', ({criterion: {manual}}) => manual?.why || null, 24),
    column('评语', 'Comment', ({criterion: {comment}}) => comment || null, 24),
    column('依据', 'Evidence', ({attempt, criterion}, lang) =>
      criterion.evidence.map(each => evidenceText(each, lang, attempt.eventTimes)).join(lang === 'zh' ? '；' : '; ') || null, 60)
  ]
}
