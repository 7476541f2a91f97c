/** The files a pack's scenarios share: forms, catalogue, guidelines, intents, phrasebook. */
import * as v from 'valibot'
import {fieldKind} from './choices.ts'
import {about, anyNumber, count, counts, filled, id, integer, maybe, oneOrMore, several, text, yesNo} from './common.ts'

export const formShape = v.strictObject({
  id: about('编号，如 "3.1"', filled),
  title: about('表的名称', filled),
  title_en: maybe('英文名称', filled),
  source: maybe('出自哪份文件', text),
  fields: about('栏目，按填写的顺序', several(v.strictObject({
    id,
    label: about('栏目的名称，照原表', filled),
    label_en: maybe('英文名称', filled),
    kind: about('栏目的种类，决定怎样评分；text 是自由填写', fieldKind),
    rows: maybe('屏幕上占几行', count)
  })))
})
export type RawForm = v.InferOutput<typeof formShape>

export const catalogShape = v.strictObject({
  id: about('编号', id),
  title: about('标题', filled),
  note: maybe('说明，如“价格为教学示例价”', text),
  products: maybe('商品', v.array(v.strictObject({
    id,
    name: filled,
    size: v.optional(text),
    price: v.optional(text),
    facts: v.optional(v.array(v.strictObject({label: filled, text: filled})))
  }))),
  faq: maybe('常见问题', v.array(v.strictObject({q: filled, a: filled, keywords: v.optional(anyNumber)})))
})
export type RawCatalog = v.InferOutput<typeof catalogShape>

export const guidelineShape = v.strictObject({
  id: about('编号', id),
  title: about('标题', filled),
  text: maybe('总的说明', text),
  rules: maybe('什么情况可以怎么办', v.array(v.strictObject({id, when: filled, allow: v.optional(anyNumber), text: filled}))),
  otherwise: about('没有写到的情况怎么办（登记、请示、回电）', filled),
  norms: maybe('规范条目', counts)
})
export const guidelinesShape = v.strictObject({guidelines: about('处理指引', v.array(guidelineShape))})
export type RawGuideline = v.InferOutput<typeof guidelineShape>

export const intentShape = v.strictObject({
  id: about('编号', id),
  label: about('名称', filled),
  norm: maybe('规范条目', count),
  patterns: maybe('怎样说算这个意图', anyNumber),
  not: maybe('这样说不算', anyNumber),
  examples: maybe('例句，每一句都是一个测试', anyNumber),
  answer: maybe('顾客一般怎样回答', anyNumber),
  answer_angry: maybe('生气时怎样回答', anyNumber),
  mood: maybe('情绪的变化', integer),
  mood_times: maybe('前几次听到才起作用', count)
})
export type RawIntent = v.InferOutput<typeof intentShape>

export const behaviourShape = v.strictObject({
  quiet: maybe('坐席不说话时，依次说', oneOrMore),
  quiet_on_hold: maybe('等待太久没有人招呼', oneOrMore),
  not_understood: maybe('没听懂', oneOrMore),
  not_understood_angry: maybe('没听懂，而且在生气', oneOrMore),
  wait: maybe('答应等待', oneOrMore),
  wrong_read_back: maybe('读回核对错了', oneOrMore),
  right_read_back: maybe('读回核对对了', oneOrMore),
  not_finished: maybe('事情还没有办完，坐席就要结束', oneOrMore),
  leaving: maybe('生气挂断前', oneOrMore),
  forbidden: maybe('听到服务禁语', oneOrMore),
  interrupted: maybe('被打断', oneOrMore),
  farewell: maybe('告别', oneOrMore),
  not_told: maybe('被问到不知道的内容', oneOrMore)
})
export const intentsShape = v.strictObject({
  version: about('版本，改动就加 1', count),
  intents: about('意图', v.array(intentShape)),
  behaviour: maybe('顾客没有人问也会说的话', behaviourShape)
})
export type RawIntents = v.InferOutput<typeof intentsShape>

export const phraseShape = v.strictObject({
  id: about('编号', id),
  text: about('原话', filled),
  variants: maybe('别的说法', anyNumber),
  suspects: maybe('只算疑似的说法', anyNumber),
  except: maybe('是这些词的一部分时不算', anyNumber),
  command: maybe('是命令语；有礼貌地请求时不算', yesNo),
  statement: maybe('是陈述；反问、附加问时不算', yesNo),
  max_gap: maybe('中间最多隔几个字', count),
  suggestion: about('建议怎么说', filled),
  norm: about('规范条目', count),
  source: about('出处', filled)
})
export type RawPhrase = v.InferOutput<typeof phraseShape>

export const phrasebookShape = v.strictObject({
  forbidden: maybe('服务禁语', v.array(phraseShape)),
  discouraged: maybe('不宜用语', v.array(phraseShape)),
  standard: maybe('标准用语', v.array(v.strictObject({id, text: filled, norm: count, source: filled})))
})
export type RawPhrasebook = v.InferOutput<typeof phrasebookShape>
