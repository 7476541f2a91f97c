/** The list of calls taken, as text. */
import {cutToWidth} from '../text/width.ts'
import type {ExportedAttempt} from './exported.ts'
import {gradeLabels, labelled, outcomeLabels, roleLabels, stateLabels} from './labels.ts'
import type {Lang, Words} from './language.ts'
import {textTable} from './textTable.ts'

const header: readonly Words[] = [
  {zh: '编号', en: 'Id'}, {zh: '时间', en: 'Time'}, {zh: '练习', en: 'Scenario'}, {zh: '角色', en: 'Role'},
  {zh: '结果', en: 'Outcome'}, {zh: '总分', en: 'Total'}, {zh: '等级', en: 'Grade'}
]
const newer: Words = {zh: '由更新的听打写入', en: 'written by a newer tingda'}
/** Digits of an ISO time up to the minutes. */
const minutes = 16
/** Cells of the longest title shown whole. */
const titleWidth = 28

/** Lines of the table, its header first; `idLength` digits of each id. */
export function historyTable(attempts: readonly ExportedAttempt[], idLength: number, lang: Lang): string[] {
  const rows = attempts.map(({id, started, title, role, state, facts, scorecard}) => [
    id.slice(0, idLength),
    started.slice(0, minutes).replace('T', ' '),
    cutToWidth(title[lang], titleWidth, '…'),
    labelled(roleLabels, role, lang) ?? '—',
    facts ? state === 'submitted' ? labelled(outcomeLabels, facts.outcome, lang) ?? '—' : stateLabels[state][lang] : newer[lang],
    scorecard ? String(scorecard.total) : '—',
    labelled(gradeLabels, scorecard?.grade ?? null, lang) ?? '—'
  ])
  return textTable([header.map(words => words[lang]), ...rows], ['left', 'left', 'left', 'left', 'left', 'right'])
}
