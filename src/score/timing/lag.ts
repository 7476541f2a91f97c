/**
 * 听打滞后: how long after a character was spoken it was typed. Measured on the characters that are right, from the end of
 * the latest telling before they were committed; a value is often told again, and that telling is the one typed from.
 */
import {heardTimes} from '../../call/stretch.ts'
import {align, alignedPairs} from '../../text/align.ts'
import {valueOf} from '../../scenario/spoken.ts'
import type {FieldKind} from '../../scenario/types.ts'
import {canonicalOf} from '../accuracy/canonical.ts'
import type {CallRecord, Line} from '../callRecord.ts'
import {typedCharacters} from './typing.ts'

export interface CharacterLag {
  readonly field: string
  /** ms */
  readonly lag: number
  readonly line: Line
  /** Grapheme of the spoken line. */
  readonly spoken: number
  /** Grapheme of the typed text, and the event that committed it. */
  readonly typed: number
  readonly event: number
}

interface Telling { readonly at: number; readonly line: Line; readonly spoken: number }

/** Slots that say (part of) a field's value: 立早章 says the name's first character. */
const slotsOf: Readonly<Record<string, readonly string[]>> = {name: ['name', 'surname', 'spelled']}

export function lagsOf(record: CallRecord): CharacterLag[] {
  return (record.contents.form?.fields ?? []).flatMap(({id, kind}) => kind === 'text' ? [] : fieldLags(record, id, kind))
}

function fieldLags(record: CallRecord, field: string, kind: Exclude<FieldKind, 'text'>): CharacterLag[] {
  const typedText = record.state.fields[field] ?? ''
  const value = valueOf(kind, record.log.customer) ?? ''
  if (typedText === '' || value === '') return []
  const want = canonicalOf[kind](value)
  const have = canonicalOf[kind](typedText)
  const characters = typedCharacters(record, field)
  const tellings = tellingsOf(record, slotsOf[kind] ?? [kind])
  const lags: CharacterLag[] = []
  let i = 0
  let j = 0
  for (const pair of alignedPairs(align(want.text, have.text))) {
    const typed = pair.hyp === undefined ? undefined : characters[have.until[j]! - 1]
    if (pair.op === 'hit' && typed) {
      const telling = latestBefore(tellings.get(want.until[i]! - 1) ?? [], typed.at)
      if (telling) {
        lags.push({
          field, lag: typed.at - telling.at, line: telling.line, spoken: telling.spoken, typed: have.until[j]! - 1, event: typed.event
        })
      }
    }
    if (pair.ref !== undefined) i += 1
    if (pair.hyp !== undefined) j += 1
  }
  return lags
}

/**
 * By grapheme of the value, when it was heard: from either side, since a recorder hears the agent read back as well, and
 * as often as the recording was wound back or played again.
 */
function tellingsOf({lines, state}: CallRecord, slots: readonly string[]): ReadonlyMap<number, Telling[]> {
  const tellings = new Map<number, Telling[]>()
  for (const stretch of state.stretches) {
    const line = lines[stretch.line]
    const spans = line?.slots.filter(span => slots.includes(span.slot)) ?? []
    if (!line || spans.length === 0) continue
    const times = heardTimes(line, stretch)
    for (const {spoken, value} of spans) {
      const length = value[1] - value[0]
      for (let i = 0; i < length; i += 1) {
        const at = Math.min(spoken[1] - 1, spoken[0] + Math.ceil((i + 1) * (spoken[1] - spoken[0]) / length) - 1)
        if (at < stretch.from || (stretch.upTo !== null && at >= stretch.upTo)) continue
        const known = tellings.get(value[0] + i) ?? []
        known.push({at: times[at] ?? stretch.at, line, spoken: at})
        tellings.set(value[0] + i, known)
      }
    }
  }
  return tellings
}

function latestBefore(tellings: readonly Telling[], at: number): Telling | undefined {
  return tellings.findLast(telling => telling.at <= at)
}
