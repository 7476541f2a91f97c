/** What a seat may do, as it comes over the line: every key known, every text and number bounded. */
import * as v from 'valibot'
import type {Deed} from '../../call/shown.ts'
import {dispositions} from '../../scenario/types.ts'

/** Far beyond what a person types in one go, and small enough that nobody fills the host's disk with one message. */
export const longestText = 4_000
const text = v.pipe(v.string(), v.maxLength(longestText))
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(60))

const edit = v.strictObject({
  start: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000)),
  removed: text,
  inserted: text,
  cause: v.picklist(['type', 'paste', 'undo', 'clear', 'phrase'])
})

export const deedSchema = v.variant('type', [
  v.strictObject({type: v.literal('answer')}),
  v.strictObject({type: v.literal('type'), field: name, edit}),
  v.strictObject({type: v.literal('focus'), field: name}),
  v.strictObject({type: v.literal('send')}),
  v.strictObject({type: v.literal('recall')}),
  v.strictObject({type: v.literal('hear-again')}),
  v.strictObject({type: v.literal('hold')}),
  v.strictObject({type: v.literal('return')}),
  v.strictObject({type: v.literal('look-up'), source: v.picklist(['catalog', 'faq', 'guideline', 'dossier', 'caller-number']), query: v.pipe(v.string(), v.maxLength(200))}),
  v.strictObject({type: v.literal('transfer'), to: name}),
  v.strictObject({type: v.literal('hang-up')}),
  v.strictObject({type: v.literal('dispose'), disposition: v.picklist(dispositions)}),
  v.strictObject({type: v.literal('submit')}),
  /** What was heard on the seat, or why nothing was: whoever cannot hear reads. */
  v.strictObject({type: v.literal('sound'), voice: v.nullable(v.pipe(v.string(), v.maxLength(60))), why: v.nullable(v.pipe(v.string(), v.maxLength(60)))})
]) satisfies v.GenericSchema<unknown, Deed>
