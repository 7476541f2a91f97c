/** docs/reference/library.zh.md: the built-in calls by kind and level, what each is for, and what its own tests walk through. */
import {modelLengths} from '../../src/call/modelLength.ts'
import {cells} from '../../src/cli/libraryCoverage.ts'
import {reachOfScenario, sharesOf, totalShares, unseenCriteria, type ScenarioReach} from '../../src/cli/libraryReach.ts'
import {reachKinds, reachWords} from '../../src/cli/scenarioReach.ts'
import {minutesAndSeconds} from '../../src/report/clock.ts'
import {kindLabels} from '../../src/report/labels.ts'
import {formName, scenarioEntries, type ScenarioEntry} from '../../src/scenario/entry.ts'
import type {Pack, ScenarioKind} from '../../src/scenario/types.ts'
import type {ScoreTools} from '../../src/score/score.ts'

const kinds = Object.keys(kindLabels) as readonly ScenarioKind[]
const levels = [1, 2, 3, 4, 5]

export function libraryReference(pack: Pack, tools: ScoreTools): string {
  const entries = scenarioEntries(pack, modelLengths(pack))
  const reaches = new Map(pack.scenarios.map(scenario => [scenario.id, reachOfScenario(pack, scenario, 0, tools)]))
  const callers = entries.reduce((sum, {customers}) => sum + customers, 0)
  return `# 练习库

自带的 ${entries.length} 通电话，按类型和难度排列。写好的来电人一共 ${callers} 位；其中 ${entries.filter(each => each.generates).length} 通还会自己编出来电人，同一通电话再接一次，
打来的多半是别人，姓名、号码、地址都不一样。

“时长”是示范通话从接起到挂机，按这个难度的语速；自己当坐席要打字，会长一些。“规范”是教材规范的编号，见
[规范条目和它们的着落](norms.zh.md)。接其中一通：\`tingda play 编号\`；看示范：\`tingda scenario show 编号\`。

（本页由 \`npm run generate\` 从程序生成。）

## 一共有多少

${table(['类型', ...levels.map(level => `${level} 级`), '合计'], [
    ...kinds.map(kind => [kindLabels[kind].zh, ...counts(entries.filter(each => each.kind === kind))]),
    ['合计', ...counts(entries)]
  ])}
${kinds.map(kind => section(kind, entries, pack)).join('')}
## 自带的测试走到了哪里

每通电话都有一段示范和至少十种不同的打法，每一种都走到一个结果。下表是这些打法走到了多少：**条目**（坐席说了什么，顾客怎样反应）、
**回答**（被问到时的每一句）、**要点**（自由填写的栏目）、**评分项**。一通电话没走到哪几行，用 \`tingda scenario coverage 编号\` 看；
\`tingda scenario coverage\` 列出同样的表。

${coverage([...reaches.values()])}
`
}

function counts(entries: readonly ScenarioEntry[]): string[] {
  return [...levels.map(level => entries.filter(each => each.level === level).length || ''), entries.length].map(String)
}

function section(kind: ScenarioKind, entries: readonly ScenarioEntry[], {scenarios}: Pack): string {
  const rows = entries.filter(each => each.kind === kind).map(entry => {
    const {carries} = scenarios.find(({id}) => id === entry.id)!
    const {id, title, level, seconds, trains} = entry
    return [
      `\`${id}\``, title, String(level), formName(entry, 'zh') || '无',
      seconds === null ? '' : minutesAndSeconds(seconds * 1000), trains.join('、'), carries.toSorted((a, b) => a - b).join(' ')
    ]
  })
  return `
## ${kindLabels[kind].zh}（${rows.length}）

${table(['编号', '题目', '难度', '表', '时长', '练什么', '规范'], rows)}
`
}

function coverage(reaches: readonly ScenarioReach[]): string {
  const library = reaches.map(({targets}) => targets)
  const courses = reaches.reduce((sum, {results}) => sum + results.length, 0)
  const unseen = unseenCriteria(library)
  const rows = reaches.map(({contents, results, targets}) => [`\`${contents.scenario.id}\``, String(results.length), ...cells(sharesOf(targets))])
  return [
    table(['练习', '通数', ...reachKinds.map(kind => reachWords[kind].zh)], [...rows, [`合计 ${rows.length} 个`, String(courses), ...cells(totalShares(library))]]),
    ...(unseen.length === 0 ? [] : [`没有一通走到的评分项：${unseen.map(({id, text}) => `${text}（\`${id}\`）`).join('、')}。`])
  ].join('\n\n')
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, heads.map(() => '---'), ...rows].map(row => `| ${row.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n')
}
