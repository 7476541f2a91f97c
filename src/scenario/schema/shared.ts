/** The files a pack's scenarios share: forms, catalogue, guidelines, intents, phrasebook. */
import * as v from 'valibot'
import {fieldKind} from './choices.ts'
import {anyNumber, count, counts, filled, id, integer, oneOrMore, several, text, yesNo} from './common.ts'

export const formShape = v.strictObject({
  id: filled,
  title: filled,
  title_en: v.optional(filled),
  source: v.optional(text),
  fields: several(v.strictObject({
    id,
    label: filled,
    label_en: v.optional(filled),
    kind: fieldKind,
    rows: v.optional(count)
  }))
})
export type RawForm = v.InferOutput<typeof formShape>

export const catalogShape = v.strictObject({
  id,
  title: filled,
  note: v.optional(text),
  products: v.optional(v.array(v.strictObject({
    id,
    name: filled,
    size: v.optional(text),
    price: v.optional(text),
    facts: v.optional(v.array(v.strictObject({label: filled, text: filled})))
  }))),
  faq: v.optional(v.array(v.strictObject({q: filled, a: filled, keywords: v.optional(anyNumber)})))
})
export type RawCatalog = v.InferOutput<typeof catalogShape>

export const guidelineShape = v.strictObject({
  id,
  title: filled,
  text: v.optional(text),
  rules: v.optional(v.array(v.strictObject({id, when: filled, allow: v.optional(anyNumber), text: filled}))),
  otherwise: filled,
  norms: v.optional(counts)
})
export const guidelinesShape = v.strictObject({guidelines: v.array(guidelineShape)})
export type RawGuideline = v.InferOutput<typeof guidelineShape>

export const intentShape = v.strictObject({
  id,
  label: filled,
  norm: v.optional(count),
  patterns: v.optional(anyNumber),
  not: v.optional(anyNumber),
  examples: v.optional(anyNumber),
  answer: v.optional(anyNumber),
  answer_angry: v.optional(anyNumber),
  mood: v.optional(integer),
  mood_times: v.optional(count)
})
export type RawIntent = v.InferOutput<typeof intentShape>

export const behaviourShape = v.strictObject({
  quiet: v.optional(oneOrMore),
  quiet_on_hold: v.optional(oneOrMore),
  not_understood: v.optional(oneOrMore),
  not_understood_angry: v.optional(oneOrMore),
  wait: v.optional(oneOrMore),
  wrong_read_back: v.optional(oneOrMore),
  right_read_back: v.optional(oneOrMore),
  not_finished: v.optional(oneOrMore),
  leaving: v.optional(oneOrMore),
  forbidden: v.optional(oneOrMore),
  interrupted: v.optional(oneOrMore),
  farewell: v.optional(oneOrMore),
  not_told: v.optional(oneOrMore)
})
export const intentsShape = v.strictObject({
  version: count,
  intents: v.array(intentShape),
  behaviour: v.optional(behaviourShape)
})
export type RawIntents = v.InferOutput<typeof intentsShape>

export const phraseShape = v.strictObject({
  id,
  text: filled,
  variants: v.optional(anyNumber),
  suspects: v.optional(anyNumber),
  except: v.optional(anyNumber),
  command: v.optional(yesNo),
  statement: v.optional(yesNo),
  max_gap: v.optional(count),
  suggestion: filled,
  norm: count,
  source: filled
})
export type RawPhrase = v.InferOutput<typeof phraseShape>

export const phrasebookShape = v.strictObject({
  forbidden: v.optional(v.array(phraseShape)),
  discouraged: v.optional(v.array(phraseShape)),
  standard: v.optional(v.array(v.strictObject({id, text: filled, norm: count, source: filled})))
})
export type RawPhrasebook = v.InferOutput<typeof phrasebookShape>
