/** The plan a class is hosted by: out of a session file, or of the command's options. */
import {readFileSync, statSync} from 'node:fs'
import {dirname, resolve} from 'node:path'
import {planWith} from '../classroom/plan/plan.ts'
import type {Plan} from '../classroom/plan/plan.ts'
import {readPlan} from '../classroom/plan/readPlan.ts'
import {findScenario} from '../scenario/find.ts'
import type {Pack} from '../scenario/types.ts'
import type {HostOptions} from './commands/class.ts'
import {UserError} from './errors.ts'
import type {Io} from './io.ts'
import {issueLine} from './packs.ts'

/** Throws a UserError that tells every problem at its place. */
export function planFor(io: Io, file: string | undefined, options: HostOptions, pack: Pack): Plan {
  return file === undefined ? planOfOptions(options, pack) : planInFile(io, file, pack)
}

function planInFile(io: Io, file: string, pack: Pack): Plan {
  const path = resolve(io.cwd, file)
  const bytes = bytesOf(path)
  if (bytes === null) throw new UserError({zh: `没有 ${file} 这个文件。`, en: `There is no file ${file}.`}, {hint: {zh: '不写文件也能开课：tingda class host', en: 'A class can be hosted without a file: tingda class host'}})
  const {plan, issues} = readPlan({file, bytes, beside: name => bytesOf(resolve(dirname(path), name)), scenarios: pack.scenarios.map(each => each.id)}, io.lang)
  if (plan) {
    for (const issue of issues) io.stderr.write(issueLine(io, issue) + '\n')
    return plan
  }
  const told = issues.map(issue => issueLine(io, issue)).join('\n')
  throw new UserError({zh: `${file} 用不了：\n${told}`, en: `${file} cannot be used:\n${told}`})
}

/** Files larger than this are no session and no seating list. */
const largest = 1024 * 1024

function bytesOf(path: string): Uint8Array | null {
  const found = statSync(path, {throwIfNoEntry: false})
  return found?.isFile() && found.size <= largest ? readFileSync(path) : null
}

/** Without a file: the scenarios named, or the easiest call that rings and has a form, which everybody records. */
function planOfOptions({scenario: wanted, as, limit}: HostOptions, pack: Pack): Plan {
  const easiest = pack.scenarios.filter(each => each.kind === 'order' && each.form !== null).toSorted((a, b) => a.level - b.level)[0] ?? pack.scenarios[0]
  const scenarios = wanted ? wanted.map(name => scenarioId(name, pack)) : easiest ? [easiest.id] : []
  return planWith({scenarios, ...(as && {role: as}), ...(limit !== undefined && {limit: limitOf(limit)})})
}

function scenarioId(name: string, pack: Pack): string {
  const found = findScenario(pack, name)
  if ('id' in found) return found.id
  const near = found.nearest.join(', ')
  throw new UserError(
    {zh: `没有 ${name} 这个练习。${near ? `您是不是要找：${near}？` : ''}`, en: `There is no scenario ${name}.${near ? ` Did you mean ${near}?` : ''}`},
    {hint: {zh: '运行 tingda scenario list 可以看到所有练习。', en: 'tingda scenario list shows them all.'}}
  )
}

function limitOf(text: string): number {
  const [, amount, unit] = /^([0-9]{1,6})(s|m)$/.exec(text) ?? []
  if (amount === undefined) throw new UserError({zh: `选项 --limit 写成 8m 或 90s，不能是 ${text}。`, en: `The option --limit is written 8m or 90s, not ${text}.`})
  return Number(amount) * (unit === 'm' ? 60_000 : 1_000)
}
