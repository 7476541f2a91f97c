/** What a teacher's control may ask of a host, checked. */
import * as v from 'valibot'
import {fastestRate, slowestRate} from '../call/timeline.ts'
import type {TeacherWish} from '../classroom/host/host.ts'

const seat = v.pipe(v.string(), v.maxLength(60))
const schema = v.variant('type', [
  v.strictObject({type: v.literal('next-round')}),
  v.strictObject({type: v.literal('pause')}),
  v.strictObject({type: v.literal('resume')}),
  v.strictObject({type: v.literal('stop')}),
  v.strictObject({type: v.literal('give-time'), seat, extra: v.pipe(v.number(), v.integer(), v.minValue(-3_600_000), v.maxValue(3_600_000))}),
  v.strictObject({type: v.literal('give-code'), seat}),
  v.strictObject({type: v.literal('free'), seat}),
  v.strictObject({type: v.literal('set-up'), setup: v.strictObject({
    scenario: v.pipe(v.string(), v.maxLength(100)), role: v.picklist(['agent', 'recorder']), exam: v.boolean(),
    rate: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(slowestRate), v.maxValue(fastestRate))), captions: v.picklist(['on', 'fade', 'off']),
    limit: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1_000), v.maxValue(24 * 3_600_000))), variants: v.boolean(),
    start: v.picklist(['together', 'at-will']), sound: v.picklist(['none', 'seats', 'loudspeaker'])
  })})
])

/** Throws for anything else. */
export function teacherWish(wish: unknown): TeacherWish {
  return v.parse(schema, wish)
}
