import * as v from 'valibot'
import {sex} from './choices.ts'
import {filled, text} from './common.ts'

export const customerShape = v.strictObject({
  name: filled,
  surname: v.optional(filled),
  spelled: v.optional(v.record(v.string(), filled)),
  address_as: filled,
  sex: v.optional(sex),
  mobile: v.optional(text),
  landline: v.optional(text),
  address: v.optional(text),
  order: v.optional(text),
  more: v.optional(v.record(v.string(), text))
})
export type RawCustomer = v.InferOutput<typeof customerShape>
