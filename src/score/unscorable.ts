/** What cannot be scored, and where it is: told before anything is read of it. */
import {logVersion, type CallLog} from '../call/events.ts'
import type {Contents} from '../scenario/types.ts'

export const contentsVersion = 1

export type Fault =
  | {readonly kind: 'newer-log'; readonly version: number; readonly known: number}
  | {readonly kind: 'newer-contents'; readonly version: number; readonly known: number}
  /** `part` is the one that is not there: the whole, or `rubric`. */
  | {readonly kind: 'no-contents'; readonly part: string}
  /** Event number `index` is none. */
  | {readonly kind: 'broken-event'; readonly index: number}

export class UnscorableError extends Error {
  override readonly name = 'UnscorableError'
  readonly fault: Fault

  constructor(fault: Fault) {
    super(JSON.stringify(fault))
    this.fault = fault
  }
}

const parts = ['scenario', 'rubric', 'phrasebook', 'standards'] as const

/** @throws UnscorableError */
export function mustBeScorable(log: CallLog, contents: Contents): void {
  if (log.version > logVersion) throw new UnscorableError({kind: 'newer-log', version: log.version, known: logVersion})
  const given = contents as Partial<Contents> | null | undefined
  if (!given) throw new UnscorableError({kind: 'no-contents', part: 'contents'})
  if (contents.version > contentsVersion) throw new UnscorableError({kind: 'newer-contents', version: contents.version, known: contentsVersion})
  const missing = parts.find(part => !given[part])
  if (missing !== undefined) throw new UnscorableError({kind: 'no-contents', part: missing})
  const index = log.events.findIndex(event => !isEvent(event))
  if (index >= 0) throw new UnscorableError({kind: 'broken-event', index})
}

function isEvent(event: unknown): boolean {
  return typeof event === 'object' && event !== null && 'type' in event && typeof event.type === 'string'
    && 'at' in event && typeof event.at === 'number' && Number.isFinite(event.at)
}
