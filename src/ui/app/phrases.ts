/** 话术快捷键 as the screen has it: which phrase the key puts in next, and where. */
import {replyField} from '../../call/events.ts'
import {mayPickPhrases, phrasesFor} from '../../call/standardPhrases.ts'
import {graphemeCount} from '../../text/grapheme.ts'
import {editorOf} from './callModel.ts'
import type {CallModel} from './callModel.ts'

export interface NextPhrase {
  readonly text: string
  /** Which of how many, from 1. */
  readonly n: number
  readonly of: number
  /** Graphemes before the caret that it takes the place of: the phrase that the key put in just before. */
  readonly over: number
}

/** A class's host tells no more of a call than is shown, so there are none. */
export function hasPhrases({state, contents, hosted}: Pick<CallModel, 'state' | 'contents' | 'hosted'>): boolean {
  const {phrasebook, scenario} = contents
  return !hosted && phrasebook !== undefined && scenario.level !== undefined && mayPickPhrases(state, {level: scenario.level})
}

/** Null where there is none: pressed again the key goes on to the next phrase, round the end. */
export function nextPhrase(call: CallModel): NextPhrase | null {
  const {phrasebook, scenario: {kind, level, norms, shop}, form, catalog, guideline} = call.contents
  if (!hasPhrases(call) || !phrasebook || level === undefined || norms === undefined || shop === undefined) return null
  const offered = phrasesFor(call.state, {phrasebook, scenario: {kind, level, norms, shop}, form, catalog, guideline}, call.customer)
  const before = pickedBefore(call)
  const at = before === null ? 0 : (offered.findIndex(each => each.text === before) + 1) % offered.length
  const next = offered[at]
  return next ? {text: next.text, n: at + 1, of: offered.length, over: before === null ? 0 : graphemeCount(before)} : null
}

/** The phrase that stands before the caret and was put in last. */
function pickedBefore(call: CallModel): string | null {
  const {text, caret, done} = editorOf(call, replyField)
  const last = done.at(-1)
  if (last?.edit.cause !== 'phrase' || caret !== last.after) return null
  const {start, inserted} = last.edit
  return inserted !== '' && text.startsWith(inserted, start) ? inserted : null
}
