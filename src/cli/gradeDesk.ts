/** A grader at work on this data folder: what waits, one attempt with its history, a decision written down. */
import {userInfo} from 'node:os'
import type {DatabaseSync} from 'node:sqlite'
import {decideGrade, type GradeWish, type Refusal} from '../grade/decide.ts'
import type {GradeAction} from '../grade/events.ts'
import {lastUndoable} from '../grade/grading.ts'
import {gradeStates, urgencies, urgencyOf, type GradeState, type Urgency} from '../grade/state.ts'
import type {GradedScorecard} from '../grade/graded.ts'
import type {Beside} from '../report/exported.ts'
import type {Contents} from '../scenario/types.ts'
import {read, type AttemptInfo, type StoredAttempt} from '../store/attempts.ts'
import {appendGradeEvents} from '../store/gradeEvents.ts'
import {readKeeping, writeKeeping} from '../store/keepings.ts'
import {attemptsIn, type AttemptFilter} from '../store/selection.ts'
import {loadChinese, type Chinese} from './chinese.ts'
import {gradedCall, type GradedCall} from './gradedRead.ts'
import {besideIn, readOrNull} from './historyRead.ts'

export interface QueueItem {
  readonly info: AttemptInfo
  readonly beside: Beside
  readonly state: GradeState
  readonly urgency: Urgency
  readonly card: GradedScorecard | null
  readonly exam: boolean
}
export interface OpenedAttempt extends GradedCall {
  readonly attempt: StoredAttempt
  readonly beside: Beside
}

export interface GradeDesk {
  /** The most urgent first, then by class, number and time. `step` is told of each attempt. */
  queue(filter: AttemptFilter, step?: () => void): QueueItem[]
  /** The same, yielding after each attempt. */
  queueInSteps(filter: AttemptFilter): Generator<void, QueueItem[]>
  /** @throws where there is no such attempt */
  item(id: string): QueueItem
  /** @throws NewerLogError, BrokenAttemptError */
  open(id: string): OpenedAttempt | null
  /** Writes the decision down, or says why not. */
  decide(id: string, wish: GradeWish, why: string): Refusal | null
  /** Takes back the newest event in force; null where there is none, or it is final. */
  undo(id: string): GradeAction | null
  readonly who: string
}

/** What cannot be read has the shipped pass mark. */
export function passOf(contents: Contents | null): number {
  return contents?.rubric.pass ?? 60
}

/** `wall`: epoch ms. */
export async function openDesk(database: DatabaseSync, who: string, wall: () => number, chinese?: Chinese): Promise<GradeDesk> {
  const tools = chinese ?? await loadChinese()
  const beside = besideIn(database)

  function item(info: AttemptInfo): QueueItem {
    const attempt = readOrNull(database, info.id)
    const {card, state, contents} = gradedCall(database, info, attempt, tools)
    return {info, beside: beside(info), state, card, urgency: urgencyOf(state, card, passOf(contents)), exam: attempt?.log.settings.exam ?? false}
  }
  function* queueInSteps(filter: AttemptFilter): Generator<void, QueueItem[]> {
    // Listed first: between the steps grades may be written.
    const infos = [...attemptsIn(database, filter)]
    const items: QueueItem[] = []
    for (const info of infos) {
      items.push(item(info))
      yield
    }
    return items.sort(inQueueOrder)
  }
  function open(id: string): OpenedAttempt | null {
    const attempt = read(database, id)
    return attempt && {attempt, beside: beside(attempt), ...gradedCall(database, attempt, attempt, tools)}
  }
  function write(attempt: string, action: GradeAction, why: string): void {
    appendGradeEvents(database, [{attempt, event: {at: wall(), who, why, action}}])
  }
  return {
    who,
    queue: (filter, step = () => {}) => {
      const work = queueInSteps(filter)
      for (;;) {
        const next = work.next()
        if (next.done) return next.value
        step()
      }
    },
    queueInSteps,
    item: id => {
      const attempt = read(database, id)
      if (!attempt) throw new Error(id)
      return item(attempt)
    },
    open,
    decide(id, wish, why) {
      const opened = open(id)
      const decided = opened ? decideGrade({state: opened.state, card: opened.card, contents: opened.contentsDigest}, wish) : {refused: {code: 'not-submitted'} as const}
      if ('refused' in decided) return decided.refused
      write(id, decided.action, why)
      return null
    },
    undo(id) {
      const opened = open(id)
      const last = opened ? lastUndoable(opened.events) : null
      // What is final is reopened, in so many words, unless making it final is what is taken back.
      if (!opened || !last || (opened.state === 'final' && last.action.type !== 'finalised')) return null
      write(id, {type: 'undone', event: last.sequence}, '')
      return last.action
    }
  }
}

function inQueueOrder(a: QueueItem, b: QueueItem): number {
  const place = (of: QueueItem): number => urgencies.indexOf(of.urgency) * 100 + gradeStates.indexOf(of.state)
  const key = ({beside: {person, session}, info}: QueueItem): string => [session?.class || person.class, person.number, person.name, String(info.started)].join('\0')
  return place(a) - place(b) || (key(a) < key(b) ? -1 : 1)
}

/** Who grades: named now, named before, or whoever is logged in. */
export function graderOf(database: DatabaseSync, named: string | undefined): string {
  const known = named?.trim() || readKeeping(database, 'grader') || ''
  if (named?.trim() && readKeeping(database, 'grader') !== known) writeKeeping(database, 'grader', known)
  return known || loginName()
}

function loginName(): string {
  try {
    return userInfo().username
  } catch {
    // Some containers have no name for their user.
    return 'grader'
  }
}
