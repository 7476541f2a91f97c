/**
 * What host and seat say to each other: JSON, one message a frame, versioned. Both sides check everything they receive
 * against these schemas; what does not fit is answered with a refusal or dropped, and never ends the host.
 */
import * as v from 'valibot'
import type {Papers} from '../../call/shown.ts'
import type {CallSettings} from '../../call/events.ts'
import type {Shown} from '../../call/shown.ts'
import {deedSchema} from './deeds.ts'
import type {Patch} from './patch.ts'

export const protocolVersion = 1
/** Bytes of the largest message a host reads. */
export const largestMessage = 64 * 1024
/** Deeds in one message: what was typed while cut off comes in several. */
export const mostDeeds = 100

/** Characters a minute a baseline may claim: below, nobody's patience would ever end. */
export const slowestTyping = 10
export const fastestTyping = 300

const time = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e12))
const short = v.pipe(v.string(), v.maxLength(60))
const secret = v.pipe(v.string(), v.minLength(1), v.maxLength(100))

/** `since` is the call time of the last message from the host, `offset` the ms that went by on the seat's steady clock since it came. */
const sentDeed = v.strictObject({sequence: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1e9)), since: time, offset: time, deed: deedSchema})
export type SentDeed = v.InferOutput<typeof sentDeed>

const fromSeat = v.variant('type', [
  /** Asks for a seat: with the class's join code, with the token of an earlier welcome, or with a seat's one-time code. */
  v.strictObject({
    type: v.literal('hello'), version: v.number(),
    code: v.optional(secret), token: v.optional(secret), seatCode: v.optional(secret),
    number: v.optional(short), name: v.optional(short),
    /** Characters a minute of the trainee's own 60-second baseline, for the customer's patience. */
    baseline: v.optional(v.pipe(v.number(), v.minValue(slowestTyping), v.maxValue(fastestTyping)))
  }),
  v.strictObject({type: v.literal('deeds'), attempt: short, deeds: v.pipe(v.array(sentDeed), v.minLength(1), v.maxLength(mostDeeds))}),
  /** Ready for the next call, where calls come at will. */
  v.strictObject({type: v.literal('ready')})
])
export type FromSeat = v.InferOutput<typeof fromSeat>

export type Refusal =
  | 'version' | 'code' | 'token' | 'seat-code' | 'number' | 'taken' | 'full' | 'slow-down' | 'replaced' | 'freed' | 'stopped' | 'malformed'

export type RoomPhase = 'lobby' | 'open' | 'paused' | 'stopped'
/** What a seat knows of the room. */
export interface RoomNews {
  readonly phase: RoomPhase
  /** Counted from 1; 0 in the lobby. */
  readonly round: number
  readonly rounds: number
  readonly start: 'together' | 'at-will'
  /** May ask for the next call now. */
  readonly mayCall: boolean
  readonly seated: number
  readonly finished: number
}

export type FromHost =
  | {readonly type: 'welcome'; readonly version: number; readonly session: string; readonly token: string; readonly title: string; readonly number: string; readonly name: string}
  | {readonly type: 'refused'; readonly reason: Refusal; readonly wait?: number}
  | {readonly type: 'room'; readonly room: RoomNews}
  /** A call that rings, or is taken up again: everything to show of it, and the number of the last deed the host has on disk. */
  | {
    readonly type: 'call'; readonly attempt: string; readonly at: number; readonly ack: number; readonly briefing: string; readonly title: string
    readonly settings: CallSettings; readonly papers: Papers; readonly shown: Shown
    /** Call time of the deadline. */
    readonly deadline: number | null
    /** Phrases come as `speech`, to be said on the seat. */
    readonly sounds: boolean
  }
  | {readonly type: 'news'; readonly attempt: string; readonly at: number; readonly ack: number; readonly patch?: Patch; readonly deadline?: number | null; readonly paused?: boolean; readonly papers?: Papers}
  /** A phrase is being spoken now: to be said on the seat's own loudspeaker. */
  | {readonly type: 'speech'; readonly attempt: string; readonly phrase: SpokenPhrase}
  | {readonly type: 'finished'; readonly attempt: string; readonly how: Finish}

export type Finish = 'submitted' | 'deadline' | 'abandoned' | 'stopped'

/** A phrase as it is spoken; digits read apart are marked, for their pace. */
export interface SpokenPhrase {
  readonly who: 'customer' | 'agent'
  readonly text: string
  readonly rate: number
  readonly digitMs: number
  readonly digits: readonly (readonly [start: number, end: number])[]
  readonly sex: 'female' | 'male'
  readonly loud: boolean
}

export type Read<T> = {readonly ok: true; readonly message: T} | {readonly ok: false}

/** A frame of a seat, checked whole. */
export function readFromSeat(frame: string): Read<FromSeat> {
  const json = parsed(frame)
  const result = json === undefined ? null : v.safeParse(fromSeat, json)
  return result?.success ? {ok: true, message: result.output} : {ok: false}
}

/** A frame of the host. The host is trusted with the shape of a call; that it is one of its messages is checked. */
export function readFromHost(frame: string): Read<FromHost> {
  const json = parsed(frame)
  const type = typeof json === 'object' && json !== null && 'type' in json ? json.type : null
  return typeof type === 'string' && hostTypes.has(type) ? {ok: true, message: json as FromHost} : {ok: false}
}

const hostTypes: ReadonlySet<string> = new Set<FromHost['type']>(['welcome', 'refused', 'room', 'call', 'news', 'speech', 'finished'])

function parsed(frame: string): unknown {
  try {
    return JSON.parse(frame)
  } catch {
    return undefined
  }
}
