/** docs/reference/norms.zh.md: each norm of the source documents and what carries it. */
import {normRows} from '../../src/report/normsTable.ts'
import {carriedNorms} from '../../src/scenario/norms.ts'
import type {Pack} from '../../src/scenario/types.ts'

export function normsReference(pack: Pack): string {
  return `# 规范条目和它们的着落

教材四份文档（000 网络客服实务、001 客服工作分析、002 电商客服培训、003 400 电话接听回访流程）的规范，逐条编号，列出由哪些练习、
评分规则、话术、意图、处理指引、表、指标、课堂活动或功能体现；文字练习体现不了的，说明原因。\`tingda norms\` 在命令行里列出同样的内容。

（本页由 \`npm run generate\` 从程序生成。）

| 编号 | 出处 | 规范 | 由什么体现 |
|---|---|---|---|
${normRows(carriedNorms(pack)).join('\n')}
`
}
