/** What a cue's conditions say of each other: which cannot hold together, and which include another cue's. */
import {foldedText} from '../../text/fold.ts'
import type {Cue, MoodTest, When} from '../types.ts'

const moods: readonly number[] = [0, 1, 2, 3, 4, 5]
/** No call comes to understand the same thing more often. */
const counts: readonly number[] = Array.from({length: 100}, (_, i) => i + 1)

function holds({op, value}: MoodTest, number: number): boolean {
  switch (op) {
    case '>=': return number >= value
    case '<=': return number <= value
    case '>': return number > value
    case '<': return number < value
    case '=': return number === value
  }
}

const passing = (test: MoodTest | undefined, values: readonly number[]) => test ? values.filter((value) => holds(test, value)) : values
export const isPossibleMood = (test: MoodTest | undefined) => passing(test, moods).length > 0

/** Of two conditions that cannot hold together, their keys as files write them; null where all can. */
export function contradiction({when, times}: Cue): readonly [string, string] | null {
  const {intent, all = [], without = [], told = [], untold = [], flag = [], noFlag = []} = when
  if (times === 0) return ['when', 'times']
  if (!isPossibleMood(when.mood)) return ['when', 'mood']
  if (intent && intent.every((id) => without.includes(id))) return ['intent', 'without']
  if (all.some((id) => without.includes(id))) return ['all', 'without']
  if (told.some((slot) => untold.includes(slot))) return ['told', 'untold']
  if (flag.some((name) => noFlag.includes(name))) return ['flag', 'no_flag']
  return null
}

/** A cue as it is compared with many others: the words it listens for are folded once, and only if it comes to them. */
export interface Comparable { readonly when: When; readonly words: () => readonly string[] }

export function comparable({when}: Pick<Cue, 'when'>): Comparable {
  let folded: readonly string[] | undefined
  return {when, words: () => folded ??= (when.mentions ?? []).map((word) => foldedText(word, {spaces: true, punctuation: true}))}
}

/** Whether `wide` holds whenever `narrow` does. A silence and a reply are never compared. */
export function includes(wide: Comparable, narrow: Comparable): boolean {
  const [w, n] = [wide.when, narrow.when]
  return (w.quiet === undefined) === (n.quiet === undefined)
    && isSubset(passing(n.mood, moods), passing(w.mood, moods))
    && isSubset(w.told, n.told) && isSubset(w.untold, n.untold)
    && isSubset(w.flag, n.flag) && isSubset(w.noFlag, n.noFlag)
    && isSame(w.reached, n.reached) && isSame(w.lookedUp, n.lookedUp)
    && (w.quiet !== undefined || includesReply(wide, narrow))
}

function includesReply({when: w, words: heard}: Comparable, {when: n, words}: Comparable): boolean {
  const surely = [...(n.all ?? []), ...(n.intent?.length === 1 ? n.intent : [])]
  const hasIntent = !w.intent || w.intent.some((id) => surely.includes(id)) || (n.intent !== undefined && isSubset(n.intent, w.intent))
  return hasIntent
    && isSubset(w.all, surely)
    && isSubset(w.without, n.without)
    && isSame(w.forbidden, n.forbidden)
    && (!w.count || (isSameList(counted(w), counted(n)) && isSubset(passing(n.count, counts), passing(w.count, counts))))
    && (!w.mentions || (n.mentions !== undefined && words().every((word) => heard().some((part) => word.includes(part)))))
}

export const counted = ({intent = [], all = []}: When): readonly string[] => [...intent, ...all].toSorted()

function isSubset<T>(part: readonly T[] | undefined, whole: readonly T[] | undefined): boolean {
  return (part ?? []).every((each) => whole?.includes(each))
}

/** Of a condition that is yes or no: none includes both. */
function isSame(wide: boolean | undefined, narrow: boolean | undefined): boolean {
  return wide === undefined || wide === narrow
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.join('\n') === b.join('\n')
}
