import * as v from 'valibot'
import {age, sex} from './choices.ts'
import {about, filled, maybe, text} from './common.ts'

export const customerShape = v.strictObject({
  name: about('姓名，表里要填的就是它', filled),
  surname: maybe('姓；不写则取第一个字，常见复姓取两个字', filled),
  spelled: maybe('姓名里的字怎样说明：{章: 立早章}，只用中性或积极的词', v.record(v.string(), filled)),
  address_as: about('称呼，如 章女士', filled),
  sex: maybe('性别；不写则从称呼看', sex),
  age: maybe('声音听起来的年纪：young 年轻、adult（默认）、old 年长', age),
  mobile: maybe('手机号码，11 位，放进英文双引号', text),
  landline: maybe('固定电话，带区号和连字符，如 020-38476215；没有就写 ""', text),
  address: maybe('联系地址', text),
  order: maybe('订单号码，放进英文双引号', text),
  more: maybe('台词里用到的别的变量，如 {product: 沐浴露}', v.record(v.string(), text))
})
export type RawCustomer = v.InferOutput<typeof customerShape>
