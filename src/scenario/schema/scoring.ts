/** standards.yaml and the rubrics. */
import * as v from 'valibot'
import {kind} from './choices.ts'
import {about, count, counts, filled, id, maybe, number, several, text} from './common.ts'

export const standardShape = v.strictObject({
  id: about('编号', id),
  label: about('名称', filled),
  label_en: maybe('英文名称', filled),
  norms: maybe('规范条目', counts),
  source: maybe('出处', text),
  profile: maybe('适用的规范', v.picklist(['both', 'general', '400'])),
  kinds: maybe('适用的电话种类', v.union([kind, several(kind)])),
  check: about('程序里的检查方法', filled),
  with: maybe('检查方法的参数', v.record(v.string(), v.union([text, v.array(text)]))),
  weight: maybe('在流程里的权重', count),
  advice: about('没有做到时的建议', filled)
})
export const standardsShape = v.strictObject({standards: about('流程规范', v.array(standardShape))})
export type RawStandard = v.InferOutput<typeof standardShape>

export const rubricShape = v.strictObject({
  id: about('编号', id),
  version: about('版本，改动评分标准就加 1', count),
  title: about('标题', filled),
  mode: about('teaching 教学，exam 考试', v.picklist(['teaching', 'exam'])),
  weights: about('各类电话四个方面的分值，加起来 100', v.record(v.string(), v.strictObject({accuracy: count, procedure: count, phrases: count, timing: count}))),
  pass: about('及格线', count),
  good: about('良好线', count),
  excellent: about('优秀线', count),
  forbidden_cost: about('一条服务禁语扣几分', count),
  fields: about('各栏目在准确里的权重', v.record(v.string(), count)),
  timing: about('时效的评分项', v.array(v.strictObject({id, weight: count, good: number, poor: number, source: v.optional(text)}))),
  ladders: maybe('别处要求的打字速度，只作参考，不计分', v.array(v.strictObject({
    label: filled, label_en: v.optional(filled), per_minute: count, accuracy: v.optional(number), source: filled
  }))),
  homophone_after_spelling: about('说明过用字还写成同音字，保留几成分', number),
  insult_cap: maybe('辱骂顾客时总分的上限', count),
  wrong_number_cap: maybe('手机或订单号写错时准确的上限（0–1）', number)
})
export type RawRubric = v.InferOutput<typeof rubricShape>
