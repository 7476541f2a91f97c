import {basename, dirname, join, relative, resolve} from 'node:path'
import {kindOf} from '../scenario/fileKind.ts'
import {readFile, type Part, type ReadFile} from '../scenario/files.ts'
import type {Path} from '../scenario/problem.ts'
import {readPackFolder} from '../store/packFolder.ts'
import {loadChinese} from './chinese.ts'
import type {CoverageOptions} from './commands/scenario.ts'
import {FINDINGS} from './errors.ts'
import type {Io} from './io.ts'
import {inWords, printJson, printLine} from './io.ts'
import {reachOfScenario} from './libraryReach.ts'
import {wholeNumber} from './numbers.ts'
import {packageRoot} from './packageRoot.ts'
import {openPack, scenarioNamed} from './packs.ts'
import {reachWords, type Target} from './scenarioReach.ts'

/** Tells what neither the model nor a test of the scenario reaches, and where it is written. A failing test fails this too. */
export async function coverScenario(io: Io, name: string, options: CoverageOptions): Promise<void> {
  const pack = await openPack(io, options.pack)
  const scenario = await scenarioNamed(io, name, pack)
  const chinese = await loadChinese()
  const {contents, results, failed, targets: reached} = reachOfScenario(pack, scenario, wholeNumber(options.seed ?? '0', '--seed'), chinese)
  const files = sourcesOf(io, name, options.pack)
  const targets = reached.map((target) => ({...target, ...placeOf(target, scenario.id, contents.form?.id ?? '', contents.rubric.id, files)}))
  if (failed.length > 0) io.exitCode = FINDINGS
  if (options.json) return printJson(io, {scenario: scenario.id, courses: results.length, failed, targets})
  for (const target of targets.filter((each) => each.reached === 0)) {
    printLine(io, `${target.file}:${target.line}: ${inWords(io, reachWords[target.kind])} ${target.id}  ${target.text}`)
  }
  printLine(io, summary(io, targets, results.length))
  if (failed.length > 0) printLine(io, inWords(io, {zh: `没有通过的测试：${failed.join('、')}`, en: `failed tests: ${failed.join(', ')}`}))
}

function summary(io: Io, targets: readonly Target[], courses: number): string {
  const parts = Object.entries(reachWords).map(([kind, words]) => {
    const own = targets.filter((target) => target.kind === kind)
    return `${inWords(io, words)} ${own.filter((target) => target.reached > 0).length}/${own.length}`
  })
  return inWords(io, {zh: `示范和测试共 ${courses} 通，走到了：${parts.join('，')}`, en: `${courses} calls (the model and the tests) reach ${parts.join(', ')}`})
}

interface Source extends ReadFile { readonly name: string }

/** The files the pack was made of, the upper ones first. */
function sourcesOf(io: Io, name: string, folder: string | undefined): readonly Source[] {
  const isFile = /\.ya?ml$/i.test(name)
  const own = isFile ? [{root: dirname(resolve(name)), only: [basename(name)]}] : []
  const roots = [...own, ...(folder === undefined ? [] : [{root: resolve(folder), only: undefined}]), {root: join(packageRoot(), 'scenarios'), only: undefined}]
  return roots.flatMap(({root, only}) => readPackFolder(root, io.lang, only).files.flatMap((file) => {
    const kind = kindOf(file.path)
    return kind === null || kind === 'intents' ? [] : [{...readFile(file, kind), name: relative(io.cwd, join(root, file.path)).replaceAll('\\', '/')}]
  }))
}

interface Placed { readonly file: string; readonly line: number }

function placeOf(target: Target, scenario: string, form: string, rubric: string, files: readonly Source[]): Placed {
  const {kind, id, index} = target
  const [dimension = '', ...rest] = id.split('.')
  const own = rest.join('.')
  if (kind === 'answer') return placed(files, 'scenario', scenario, () => ['answers', id, index])
  if (kind === 'fact') return placed(files, 'scenario', scenario, () => ['facts', dimension, index])
  if (kind === 'cue') return placed(files, 'scenario', scenario, (part) => ['cues', part.kind === 'scenario' ? part.value.cues.findIndex((cue) => cue.id === id) : 0])
  if (dimension === 'procedure') return placed(files, 'standard', own, () => [])
  if (dimension === 'accuracy') return placed(files, 'form', form, (part) => ['fields', part.kind === 'form' ? part.value.fields.findIndex((field) => field.id === own) : 0])
  return placed(files, 'rubric', rubric, (part) => part.kind === 'rubric' && dimension === 'timing' ? ['timing', part.value.timing.findIndex((each) => each.id === own)] : [])
}

function placed(files: readonly Source[], kind: Part['kind'], id: string, within: (part: Part) => Path): Placed {
  for (const {parts, positions, name} of files) {
    const part = parts.find((each) => each.kind === kind && 'id' in each.value && each.value.id === id)
    if (part) return {file: name, line: positions.line([...part.path, ...within(part)])}
  }
  return {file: '-', line: 0}
}
