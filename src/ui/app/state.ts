/** All that the screens hold. Plain data: `step` in step.ts makes the next one, components only read it. */
import type {CallLog, CallSettings, Role} from '../../call/events.ts'
import type {CallState} from '../../call/state.ts'
import type {VoiceChoice, VoiceStatus} from '../../call/voice.ts'
import type {FieldState} from '../../input/field.ts'
import type {Contents} from '../../scenario/types.ts'
import type {ReplayMarks} from '../../score/replay.ts'
import type {CallMarks} from '../../report/callMarks.ts'
import type {Progress} from '../../report/progress.ts'
import type {Scorecard} from '../../score/scorecard.ts'
import type {Size} from '../components/look.ts'
import type {Ground} from '../theme/theme.ts'
import type {ScorePage} from '../scorecard/scorecardLines.ts'
import type {Lang, Message} from '../messages/messages.ts'
import type {AttemptSummary, ScenarioSummary, Trainee} from '../ports.ts'
import type {CallModel} from './callModel.ts'
import type {DrillScreens} from './drillState.ts'

export interface Briefing {
  readonly id: 'briefing'
  readonly scenario: ScenarioSummary
  readonly role: Role
  readonly captions: CallSettings['captions']
  /** 0 role, 1 captions, 2 voice. */
  readonly row: number
  /** The list it was chosen from, to go back to; absent where it was suggested. */
  readonly from?: BrowseScreen
}
export type Progressed = 'all' | 'new' | 'done'
/** The list of exercises, as far as it is narrowed down. */
export interface BrowseScreen {
  readonly id: 'browse'
  readonly search: FieldState
  readonly kind: ScenarioSummary['kind'] | null
  readonly level: ScenarioSummary['level'] | null
  readonly progress: Progressed
  /** Id of the chosen exercise: it stays chosen while the list narrows. Null for the first. */
  readonly chosen: string | null
}
export interface HistoryScreen {
  readonly id: 'history'
  readonly page: 'calls' | 'weak'
  readonly selected: number
}
export interface ScorecardScreen {
  readonly id: 'scorecard'
  readonly attempt: string
  readonly title: string
  readonly contents: Contents
  readonly scorecard: Scorecard
  readonly page: ScorePage
  /** Beside the trainee's own earlier calls; null until they have been looked at. */
  readonly progress: Progress | null
  /** Rows of the page scrolled down. */
  readonly scroll: number
  /** Where back leads. */
  readonly back: 'home' | 'history' | 'about'
  /** The chosen way to go on, where they are offered. */
  readonly goOn: number | null
}
/** Where the class is that is to be joined. */
export interface JoinScreen {
  readonly id: 'join'
  readonly editor: FieldState
}
export type InputName = 'name' | 'number' | 'worker'
/** `about` asks once after the first call; `settings` is the same form with the choices under it. */
export interface FormScreen {
  readonly id: 'about' | 'settings'
  readonly row: number
  readonly inputs: Readonly<Record<InputName, FieldState>>
}
export interface BaselineScreen {
  readonly id: 'baseline'
  readonly editor: FieldState
  /** Steady ms of the first character; null before it. */
  readonly startedAt: number | null
  readonly now: number
  /** Characters a minute, once measured. */
  readonly result: number | null
  readonly back: 'home' | 'settings'
}
export const replaySpeeds = [0.5, 1, 1.5, 2, 3, 4] as const
export type ReplaySpeed = (typeof replaySpeeds)[number]

/** What is gone through again. `whole` is the state at its end, `stops` the call times to go to. */
export interface Recorded {
  readonly attempt: string
  readonly title: string
  readonly log: CallLog
  readonly contents: Contents
  readonly marks: ReplayMarks
  readonly whole: CallState
  readonly stops: readonly number[]
  readonly length: number
}
export interface ReplayScreen extends Recorded {
  readonly id: 'replay'
  /** Call time shown, ms, and the state then. */
  readonly position: number
  readonly state: CallState
  readonly playing: boolean
  readonly speed: ReplaySpeed
  /** The clock's time at `position`; null until it first ticks. */
  readonly steady: number | null
  /** Counts what makes the sound begin anew: going elsewhere, stopping, another speed. */
  readonly jumps: number
  /** Rows the captions are scrolled back. */
  readonly back: number
  /** Where back leads; `exit` ends the program. */
  readonly from: ScorecardScreen | 'history' | 'exit'
}

