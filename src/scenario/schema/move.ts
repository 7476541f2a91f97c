import * as v from 'valibot'
import {duration, filled, yesNo} from './common.ts'

/** One move of a scripted call; a plain text is what is said. Also the entries of a `--replies` file. */
export const moveShape = v.union([
  filled,
  v.strictObject({
    say: v.optional(filled),
    as_typed: v.optional(filled),
    interrupt: v.optional(yesNo),
    wait: v.optional(duration),
    hold: v.optional(duration),
    resume: v.optional(yesNo),
    transfer: v.optional(filled),
    lookup: v.optional(filled),
    hang_up: v.optional(yesNo)
  })
])
export type RawMove = v.InferOutput<typeof moveShape>
