/** pronunciation.yaml: what the voices would read wrong. */
import * as v from 'valibot'
import {about, filled, maybe} from './common.ts'

/** Syllables with tone digits, ü written v and the neutral tone 5: "yin2 hang2". */
const reading = v.pipe(v.string(), v.regex(/^[a-z]{1,6}[1-5](?: [a-z]{1,6}[1-5])*$/, 'not-pinyin'))

const entry = v.strictObject({
  is: about('词，或一个姓', filled),
  read: about('怎样读：一字一个音节，声调写数字，轻声写 5，ü 写 v，如 yin2 hang2', reading),
  like: maybe('同音、不会读错的字，字数相同；给自己认字的声音用（Windows、macOS）', filled)
})

export const pronunciationShape = v.strictObject({
  words: maybe('容易读错的词', v.array(entry)),
  surnames: maybe('作姓时读音不同的字：{is: 单, read: shan4, like: 善}', v.array(entry))
})
export type RawPronunciation = v.InferOutput<typeof pronunciationShape>
