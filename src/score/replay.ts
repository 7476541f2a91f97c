/** Where in a call its lag and its errors are: what a replay draws under its timeline. */
import type {CallLog} from '../call/events.ts'
import type {Contents, Dimension} from '../scenario/types.ts'
import {linesTelling} from './accuracy/told.ts'
import {recordOf, type CallRecord} from './callRecord.ts'
import type {Evidence, Message, Scorecard} from './scorecard.ts'
import {lagsOf} from './timing/lag.ts'
import {typedCharacters} from './timing/typing.ts'

/** A character that was typed `lag` ms after it was heard. `at` is call time. */
export interface LagMark { readonly at: number; readonly field: string; readonly lag: number }
export interface ErrorMark {
  readonly at: number
  readonly dimension: Dimension
  /** Id of the criterion. */
  readonly criterion: string
  readonly label: string
  readonly labelEn: string
  /** The machine is unsure: nothing was lost. */
  readonly toReview: boolean
  readonly note: Message
}
export interface ReplayMarks {
  readonly lags: readonly LagMark[]
  /** In order of time. */
  readonly errors: readonly ErrorMark[]
}

/** The marks of a call, from its log and the scorecard it got: what the scorecard has no place in the call for has no mark. */
export function replayMarks(log: CallLog, contents: Contents, card: Pick<Scorecard, 'criteria' | 'complete'>): ReplayMarks {
  const record = recordOf(log, contents)
  const lags = lagsOf(record)
    .map(({event, field, lag}) => ({at: record.events[event]?.at ?? 0, field, lag}))
    .sort((a, b) => a.at - b.at)
  // What was not done in a call nobody answered has no place in it.
  const errors = (record.answered === null ? [] : card.criteria)
    // Times are drawn, not marked: the slowest character is no error.
    .filter(({state, dimension}) => (state === 'missed' || state === 'partly' || state === 'to-review') && dimension !== 'timing')
    .flatMap(({id, dimension, label, labelEn, state, evidence}) => evidence.filter(each => card.complete || isSettled(dimension, each)).flatMap((each): ErrorMark[] => {
      const at = timeOf(record, each, id)
      return at === null ? [] : [{at, dimension, criterion: id, label, labelEn, toReview: state === 'to-review', note: each.note}]
    }))
    .sort((a, b) => a.at - b.at)
  return {lags, errors}
}

/** While a call goes on, what has not been done may still be: only what was typed and said wrongly is settled. */
function isSettled(dimension: Dimension, {event, range}: Evidence): boolean {
  return dimension === 'accuracy' ? range !== undefined : dimension === 'phrases' && event !== undefined
}

/** When what the evidence shows was done; for what was left out of a field, when it was typed there, or told last. */
function timeOf(record: CallRecord, {event, field, range, line}: Evidence, criterion: string): number | null {
  const form = record.contents.form?.fields.find(each => each.id === field)
  if (form && range) {
    const characters = typedCharacters(record, form.id)
    const typed = characters[range[0]] ?? characters.at(-1)
    if (typed) return typed.at
  }
  if (form && line !== undefined) return heardUntil(record, line)
  if (event !== undefined) return record.events[event]?.at ?? null
  if (line !== undefined) return heardUntil(record, line)
  const wanted = record.contents.form?.fields.find(each => each.id === (field ?? criterion.replace(/^accuracy\./u, '')))
  const told = wanted && linesTelling(record, wanted.kind).at(-1)
  if (told) return heardUntil(record, told.line)
  const typed = wanted && typedCharacters(record, wanted.id).at(-1)
  return typed?.at ?? null
}

/** The last time the line was heard, within what is recorded. */
function heardUntil({state}: CallRecord, line: number): number | null {
  const own = state.stretches.filter(each => each.line === line)
  const last = own.findLast(each => each.until <= state.at) ?? own[0]
  return last ? Math.min(last.until, state.at) : null
}
