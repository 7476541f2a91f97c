import * as v from 'valibot'
import {disposition, kind, outcome, profile} from './choices.ts'
import {anyNumber, comparison, count, counts, filled, id, level, mood, oneOrMore, several, text, yesNo} from './common.ts'
import {cueShape} from './cue.ts'
import {customerShape} from './customer.ts'
import {moveShape} from './move.ts'

export const factShape = v.strictObject({
  id: v.optional(id),
  is: filled,
  any: oneOrMore,
  not: v.optional(anyNumber),
  points: v.optional(count)
})
export type RawFact = v.InferOutput<typeof factShape>

export const testShape = v.strictObject({
  name: filled,
  replies: several(moveShape),
  form: v.optional(v.record(v.string(), text)),
  expect: v.strictObject({
    outcome: v.optional(outcome),
    findings: v.optional(anyNumber),
    clean: v.optional(yesNo),
    mood: v.optional(comparison),
    told: v.optional(oneOrMore),
    says: v.optional(oneOrMore),
    total: v.optional(comparison)
  })
})
export type RawTest = v.InferOutput<typeof testShape>

export const scenarioShape = v.strictObject({
  id,
  title: filled,
  title_en: v.optional(filled),
  kind,
  form: v.optional(filled),
  level,
  norms: v.optional(profile),
  shop: v.optional(filled),
  briefing: v.optional(text),
  trains: v.optional(anyNumber),
  carries: v.optional(counts),
  customers: v.optional(several(customerShape)),
  generate: v.optional(v.union([yesNo, v.strictObject({more: v.record(v.string(), oneOrMore)})])),
  mood: v.optional(mood),
  opening: v.union([filled, v.strictObject({say: filled, interrupts: v.optional(yesNo)})]),
  answers: v.optional(v.record(v.string(), oneOrMore)),
  cues: v.optional(v.array(cueShape)),
  facts: v.optional(v.record(v.string(), several(factShape))),
  accept: v.optional(v.record(v.string(), oneOrMore)),
  disposition: v.union([disposition, several(disposition)]),
  guideline: v.optional(filled),
  catalog: v.optional(filled),
  may_interrupt: v.optional(yesNo),
  model: several(moveShape),
  model_form: v.optional(v.record(v.string(), text)),
  tests: v.optional(v.array(testShape))
})
export type RawScenario = v.InferOutput<typeof scenarioShape>
