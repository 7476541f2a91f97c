/**
 * The scalars of scenario files. Files are read with every scalar a string, so numbers, durations and comparisons are
 * strings of a certain shape here; `compile/` turns them into values. A schema's message is the code it is reported with.
 */
import * as v from 'valibot'

export const text = v.string()
export const filled = v.pipe(v.string(), v.nonEmpty('empty-value'))
export const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, 'not-id'))
export const integer = v.pipe(v.string(), v.regex(/^[+-]?[0-9]{1,9}$/, 'not-integer'))
export const count = v.pipe(v.string(), v.regex(/^[0-9]{1,9}$/, 'not-integer'))
export const number = v.pipe(v.string(), v.regex(/^-?[0-9]{1,9}(?:\.[0-9]{1,6})?$/, 'not-number'))
export const mood = v.pipe(v.string(), v.regex(/^[0-5]$/, 'not-mood'))
export const level = v.pipe(v.string(), v.regex(/^[1-5]$/, 'not-level'))
/** Characters a minute that anybody can speak and follow: 60 to 300. */
export const rate = v.pipe(v.string(), v.regex(/^(?:[6-9][0-9]|[12][0-9]{2}|300)$/, 'not-rate'))
/** 15s, 500ms, 2m. */
export const duration = v.pipe(v.string(), v.regex(/^[0-9]{1,6}(?:\.[0-9]{1,3})?(?:ms|s|m)$/, 'not-duration'))
/** >=3, <2, or 3 for exactly three. */
export const comparison = v.pipe(v.string(), v.regex(/^(?:>=|<=|>|<|=)? *[0-9]{1,9}$/, 'not-comparison'))
export const yesNo = v.picklist(['true', 'false'])

/** One, or a list: `intent: apologise`, `intent: [apologise, empathise]`. */
export const oneOrMore = v.union([filled, v.pipe(v.array(filled), v.minLength(1, 'empty-list'))])
/** The same where none is as good as leaving the key out. */
export const anyNumber = v.union([filled, v.array(filled)])
export const counts = v.union([count, v.array(count)])

/** A list with something in it. */
export function several<const S extends v.GenericSchema<unknown>>(item: S) {
  return v.pipe(v.array(item), v.minLength(1, 'empty-list'))
}

/** `schema`, with what editors and the manual tell teachers of it. */
export function about<const S extends v.GenericSchema<unknown>>(description: string, schema: S) {
  return v.pipe(schema, v.description(description))
}

/** The same for a key that may be left out. */
export function maybe<const S extends v.GenericSchema<unknown>>(description: string, schema: S) {
  return v.optional(about(description, schema))
}

/** A recording in the pack: WAV, or MP3 or OGG where the machine can read them. No way out of the pack's folder. */
export const audio = v.pipe(v.string(), v.regex(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\\:]+\.(?:wav|mp3|ogg)$/i, 'not-audio'))
const recorded = v.strictObject({say: filled, audio})
/** What is said: a text, a text with its recording, or a list of them. */
export const linesSaid = v.union([filled, recorded, v.pipe(v.array(v.union([filled, recorded])), v.minLength(1, 'empty-list'))])
export type RawLines = v.InferOutput<typeof linesSaid>
