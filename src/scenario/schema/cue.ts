import * as v from 'valibot'
import {outcome} from './choices.ts'
import {anyNumber, comparison, count, duration, id, integer, oneOrMore, yesNo} from './common.ts'

export const whenShape = v.strictObject({
  intent: v.optional(oneOrMore),
  all: v.optional(oneOrMore),
  without: v.optional(oneOrMore),
  mentions: v.optional(oneOrMore),
  mood: v.optional(comparison),
  told: v.optional(oneOrMore),
  untold: v.optional(oneOrMore),
  flag: v.optional(oneOrMore),
  no_flag: v.optional(oneOrMore),
  quiet: v.optional(duration),
  forbidden: v.optional(yesNo),
  count: v.optional(comparison),
  reached: v.optional(yesNo),
  looked_up: v.optional(yesNo)
})
export type RawWhen = v.InferOutput<typeof whenShape>

export const cueShape = v.strictObject({
  id: v.optional(id),
  when: whenShape,
  say: v.optional(oneOrMore),
  mood: v.optional(integer),
  set: v.optional(anyNumber),
  outcome: v.optional(outcome),
  hangs_up: v.optional(yesNo),
  times: v.optional(count)
})
export type RawCue = v.InferOutput<typeof cueShape>
