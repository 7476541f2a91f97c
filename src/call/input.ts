/** What a trainee does. `decide` draws the conclusions; the log records what happened, not these. */
import type {Disposition} from '../scenario/types.ts'
import type {Captions, LookedUp, TextEdit} from './events.ts'

export type CallInput = {readonly at: number} & (
  | {readonly type: 'answer'}
  | {readonly type: 'type'; readonly field: string; readonly edit: TextEdit}
  | {readonly type: 'focus'; readonly field: string}
  /** Enter in the reply line: sends it, at the next phrase end while the customer speaks; again: interrupts. */
  | {readonly type: 'send'}
  /** Takes a waiting reply back into the line. */
  | {readonly type: 'recall'}
  | {readonly type: 'hold'}
  | {readonly type: 'return'}
  | {readonly type: 'look-up'; readonly source: LookedUp['source']; readonly query: string}
  | {readonly type: 'transfer'; readonly to: string}
  | {readonly type: 'hang-up'}
  | {readonly type: 'dispose'; readonly disposition: Disposition}
  | {readonly type: 'submit'}
  | {readonly type: 'pause'}
  | {readonly type: 'resume'}
  /** Recorder: the last seconds once more; the whole call once more. */
  | {readonly type: 'back'}
  | {readonly type: 'hear-again'}
  | {readonly type: 'rate'; readonly rate: number}
  /** The shell found out what can be heard. */
  | {readonly type: 'sound'; readonly voice: string | null; readonly why: string | null}
  | {readonly type: 'captions'; readonly captions: Captions}
  /** The process came back after `gap` ms; `wall` is the epoch time now. */
  | {readonly type: 'recover'; readonly gap: number; readonly wall: number}
)
