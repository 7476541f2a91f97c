/** Scores earlier calls for the lists and for the comparison, one after the other while keys are read. */
import {earlierAtMost, progressOf} from '../../report/progress.ts'
import type {Progress} from '../../report/progress.ts'
import {marksOf} from '../../report/callMarks.ts'
import type {CallMarks} from '../../report/callMarks.ts'
import type {Scorecard} from '../../score/scorecard.ts'
import type {Attempt, AttemptSummary, Ports} from '../ports.ts'

/** Earlier attempts read at most to find some of the same kind. */
const lookedAt = 30

type Outside = Pick<Ports, 'attempts' | 'score' | 'clock'>

/** The scorecards of `wanted` as they are worked out; what cannot be read or scored is left out. Ends where `goesOn` says no. */
async function* scored(ports: Outside, wanted: readonly AttemptSummary[], goesOn: () => boolean): AsyncGenerator<{readonly attempt: Attempt; readonly card: Scorecard}> {
  for (const {id} of wanted) {
    if (!goesOn()) return
    const found = await scoredOrNull(ports, id)
    if (found) yield found
    // A key that was pressed meanwhile comes first.
    await new Promise<void>(then => void ports.clock.after(0, then))
  }
}

async function scoredOrNull(ports: Outside, id: string): Promise<{attempt: Attempt; card: Scorecard} | null> {
  try {
    const attempt = ports.attempts.read(id)
    return attempt && {attempt, card: await ports.score(attempt)}
  } catch {
    // The list itself says what is wrong with it when it is opened.
    return null
  }
}

/** What the lists show of each call. */
export async function* marked(ports: Outside, wanted: readonly AttemptSummary[], goesOn: () => boolean): AsyncGenerator<{readonly attempt: string; readonly marks: CallMarks}> {
  for await (const {attempt, card} of scored(ports, wanted, goesOn)) yield {attempt: attempt.id, marks: marksOf(card)}
}

/** The call beside the trainee's earlier ones of its sort; null where it is no longer there, or nobody looks at it any more. */
export async function compared(ports: Outside, attempts: readonly AttemptSummary[], id: string, goesOn: () => boolean): Promise<Progress | null> {
  const now = await scoredOrNull(ports, id)
  if (!now) return null
  const cards: Scorecard[] = []
  for await (const {attempt, card} of scored(ports, earlierOf(attempts, id), goesOn)) {
    if (isSameSort(attempt, now.attempt)) cards.push(card)
    if (cards.length === earlierAtMost) break
  }
  return goesOn() ? progressOf(now.card, cards) : null
}

/** Submitted before `id` in the same role, the newest first. */
function earlierOf(attempts: readonly AttemptSummary[], id: string): readonly AttemptSummary[] {
  const at = attempts.findIndex(each => each.id === id)
  const own = attempts[at]
  return own ? attempts.slice(at + 1).filter(each => each.state === 'submitted' && each.role === own.role).slice(0, lookedAt) : []
}

function isSameSort(one: Attempt, other: Attempt): boolean {
  return one.contents.scenario.kind === other.contents.scenario.kind && one.log.settings.exam === other.log.settings.exam
}
