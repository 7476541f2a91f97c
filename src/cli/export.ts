import type {DatabaseSync} from 'node:sqlite'
import {version} from '../../package.json'
import {selected, type Selection} from '../report/select.ts'
import {list, type AttemptInfo} from '../store/attempts.ts'
import type {ExportOptions} from './commands/export.ts'
import {FINDINGS, UserError} from './errors.ts'
import {csvChunks} from './exportCsv.ts'
import {jsonChunks} from './exportJson.ts'
import {outputOf} from './exportOutput.ts'
import {readScored} from './historyRead.ts'
import type {Io} from './io.ts'
import {inWords, printLine} from './io.ts'
import {startOfDay} from './localTime.ts'
import {readStore} from './openStore.ts'

/** Writes the attempts selected, the oldest first, to a file or to standard output, one after the other. */
export async function exportAttempts(io: Io, options: ExportOptions): Promise<void> {
  const selection = selectionOf(options)
  if (options.format === 'json' && options.table) {
    throw new UserError({zh: '--table 只用于 --format csv；json 里两样都有。', en: '--table is for --format csv; json holds both.'})
  }
  await readStore(io, async database => {
    const infos = selected(database ? list(database) : [], selection).reverse()
    const output = outputOf(io, options)
    try {
      const unreadable = await write(io, options, database, infos, output.write)
      output.finish()
      tell(io, options, infos.length, unreadable)
    } catch (error) {
      output.discard()
      throw error
    }
  })
}

/** Answers how many attempts could not be read. */
async function write(
  io: Io, options: ExportOptions, database: DatabaseSync | null, infos: readonly AttemptInfo[], put: (chunk: string) => Promise<void>
): Promise<number> {
  let unreadable = 0
  async function* attempts() {
    if (!database) return
    for await (const attempt of readScored(database, infos)) {
      if (!attempt.facts) unreadable += 1
      yield attempt
    }
  }
  const {format, table = 'attempts', from = null, to = null, scenario = null} = options
  const chunks = format === 'csv'
    ? csvChunks(attempts(), table, io.lang)
    : jsonChunks(attempts(), {tingda: version, from, to, scenario}, io.lang)
  for await (const chunk of chunks) await put(chunk)
  return unreadable
}

function tell(io: Io, {out}: ExportOptions, count: number, unreadable: number): void {
  const note = (zh: string, en: string): void => void io.stderr.write(inWords(io, {zh, en}) + '\n')
  if (out !== undefined) {
    printLine(io, inWords(io, {zh: `已写入 ${out}：${count} 通电话。`, en: `Wrote ${out}: ${count} ${count === 1 ? 'call' : 'calls'}.`}))
  } else if (count === 0) {
    note('没有符合条件的通话。', 'No call matches.')
  }
  if (unreadable === 0) return
  io.exitCode = FINDINGS
  note(
    `其中 ${unreadable} 通是更新版本的听打写的，只列出了编号和时间；更新听打后再导出。`,
    `${unreadable} of them were written by a newer tingda: only id and time are listed; update tingda and export again.`
  )
}

function selectionOf({from, to, scenario}: ExportOptions): Selection {
  const first = from === undefined ? undefined : dayOf('--from', from, 0)
  const after = to === undefined ? undefined : dayOf('--to', to, 1)
  if (first !== undefined && after !== undefined && first >= after) {
    throw new UserError({zh: `--from ${from} 在 --to ${to} 之后。`, en: `--from ${from} is after --to ${to}.`})
  }
  return {scenario, from: first, before: after}
}

function dayOf(option: string, text: string, days: number): number {
  const at = startOfDay(text, days)
  if (at !== null) return at
  throw new UserError(
    {zh: `选项 ${option} 的值 ${text} 不是日期。`, en: `The value ${text} of ${option} is no date.`},
    {hint: {zh: '请写成 2026-11-23 这样。', en: 'Write it like 2026-11-23.'}}
  )
}
