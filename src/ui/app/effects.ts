/** What the screens ask of the shell: data, carried out in the order given. */
import type {CallInput} from '../../call/input.ts'
import type {VoiceChoice} from '../../call/voice.ts'
import type {AttemptSummary, CallWish, ClassWish, Trainee} from '../ports.ts'
import type {DrillAsk} from './drillState.ts'
import type {AppState, ReplayScreen, ScorecardScreen} from './state.ts'

type WithoutTime<Input> = Input extends unknown ? Omit<Input, 'at'> : never
/** An input the shell stamps with the call's time. */
export type Unstamped = WithoutTime<CallInput>

export type Effect =
  | {readonly type: 'feed'; readonly input: Unstamped}
  | {readonly type: 'open-call'; readonly wish: CallWish}
  | {readonly type: 'resume-call'; readonly attempt: AttemptSummary}
  | {readonly type: 'open-scorecard'; readonly attempt: string; readonly back: ScorecardScreen['back']}
  | {readonly type: 'open-replay'; readonly attempt: string; readonly from: ReplayScreen['from']}
  | {readonly type: 'save-trainee'; readonly trainee: Trainee}
  /** Stops the call, which stays in the journal to go on with. */
  | {readonly type: 'leave-call'}
  /** Throws the call away: it is never offered or listed again. */
  | {readonly type: 'discard-call'}
  /** Writes a file to hand in. */
  | {readonly type: 'hand-in'; readonly attempt: string}
  | {readonly type: 'list'}
  /** Speaks with another voice from now on; what rings, rings again. */
  | {readonly type: 'choose-voice'; readonly choice: VoiceChoice}
  /** Looks what voices there are. */
  | {readonly type: 'find-voices'}
  /** Puts a call beside the trainee's own earlier ones. */
  | {readonly type: 'compare'; readonly attempt: string}
  /** Works out the points of the attempts in the history. */
  | {readonly type: 'grade-history'}
  | {readonly type: 'drill'; readonly ask: DrillAsk}
  /** Gives the terminal back until the shell brings the program to the front again. */
  | {readonly type: 'suspend'}
  /** What is to be opened once these screens are left. */
  | {readonly type: 'join-class'; readonly wish: ClassWish}
  | {readonly type: 'exit'}

export interface Stepped {
  readonly app: AppState
  readonly effects: readonly Effect[]
}

export function stepped(app: AppState, ...effects: readonly Effect[]): Stepped {
  return {app, effects}
}
