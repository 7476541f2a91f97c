/** The tables of docs/manual/score.zh.md that come out of the pack. */
import type {Rubric, Standard} from '../../src/scenario/types.ts'
import {measures} from '../../src/score/timing/measures.ts'
import {pack} from './support.ts'

const kindNames: Readonly<Record<string, string>> = {
  order: '订购', query: '咨询', complaint: '投诉', callback: '外呼回访', special: '特殊', recorder: '同步录入'
}
const units = {rings: '声', share: '比例', s: '秒'} as const

const cell = (text: string | number): string => String(text).replaceAll('|', '\\|')
const table = (heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [heads, heads.map(() => '---'), ...rows].map(row => `| ${row.map(cell).join(' | ')} |`).join('\n')

function usedFor({kinds, profile, with: params}: Standard): string {
  const all = kinds.length === 5 ? '各类来电' : kinds.map(kind => kindNames[kind]).join('、')
  const listed = (value: string | readonly string[]) => [value].flat().join('、')
  return [
    all,
    ...(profile === 'both' ? [] : [profile === '400' ? '003（400 电话）' : '001']),
    ...(params['carried'] === undefined ? [] : [`场景带有 norm ${listed(params['carried'])}`]),
    ...(params['unless_carried'] === undefined ? [] : [`场景不带 norm ${listed(params['unless_carried'])}`]),
    ...(params['needs'] === 'may-interrupt' ? ['可以打断的来电'] : params['needs'] === 'products' ? ['有商品资料的来电'] : [])
  ].join('；')
}

function rubricTable(read: (rubric: Rubric) => string): string {
  const [teaching, exam] = ['teaching', 'exam'].map(mode => read(pack.rubrics.find(each => each.mode === mode)!))
  return teaching === exam ? teaching! : `练习：\n\n${teaching}\n\n考试：\n\n${exam}`
}

const tables: Readonly<Record<string, () => string>> = {
  weights: () => rubricTable(rubric => table(['来电', '准确', '流程', '禁语', '时效'], Object.entries(rubric.weights)
    .map(([row, {accuracy, procedure, phrases, timing}]) => [kindNames[row] ?? row, accuracy, procedure, phrases, timing]))),
  standards: () => table(['评分项', '编号', '权重', '用于', 'norm', '出处'], pack.standards.map(rule =>
    [rule.label, `\`procedure.${rule.id}\``, rule.weight, usedFor(rule), rule.norms.join('、'), rule.source])),
  timing: () => rubricTable(rubric => table(['评分项', '编号', '权重', '满分', '零分', '单位', '同步录入员', '出处'], rubric.timing.map(rule => {
    const measure = measures[rule.id]!
    return [measure.label, `\`timing.${rule.id}\``, rule.weight, rule.good, rule.poor, units[measure.unit], measure.recorder ? '计' : '不计', rule.source]
  }))),
  ladders: () => rubricTable(rubric => table(['要求', '字/分钟', '正确率', '出处'], (rubric.ladders ?? []).map(rung =>
    [rung.label, rung.perMinute, rung.accuracy === null ? '—' : `${rung.accuracy * 100}%`, rung.source])))
}

export const tableNames: readonly string[] = Object.keys(tables)

/** The page with its tables as the pack has them today. */
export function withTables(page: string): string {
  return page.replace(/(<!-- 表：(\w+) -->\n)[\s\S]*?(<!-- 表完 -->)/gu, (whole, open: string, name: string, close: string) => {
    const make = tables[name]
    return make ? `${open}\n${make()}\n\n${close}` : whole
  })
}
