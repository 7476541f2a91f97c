/** What a teacher's control may ask of a host, checked. */
import * as v from 'valibot'
import type {TeacherWish} from '../classroom/host/host.ts'

const seat = v.pipe(v.string(), v.maxLength(60))
const schema = v.variant('type', [
  v.strictObject({type: v.literal('next-round')}),
  v.strictObject({type: v.literal('pause')}),
  v.strictObject({type: v.literal('resume')}),
  v.strictObject({type: v.literal('stop')}),
  v.strictObject({type: v.literal('give-time'), seat, extra: v.pipe(v.number(), v.integer(), v.minValue(-3_600_000), v.maxValue(3_600_000))}),
  v.strictObject({type: v.literal('give-code'), seat})
])

/** Throws for anything else. */
export function teacherWish(wish: unknown): TeacherWish {
  return v.parse(schema, wish)
}
