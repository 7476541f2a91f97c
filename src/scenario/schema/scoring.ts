/** standards.yaml and the rubrics. */
import * as v from 'valibot'
import {kind} from './choices.ts'
import {count, counts, filled, id, number, several, text} from './common.ts'

export const standardShape = v.strictObject({
  id,
  label: filled,
  label_en: v.optional(filled),
  norms: v.optional(counts),
  source: v.optional(text),
  profile: v.optional(v.picklist(['both', 'general', '400'])),
  kinds: v.optional(v.union([kind, several(kind)])),
  check: filled,
  with: v.optional(v.record(v.string(), v.union([text, v.array(text)]))),
  weight: v.optional(count),
  advice: filled
})
export const standardsShape = v.strictObject({standards: v.array(standardShape)})
export type RawStandard = v.InferOutput<typeof standardShape>

export const rubricShape = v.strictObject({
  id,
  version: count,
  title: filled,
  mode: v.picklist(['teaching', 'exam']),
  weights: v.record(v.string(), v.strictObject({accuracy: count, procedure: count, phrases: count, timing: count})),
  pass: count,
  good: count,
  excellent: count,
  forbidden_cost: count,
  fields: v.record(v.string(), count),
  timing: v.array(v.strictObject({id, weight: count, good: number, poor: number, source: v.optional(text)})),
  homophone_after_spelling: number,
  insult_cap: v.optional(count),
  wrong_number_cap: v.optional(number)
})
export type RawRubric = v.InferOutput<typeof rubricShape>
