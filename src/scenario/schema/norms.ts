/** norms.yaml: the norms of the source documents, numbered. */
import * as v from 'valibot'
import {about, count, filled, maybe, several} from './common.ts'

const shown = v.strictObject({
  as: about('form 表、indicator 指标、activity 课堂活动、feature 功能、manual 手册里说明', v.picklist(['form', 'indicator', 'activity', 'feature', 'manual'])),
  what: about('是什么', filled),
  what_en: about('英文', filled),
  at: about('在哪里：命令、文件', filled)
})
export const normsShape = v.strictObject({
  norms: about('规范条目', several(v.strictObject({
    n: about('编号', count),
    source: about('出处：文档和位置', filled),
    text: about('内容', filled),
    text_en: about('英文', filled),
    profile: maybe('只在一种规范里这样要求：general（001、002）或 400（003）', v.picklist(['general', '400'])),
    other: maybe('另一种规范按哪一条', count),
    shown: maybe('练习、规则、话术、意图和指引以外，由什么体现', several(shown)),
    unseen: maybe('文字练习为什么体现不了', filled),
    unseen_en: maybe('英文', filled)
  })))
})
export type RawNorms = v.InferOutput<typeof normsShape>
