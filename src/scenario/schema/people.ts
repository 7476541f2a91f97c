/** people.yaml: what generated customers are made of. */
import * as v from 'valibot'
import {filled, several} from './common.ts'

const character = v.strictObject({is: v.pipe(v.string(), v.regex(/^\p{Script=Han}$/u, 'not-one-character')), told: filled})
const names = v.strictObject({female: several(filled), male: several(filled)})

export const peopleShape = v.strictObject({
  surnames: several(character),
  given: v.strictObject({female: several(character), male: several(character)}),
  mobile_prefixes: several(v.pipe(v.string(), v.regex(/^1[3-9][0-9]$/, 'not-mobile-prefix'))),
  cities: several(v.strictObject({
    province: filled,
    city: filled,
    area: v.pipe(v.string(), v.regex(/^0[0-9]{2,3}$/, 'not-area-code')),
    digits: v.picklist(['7', '8']),
    districts: v.record(v.string(), several(filled))
  })),
  english_names: names,
  letters: v.record(v.pipe(v.string(), v.regex(/^[A-Z]$/, 'not-letter')), filled),
  mail_hosts: several(filled)
})
export type RawPeople = v.InferOutput<typeof peopleShape>
