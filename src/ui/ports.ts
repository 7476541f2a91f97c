/** What the screens need of the outside. The store, the pack loader and the scorer are wired in by the commands. */
import type {CallEvent, CallLog, CallSettings, Role} from '../call/events.ts'
import type {Dictionaries} from '../call/rulesFor.ts'
import type {Voice} from '../call/voice.ts'
import type {Answer} from '../drill/book.ts'
import type {DrillEvent, DrillKind} from '../drill/events.ts'
import type {Ears} from '../drill/qa/check.ts'
import type {FlawedCall} from '../drill/qa/flawedCall.ts'
import type {ScenarioEntry} from '../scenario/entry.ts'
import type {Contents, People, Rubric} from '../scenario/types.ts'
import type {Scorecard} from '../score/scorecard.ts'

export type AttemptState = 'in-progress' | 'submitted' | 'abandoned' | 'discarded'
export type LogHead = Omit<CallLog, 'events'>

/** The log on disk. Every method returns when the disk has it as safely as the store promises. */
export interface Journal {
  begin(attempt: {readonly id: string; readonly head: LogHead; readonly contents: Contents; readonly started: number}): void
  /** `sequence` is the number of the first event in the attempt's log; `wall` is epoch ms. */
  append(attempt: string, sequence: number, events: readonly CallEvent[], wall: number): void
  finish(attempt: string, state: Exclude<AttemptState, 'in-progress'>, wall: number): void
}

export interface Attempt {
  readonly id: string
  readonly state: AttemptState
  /** Epoch ms. */
  readonly started: number
  /** Epoch ms of the newest event's writing. */
  readonly lastWritten: number
  readonly log: CallLog
  readonly contents: Contents
}
/** One line of the history. */
export interface AttemptSummary {
  readonly id: string
  readonly scenario: string
  readonly title: string
  readonly titleEn: string
  readonly role: Role
  readonly state: AttemptState
  /** Epoch ms. */
  readonly started: number
}
export interface Attempts {
  /** The newest first, without discarded ones. */
  list(): readonly AttemptSummary[]
  /** The newest call that was never finished. */
  unfinished(): AttemptSummary | null
  /** Null where there is none of that id. */
  read(id: string): Attempt | null
}

/** Who practises on this machine; never part of a log. */
export interface Trainee {
  readonly name: string
  /** 学号 */
  readonly number: string
  /** 工号 */
  readonly worker: string
  /** Characters a minute in the 60-second baseline; null before it was taken. */
  readonly baseline: number | null
  readonly settings: Readonly<Record<string, string>>
}
export interface TraineeBook {
  read(): Trainee
  write(trainee: Trainee): void
}

/** A scenario as the lists show it. */
export type ScenarioSummary = ScenarioEntry
/** A scenario ready to be called, with the digests its log will name. */
export interface Loaded {
  readonly contents: Contents
  readonly digest: string
  readonly rubricDigest: string
}
export interface Packs {
  list(): Promise<readonly ScenarioSummary[]>
  /** Rejects where there is no scenario of that id. */
  load(scenario: string, mode: Rubric['mode']): Promise<Loaded>
  /** Has `reread` told whenever the pack's files were saved and read again: what is wrong in them, an empty list for nothing. */
  watch(reread: (wrong: readonly string[]) => void): void
}

export interface Clock {
  /** Epoch ms. */
  wall(): number
  /** ms from some point in the past; never jumps. */
  steady(): number
  /** Runs `then` after `ms`; answers how to take it back. */
  after(ms: number, then: () => void): () => void
}

export interface CallToCheck {
  readonly call: FlawedCall
  readonly ears: Ears
}
/** What drills stand on: their log, whom items are made of, and calls to be checked. */
export interface Drills {
  /** The log, oldest first. */
  read(): readonly DrillEvent[]
  /** Returns when the disk has it. */
  append(event: DrillEvent): void
  /** What the forms of this trainee's newest calls say. */
  fromCalls(): Promise<readonly Answer[]>
  /** Null where the pack has none. */
  people(): Promise<People | null>
  /** A call with faults; of the scenario named, or of one drawn. Null where none can be made. */
  flawedCall(seed: number, scenario?: string): Promise<CallToCheck | null>
}

/** A drill to begin with; without a kind the choice of them. */
export interface DrillWish {
  readonly kind: DrillKind | null
  readonly items?: number
  readonly seed?: number
  /** Of `qa`: whose call is to be checked. */
  readonly scenario?: string
}

export interface Ports {
  readonly journal: Journal
  readonly attempts: Attempts
  readonly trainee: TraineeBook
  readonly packs: Packs
  readonly clock: Clock
  /** The dictionaries; asked for once, after the first frame. */
  readonly dictionaries: () => Promise<Dictionaries>
  readonly voice: Voice
  readonly drills: Drills
  readonly score: (attempt: Attempt) => Promise<Scorecard>
  /** Writes the attempt to a file to hand in; answers where. Rejects in the trainee's words. */
  readonly handIn: (attempt: string) => Promise<string>
  /** Keeps in mind the class that is joined when the screens are left. */
  readonly joinLater: (wish: ClassWish) => void
  readonly newId: () => string
  readonly newSeed: () => number
}

/** A class to take a seat in, and who does. */
export interface ClassWish {
  readonly address: string
  readonly name: string
  readonly number: string
}

/** How a call is to be taken; what is left out follows from the scenario and the trainee. */
export interface CallWish {
  readonly scenario: string
  readonly role?: Role
  readonly rate?: number
  readonly captions?: CallSettings['captions']
  readonly exam?: boolean
  readonly seed?: number
}
