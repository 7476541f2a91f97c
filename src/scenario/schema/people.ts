/** people.yaml: what generated customers are made of. */
import * as v from 'valibot'
import {about, filled, several} from './common.ts'

const character = v.strictObject({is: v.pipe(v.string(), v.regex(/^\p{Script=Han}$/u, 'not-one-character')), told: filled})
const names = v.strictObject({female: several(filled), male: several(filled)})

export const peopleShape = v.strictObject({
  surnames: about('姓，和怎样说明：{is: 张, told: 弓长张}', several(character)),
  given: about('名字用的字，分女、男', v.strictObject({female: several(character), male: several(character)})),
  mobile_prefixes: about('手机号码的前三位', several(v.pipe(v.string(), v.regex(/^1[3-9][0-9]$/, 'not-mobile-prefix')))),
  cities: about('城市、区号和区里真实的道路', several(v.strictObject({
    province: filled,
    city: filled,
    area: v.pipe(v.string(), v.regex(/^0[0-9]{2,3}$/, 'not-area-code')),
    digits: v.picklist(['7', '8']),
    districts: v.record(v.string(), several(filled))
  }))),
  english_names: about('英文名', names),
  letters: about('字母的核对词：{B: boy}', v.record(v.pipe(v.string(), v.regex(/^[A-Z]$/, 'not-letter')), filled)),
  mail_hosts: about('邮箱的域名', several(filled))
})
export type RawPeople = v.InferOutput<typeof peopleShape>