export type Screen =
  | {readonly id: 'home'; readonly selected: number}
  | {readonly id: 'call'}
  /** Between the calls of a class; src/ui/class draws it. */
  | {readonly id: 'seat'}
  | BrowseScreen | HistoryScreen | JoinScreen | Briefing | ScorecardScreen | FormScreen | BaselineScreen | ReplayScreen | DrillScreens

export interface Question { readonly id: 'quit' | 'transfer' | 'disposition'; readonly selected: number }
export interface LookUp {
  readonly id: 'lookup'
  readonly search: FieldState
  readonly selected: number
  /** Rows the chosen entry is scrolled on. */
  readonly scroll: number
}
export type Overlay = {readonly id: 'help'; readonly scroll: number} | Question | LookUp

/** What is known of the voice. */
export interface VoiceView {
  readonly status: VoiceStatus
  /** What can be chosen besides `auto` and `none`, as far as was looked. */
  readonly names: readonly string[]
  /** Chosen on the command line, which wins over the settings. */
  readonly given: VoiceChoice | null
}

export interface AppState {
  readonly size: Size
  readonly lang: Lang
  /** A sound has been heard to its end on this machine. */
  readonly soundProven: boolean
  readonly voice: VoiceView
  readonly trainee: Trainee
  readonly scenarios: readonly ScenarioSummary[]
  readonly attempts: readonly AttemptSummary[]
  /** Points of submitted attempts by id, as far as they have been worked out. */
  readonly totals: Readonly<Record<string, number>>
  /** What of their scorecards the history shows, by id likewise. */
  readonly marks?: Readonly<Record<string, CallMarks>>
  readonly unfinished: AttemptSummary | null
  readonly screen: Screen
  /** Where the list of exercises was left. */
  readonly browsed?: BrowseScreen
  readonly call: CallModel | null
  readonly overlay: Overlay | null
  readonly notice: Message | null
}

export const smallest: Size = {columns: 60, rows: 20}

export function isTooSmall({columns, rows}: Size): boolean {
  return columns < smallest.columns || rows < smallest.rows
}

export function bordersOf({settings}: Trainee): 'line' | 'ascii' {
  return settings['borders'] === 'ascii' ? 'ascii' : 'line'
}

export const colourChoices = ['auto', 'dark', 'light', 'mono'] as const
/** Percent of the rate of the call's level. */
export const rateChoices = ['100', '110', '120', '60', '80', '90'] as const
export const motionChoices = ['full', 'reduced'] as const
export const layoutChoices = ['auto', 'screen', 'linear'] as const

/** The choice among `choices` that a setting has, the first where it has none of them. */
export function chosenOf<Choice extends string>({settings}: Trainee, name: string, choices: readonly [Choice, ...Choice[]]): Choice {
  return choices.find(each => each === settings[name]) ?? choices[0]
}

/** NO_COLOR and a terminal without colours are not overruled; what the terminal says of its ground is. */
export function coloursOf(trainee: Trainee, found: {readonly colour: boolean; readonly ground: Ground}): {colour: boolean; ground: Ground} {
  const chosen = chosenOf(trainee, 'colours', colourChoices)
  return {colour: found.colour && chosen !== 'mono', ground: chosen === 'dark' || chosen === 'light' ? chosen : found.ground}
}

export function isLinear(trainee: Trainee, found: {readonly screenReader: boolean}): boolean {
  const chosen = chosenOf(trainee, 'layout', layoutChoices)
  return chosen === 'auto' ? found.screenReader : chosen === 'linear'
}

/** Less moves: what is said stays, and a replay goes on by whole seconds. */
export function isCalm(trainee: Trainee): boolean {
  return chosenOf(trainee, 'motion', motionChoices) === 'reduced'
}

/** The trainee's own choice; else a recorder hears without captions where sound has been proven, and everybody else reads along. */
export function captionsFor(trainee: Trainee, role: Role, soundProven: boolean): CallSettings['captions'] {
  const chosen = trainee.settings['captions']
  return role === 'recorder' && soundProven && chosen === undefined ? 'off' : captionsOf(trainee)
}

export function voiceChosen({voice, trainee}: Pick<AppState, 'voice' | 'trainee'>): VoiceChoice {
  return voice.given ?? trainee.settings['voice'] ?? 'auto'
}

export function captionsOf({settings}: Trainee): CallSettings['captions'] {
  const chosen = settings['captions']
  if (chosen === 'fade' && settings['motion'] === 'reduced') return 'on'
  return chosen === 'fade' || chosen === 'off' ? chosen : 'on'
}
