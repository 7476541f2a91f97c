// npm run bench writes docs/benchmarks.md; npm run bench -- typing only prints what the named benchmarks measure, and with
// --keep puts it into the page in place of what stood there.
import {readFile, writeFile} from 'node:fs/promises'
import os from 'node:os'
import {parseArgs} from 'node:util'
import {built, root} from '../support/built.ts'
import {alignment} from './align.ts'
import type {Table} from './benchmark.ts'
import {classLoad} from './classLoad.ts'
import {checking} from './check.ts'
import {commands} from './commands.ts'
import {firstFrame} from './firstFrame.ts'
import {idle} from './idle.ts'
import {pageText, tableText, withTables} from './page.ts'
import {phrases} from './phrases.ts'
import {rescoring} from './rescore.ts'
import {typing} from './typing.ts'
import {firstSound} from './firstSound.ts'
import {voice} from './voice.ts'

const benchmarks = [firstFrame, typing, idle, commands, checking, alignment, phrases, rescoring, classLoad, voice, firstSound]

function machineLine(): string {
  const cores = os.cpus()
  const memory = Math.round(os.totalmem() / 2 ** 30)
  return `Node ${process.versions.node} on ${os.platform()} ${os.arch()}, ${cores.length} × ${cores[0]?.model.trim() ?? 'processor'}, ${memory} GB`
}

const {positionals, values: {date, keep}} = parseArgs({allowPositionals: true, options: {date: {type: 'string'}, keep: {type: 'boolean'}}})
await built()
const tables: Table[] = []
for (const {name, run} of benchmarks) {
  if (positionals.length > 0 && !positionals.includes(name)) continue
  for (const table of await run()) {
    tables.push(table)
    console.log(tableText(table))
  }
}
if (positionals.length === 0) {
  await writeFile(`${root}docs/benchmarks.md`, pageText(tables, {date: date ?? new Date().toISOString().slice(0, 10), machine: machineLine()}))
} else if (keep) {
  const page = `${root}docs/benchmarks.md`
  await writeFile(page, withTables(await readFile(page, 'utf8'), tables))
}
