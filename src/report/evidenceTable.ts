/** The table of evidence (证据): a row for each thing that shows why points were lost, or were not. */
import type {Criterion, Evidence} from '../score/scorecard.ts'
import {textOf} from '../score/messages.ts'
import {sliceGraphemes} from '../text/grapheme.ts'
import {minutesAndSeconds} from './clock.ts'
import type {ExportedAttempt} from './exported.ts'
import {column, type Table} from './table.ts'

export interface EvidenceRow {
  readonly attempt: ExportedAttempt
  readonly criterion: Criterion
  readonly evidence: Evidence
}

export function evidenceRows(attempt: ExportedAttempt): EvidenceRow[] {
  return (attempt.scorecard?.criteria ?? []).flatMap(criterion => criterion.evidence.map(evidence => ({attempt, criterion, evidence})))
}

export const evidenceTable: Table<EvidenceRow> = {
  columns: [
    column('通话编号', 'Attempt', ({attempt}) => attempt.id, 20),
    column('学号', 'Student number', ({attempt}) => attempt.person.number || null, 14),
    column('姓名', 'Student', ({attempt}) => attempt.person.name || null),
    column('评分项编号', 'Criterion', ({criterion}) => criterion.id, 26),
    column('评分项', 'Label', ({criterion}, lang) => lang === 'zh' ? criterion.label : criterion.labelEn, 26),
    column('通话时间', 'Call time', ({attempt, evidence: {event}}) => {
      const at = event === undefined ? undefined : attempt.eventTimes[event]
      return at === undefined ? null : minutesAndSeconds(at)
    }),
    column('事件序号', 'Event', ({evidence: {event}}) => event === undefined ? null : event + 1),
    column('说明', 'What it shows', ({evidence}, lang) => textOf(evidence.note, lang), 60),
    column('原文', 'Text', ({evidence}) => evidence.text || null, 50),
    column('所在字', 'The place', ({evidence: {text, range}}) => text && range ? sliceGraphemes(text, range[0], range[1]) || null : null, 16)
  ]
}
