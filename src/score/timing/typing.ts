/** What was committed when: from committed text only, since a terminal never sees an input method's key strokes. */
import {graphemeCount, graphemes} from '../../text/grapheme.ts'
import {replyField} from '../../call/events.ts'
import type {CallRecord} from '../callRecord.ts'

/** One character of a field's final text: when it was committed (ms), and in which event. */
export interface TypedCharacter {
  readonly text: string
  readonly at: number
  readonly event: number
}

/** Longer pauses between two commits are not typing (ms). */
const longestPause = 5_000

/** The final text of `field`, character by character; a character is as late as its last part. */
export function typedCharacters(record: CallRecord, field: string): TypedCharacter[] {
  let events: number[] = []
  for (const edit of record.typed) {
    if (edit.field !== field) continue
    const inserted = Array.from({length: edit.inserted.length}, () => edit.index)
    events = events.slice(0, edit.start).concat(inserted, events.slice(edit.start + edit.removed.length))
  }
  let end = 0
  return graphemes(record.state.fields[field] ?? '').map(text => {
    end += text.length
    const event = events[end - 1] ?? 0
    return {text, event, at: record.events[event]?.at ?? 0}
  })
}

export interface Activity {
  readonly characters: number
  /** ms between commits not further apart than five seconds. */
  readonly activeMs: number
  /** Characters a minute over the active time: those of every commit but a burst's first, whose start is unknown. */
  readonly perMinute: number | null
  readonly corrections: number
  readonly correctedCharacters: number
}

/** Typing over the whole attempt, form and reply line together; neither pasted text nor a phrase put in by key is typing. */
export function activityOf(record: CallRecord): Activity {
  let activeMs = 0
  let timed = 0
  let characters = 0
  let corrections = 0
  let correctedCharacters = 0
  let before: number | null = null
  for (const edit of record.typed) {
    // One phrase for another, by the same key.
    if (edit.cause === 'phrase') continue
    const removed = graphemeCount(edit.removed)
    if (removed > 0) {
      corrections += 1
      correctedCharacters += removed
    }
    if (edit.cause === 'paste') continue
    const inserted = graphemeCount(edit.inserted)
    characters += inserted
    if (before !== null && edit.at - before <= longestPause) {
      activeMs += Math.max(0, edit.at - before)
      timed += inserted
    }
    before = edit.at
  }
  return {
    characters, activeMs, corrections, correctedCharacters,
    perMinute: activeMs > 0 ? Math.round(timed * 60_000 / activeMs) : null
  }
}

/** Of each field's final characters those committed before the line was closed. Fields left empty have no characters. */
export function duringTalk(record: CallRecord, fields: readonly string[]): {field: string; during: number; all: number; lastEvent: number | null}[] {
  const end = record.hungUp?.at ?? Infinity
  return fields.filter(field => field !== replyField).map(field => {
    const characters = typedCharacters(record, field)
    return {
      field,
      during: characters.filter(each => each.at <= end).length,
      all: characters.length,
      lastEvent: characters.reduce<number | null>((last, each) => Math.max(last ?? 0, each.event), null)
    }
  })
}
