/** Takes a re-grade or an accepted wording back from the calls it changed; the school's pack forgets a wording that no call holds any more. */
import type {DatabaseSync} from 'node:sqlite'
import {join} from 'node:path'
import {gradeEvents, type GradeAction, type GradeEvent} from '../grade/events.ts'
import {inForce, lastUndoable} from '../grade/grading.ts'
import {attemptsGradedAt, readGradeEvents} from '../store/gradeEvents.ts'
import {knownSchoolPack} from './gradeAccept.ts'
import type {GradeDesk} from './gradeDesk.ts'
import type {Io} from './io.ts'
import {inWords} from './io.ts'
import type {Words} from './language.ts'
import {forget} from './schoolPack.ts'

export type Regraded = GradeEvent & {readonly action: Extract<GradeAction, {type: 'regraded'}>}

export interface TakenBack {
  readonly why: string
  /** Calls it was taken back from. */
  readonly undone: readonly string[]
  /** Calls that keep it: something was done to them since, or they are final. */
  readonly kept: readonly string[]
  /** The file the wording was taken out of. */
  readonly forgotten: string | null
}

/** The newest event of a call, where it is a re-grade that can be taken back. */
export function newestRegrade(database: DatabaseSync, attempt: string): Regraded | null {
  const event = lastUndoable(gradeEvents(readGradeEvents(database, attempt)))
  return event?.action.type === 'regraded' ? event as Regraded : null
}

/** From those of `attempts` that have it as their newest event, which are all that were changed with it where none are named. */
export function takeBackRegrade(io: Pick<Io, 'env'>, database: DatabaseSync, desk: GradeDesk, event: Regraded, attempts = attemptsGradedAt(database, event.at)): TakenBack {
  const undone = attempts.filter(id => newestRegrade(database, id)?.at === event.at && desk.undo(id) !== null)
  const kept = attemptsGradedAt(database, event.at)
    .filter(id => inForce(gradeEvents(readGradeEvents(database, id))).some(each => each.at === event.at && each.action.type === 'regraded'))
  const {accepted} = event.action
  const folder = knownSchoolPack(io.env, database)
  const path = accepted?.learnt && undone.length > 0 && kept.length === 0 ? forget(folder, accepted.acceptance) : null
  return {why: event.why, undone, kept, forgotten: path === null ? null : join(folder, path)}
}

/** What became of it, in a sentence or two. */
export function takenBackText(io: Pick<Io, 'lang'>, {why, undone, kept, forgotten}: TakenBack): string {
  const parts: Words[] = [{zh: `撤销了“${why}”：${undone.length} 通。`, en: `Taken back “${why}”: ${undone.length} calls. `}]
  if (kept.length > 0) parts.push({zh: `另有 ${kept.length} 通之后又改过或已定稿，没有撤销。`, en: `${kept.length} more were changed since or are final, and keep it. `})
  if (forgotten !== null) parts.push({zh: `说法已从 ${forgotten} 删去。`, en: `The wording was taken out of ${forgotten}.`})
  return parts.map(words => inWords(io, words)).join('').trim()
}
