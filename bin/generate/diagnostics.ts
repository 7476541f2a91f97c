/** docs/reference/diagnostics.md: what each code means, as `check` tells it of a file that brings it about. */
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Chinese} from '../../src/cli/chinese.ts'
import {modelPlayer} from '../../src/cli/scenarioModel.ts'
import {codes, type Code} from '../../src/scenario/codes.ts'
import {contentsOf} from '../../src/scenario/contents.ts'
import {emptyPack, loadPack, type PackFile} from '../../src/scenario/pack.ts'
import {generateCustomer} from '../../src/scenario/people.ts'
import {toIssue, type Language} from '../../src/scenario/problem.ts'
import type {Issue, Pack} from '../../src/scenario/types.ts'
import {readPackFolder} from '../../src/store/packFolder.ts'
import {cellWidth} from '../../src/text/width.ts'
import {examples, starter, type Example} from './examples.ts'

/** Everything found in the example, with the text of its files. */
export function issuesOf(example: Example, base: Pack, chinese: Chinese, language: Language): {issues: readonly Issue[]; files: readonly PackFile[]} {
  if ('folder' in example) return {issues: onDisk(example.folder, language), files: []}
  const texts = 'edit' in example ? {'own.yaml': edited(...example.edit)} : example.files
  const files = Object.entries(texts).map(([path, text]) => ({path, text}))
  const {pack, own, issues} = loadPack(files, 'alone' in example && example.alone ? emptyPack : base, language)
  const play = modelPlayer(chinese)
  const played = own.flatMap(({file, scenario, positions}) => {
    const callers = scenario.customers.length > 0 ? scenario.customers : [generateCustomer(pack.people!, 0, scenario.generate)]
    return play(contentsOf(pack, scenario, 'teaching'), callers).map((problem) => toIssue(problem, file, positions.of(problem.place), language))
  })
  return {issues: [...issues, ...played], files}
}

function edited(from: string, to: string): string {
  if (!starter.includes(from)) throw new Error(`the starter has no ${from}`)
  return starter.replace(from, to)
}

function onDisk(prepare: (root: string) => void, language: Language): readonly Issue[] {
  const folder = mkdtempSync(join(tmpdir(), 'tingda-example-'))
  try {
    const root = join(folder, 'scenarios')
    prepare(root)
    return readPackFolder(root, language).issues.map((issue) => issue.code === 'unreadable-folder' ? {...issue, file: 'scenarios'} : issue)
  } finally {
    rmSync(folder, {recursive: true})
  }
}

const severities = {error: '错误', warning: '提醒'} as const

export function diagnosticsReference(base: Pack, chinese: Chinese): string {
  const entries = (Object.keys(codes) as Code[]).map((code) => {
    const {issues, files} = issuesOf(examples[code], base, chinese, 'zh')
    const issue = issues.find((each) => each.code === code)
    const english = issuesOf(examples[code], base, chinese, 'en').issues.find((each) => each.code === code)
    if (!issue || !english) throw new Error(`the example does not bring about ${code}`)
    return [`## \`${code}\``, `${severities[issue.severity]}：${issue.message}。${issue.fix}`, `*${english.message}. ${english.fix}*`, shown(issue, examples[code], files)].join('\n\n')
  })
  return `${HEAD}\n${entries.join('\n\n')}\n`
}

const HEAD = `# 检查出的问题

\`tingda scenario check\` 会报告的全部编号，每个编号附一个会引起它的例子。编号固定不变。“错误”的文件不能用，“提醒”的可以用。
例子大多是 \`tingda scenario new\` 写出的投诉练习改了一处。

（本页由 \`npm run generate\` 从程序生成。）
`

/** The line of the file with a caret, or in words what the file is. */
function shown({file, line, column}: Issue, example: Example, files: readonly PackFile[]): string {
  const about = 'about' in example && example.about ? example.about : null
  const text = files.find((each) => each.path === file)?.text
  const source = typeof text === 'string' ? text.split('\n')[line - 1] ?? '' : ''
  if (about !== null || source.trim() === '') return `例：${about ?? '空的文件'}。`
  const cut = (part: string) => part.replaceAll('\t', '    ').replace('\ufeff', '')
  return ['```', `${file}:${line}:${column}`, cut(source).slice(0, 120), `${' '.repeat(cellWidth(cut(source.slice(0, column - 1))))}^`, '```'].join('\n')
}
