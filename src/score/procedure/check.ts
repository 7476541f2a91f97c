/** What a procedure check gets and gives. A check is named by `check` in standards.yaml, with its parameters in `with`. */
import type {Standard} from '../../scenario/types.ts'
import type {CallRecord, Line, Reply} from '../callRecord.ts'
import type {Evidence, Message} from '../scorecard.ts'
import type {Verdict} from '../verdict.ts'

export interface CheckInput {
  readonly record: CallRecord
  readonly rule: Standard
  /** A parameter as a list; empty where it is left out. */
  readonly list: (name: string) => readonly string[]
  readonly number: (name: string, otherwise: number) => number
}
export type Check = (input: CheckInput) => Verdict

export function checkInput(record: CallRecord, rule: Standard): CheckInput {
  const list = (name: string): readonly string[] => {
    const value = rule.with[name]
    return value === undefined ? [] : typeof value === 'string' ? [value] : value
  }
  return {
    record, rule, list,
    number: (name, otherwise) => {
      const value = Number(list(name)[0])
      return list(name).length > 0 && Number.isFinite(value) ? value : otherwise
    }
  }
}

export function saysAny(reply: Pick<Reply, 'intents'>, intents: readonly string[]): boolean {
  return intents.some(id => reply.intents.includes(id))
}

/** Replies in which one of `intents` was understood. */
export function repliesWith({replies}: CallRecord, intents: readonly string[]): Reply[] {
  return replies.filter(reply => saysAny(reply, intents))
}

/** Whether a reply stands in the window: `first:N`, `last:N`, `before:` or `after:` the first of these intents. */
export function inWindow(reply: Reply, window: string, replies: readonly Reply[]): boolean {
  const [kind = '', value = ''] = window.split(/:(.*)/su)
  if (kind === 'first') return reply.n < Number(value)
  if (kind === 'last') return reply.n >= replies.length - Number(value)
  const others = replies.filter(other => saysAny(other, value.split(',')))
  if (kind === 'before') return others.length === 0 || reply.n <= others[0]!.n
  if (kind === 'after') return others.length > 0 && reply.n >= others[0]!.n
  return true
}

export function atReply(reply: Reply, note: Message, range?: readonly [start: number, end: number]): Evidence {
  return {event: reply.index, field: 'reply', text: reply.text, ...(range && {range}), note}
}

export function atLine(line: Line, note: Message): Evidence {
  return {event: line.index, line: line.line, text: line.text, note}
}

/** Something that did not happen is shown at the end of what was looked through. */
export function atEnd({hungUp, last}: CallRecord, note: Message): Evidence {
  const event = hungUp?.index ?? last
  return {...(event !== null && {event}), note}
}
