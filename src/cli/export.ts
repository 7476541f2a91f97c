import type {DatabaseSync} from 'node:sqlite'
import {version} from '../../package.json'
import type {ExportedAttempt} from '../report/exported.ts'
import {createRegister, officeRows, officeTable} from '../report/register.ts'
import {countAttempts, attemptsIn, type AttemptFilter} from '../store/selection.ts'
import {absencesIn} from './absences.ts'
import type {ExportOptions} from './commands/export.ts'
import {FINDINGS, UserError} from './errors.ts'
import {attemptSheets, csvChunks, csvOf} from './exportCsv.ts'
import {jsonChunks, jsonLines} from './exportJson.ts'
import {outputOf} from './exportOutput.ts'
import {filterOf} from './filters.ts'
import {readScored} from './historyRead.ts'
import type {Io} from './io.ts'
import {inWords, printLine} from './io.ts'
import {openStore, readStore} from './openStore.ts'
import {progressOn} from './progress.ts'

/** Attempts read before keys and signals are looked at: a fifth of a second or so. */
const breathEvery = 20

interface Selected {
  readonly attempts: AsyncIterable<ExportedAttempt>
  /** Calls, absences not counted. */
  readonly calls: number
}
/** What was found on the way. */
interface Told { unreadable: number; absent: number; toReview: number; readonly notes: string[] }

/** Writes the attempts selected, the oldest first, to a file or to standard output, one after the other. */
export async function exportAttempts(io: Io, options: ExportOptions): Promise<void> {
  refuseMixtures(options)
  // The key of the pseudonyms is made the first time somebody asks for them.
  if (options.pseudonyms) openStore(io).close()
  await readStore(io, async database => {
    const filter = filterOf(database, options)
    const told: Told = {unreadable: 0, absent: 0, toReview: 0, notes: []}
    const selected = await select(io, database, filter, options, told)
    const output = outputOf(io, options)
    try {
      for await (const chunk of chunksOf(io, options, selected, told)) await output.write(chunk)
      output.finish()
      tell(io, options, selected.calls, told)
    } catch (error) {
      output.discard()
      throw error
    }
  })
}

async function select(io: Io, database: DatabaseSync | null, filter: AttemptFilter, options: ExportOptions, told: Told): Promise<Selected> {
  const calls = database ? countAttempts(database, filter) : 0
  const progress = progressOn(io, calls)
  const hide = database && options.pseudonyms ? (await import('./pseudonyms.ts')).pseudonymiser(database) : (attempt: ExportedAttempt) => attempt
  async function* attempts() {
    if (!database) return
    let read = 0
    for await (const attempt of readScored(database, attemptsIn(database, filter))) {
      if (!attempt.facts) told.unreadable += 1
      if (attempt.gradeState === 'to-review') told.toReview += 1
      progress.step()
      yield hide(attempt)
      // Everything here is done at once: without a breath nobody could stop it.
      read += 1
      if (read % breathEvery === 0) await new Promise(go => setImmediate(go))
    }
    progress.done()
    for (const absent of absencesIn(database, filter)) {
      told.absent += 1
      yield hide(absent)
    }
  }
  return {attempts: attempts(), calls}
}

async function* chunksOf(io: Io, options: ExportOptions, {attempts, calls}: Selected, told: Told): AsyncGenerator<string | Uint8Array> {
  const {format, table = 'attempts', score = 'best'} = options
  switch (format) {
    case 'csv':
      if (table !== 'office') return yield* csvChunks(attempts, attemptSheets[table], io.lang)
      return yield csvOf(officeTable, officeRows((await registered(attempts)).entries(), score), io.lang)
    case 'json': return yield* jsonChunks(attempts, selectionJson(options), io.lang)
    case 'jsonl': return yield* jsonLines(attempts, io.lang)
    case 'xlsx': return yield await (await import('./exportXlsx.ts')).xlsxOf(io, attempts, calls, score, cells => told.notes.push(cutCells(io, cells)))
    case 'moodle': {
      const {moodleCsv} = await import('./exportMoodle.ts')
      const {text, unknown} = moodleCsv(await registered(attempts), options.by ?? 'number', score)
      if (unknown.length > 0) told.notes.push(leftOut(io, unknown))
      return yield text
    }
    case 'form': return yield await formsOf(attempts)
    case 'html': {
      const {classReport, traineeReports} = await import('./exportHtml.ts')
      return yield options.report === 'trainee' ? await traineeReports(io, attempts) : await classReport(io, attempts, options)
    }
  }
}

async function registered(attempts: AsyncIterable<ExportedAttempt>) {
  const register = createRegister()
  for await (const attempt of attempts) register.add(attempt)
  return register
}

async function formsOf(attempts: AsyncIterable<ExportedAttempt>): Promise<Uint8Array> {
  const [{filledForm}, {formsWorkbook}] = await Promise.all([import('../report/filledForm.ts'), import('./exportForms.ts')])
  const forms = []
  for await (const attempt of attempts) forms.push(filledForm(attempt))
  const filled = forms.filter(form => form !== null)
  if (filled.length === 0) throw new UserError({zh: '选中的通话里没有填过的表。', en: 'None of the calls selected has a form.'})
  return formsWorkbook(filled)
}

/** Null for what was not narrowed down; no time of writing, so that the same records give the same bytes. */
function selectionJson({from, to, scenario, class: group, session, trainee, pseudonyms = false}: ExportOptions) {
  return {
    tingda: version, from: from ?? null, to: to ?? null, scenario: scenario ?? null, class: group ?? null, session: session ?? null,
    trainee: pseudonyms ? null : trainee ?? null, pseudonyms
  }
}

function cutCells(io: Io, cells: number): string {
  return inWords(io, {
    zh: `有 ${cells} 个单元格超过 Excel 的 32767 个字符，只放得下开头，末尾是“…”；全文用 --format csv 或 jsonl。`,
    en: `${cells === 1 ? '1 cell is' : `${cells} cells are`} longer than Excel's 32,767 characters: only the beginning is there, ending in “…”; csv and jsonl have everything.`
  })
}

function leftOut(io: Io, names: readonly string[]): string {
  const shown = names.slice(0, 10).join('、') + (names.length > 10 ? '……' : '')
  return inWords(io, {
    zh: `有 ${names.length} 名学员没有可用来对应的学号或电子邮件，没有写进文件：${shown}。`,
    en: `${names.length === 1 ? '1 trainee has' : `${names.length} trainees have`} nothing for Moodle to know them by and ${names.length === 1 ? 'was' : 'were'} left out: ${shown}.`
  })
}

function tell(io: Io, {out}: ExportOptions, count: number, {unreadable, absent, toReview, notes}: Told): void {
  const note = (zh: string, en: string): void => void io.stderr.write(inWords(io, {zh, en}) + '\n')
  if (out !== undefined) {
    const missing = absent === 0 ? {zh: '', en: ''} : {zh: `，另有 ${absent} 人缺席`, en: `, and ${absent} absent`}
    // Marks that leave for a register should have been looked at; nobody is kept from it.
    const unseen = toReview === 0 ? {zh: '', en: ''} : {zh: `；其中 ${toReview} 通还要复核，是机器给的分`, en: `; ${toReview} still to be reviewed, with the machine's points`}
    printLine(io, inWords(io, {zh: `已写入 ${out}：${count} 通电话${missing.zh}${unseen.zh}。`, en: `Wrote ${out}: ${count} ${count === 1 ? 'call' : 'calls'}${missing.en}${unseen.en}.`}))
  } else if (count === 0 && absent === 0) {
    note('没有符合条件的通话。', 'No call matches.')
  }
  for (const each of notes) io.stderr.write(`${each}\n`)
  if (unreadable > 0 || notes.length > 0) io.exitCode = FINDINGS
  if (unreadable === 0) return
  note(
    `其中 ${unreadable} 通是更新版本的听打写的，只列出了编号和时间；更新听打后再导出。`,
    `${unreadable} of them were written by a newer tingda: only id and time are listed; update tingda and export again.`
  )
}

function refuseMixtures({format, table, by, report, score, out, pseudonyms}: ExportOptions): void {
  const only = (option: string, wanted: string): UserError => new UserError({zh: `${option} 只用于 ${wanted}。`, en: `${option} is for ${wanted} only.`})
  if (table && format !== 'csv') {
    throw new UserError({zh: `--table 只用于 --format csv；${format} 里的内容是固定的。`, en: `--table is for --format csv; what ${format} holds is fixed.`})
  }
  if (report && format !== 'html') throw only('--report', '--format html')
  if (pseudonyms && format === 'moodle') {
    throw new UserError({zh: 'Moodle 要靠学号或邮箱认人，不能用 --pseudonyms。', en: 'Moodle knows people by number or e-mail address: --pseudonyms does not go with it.'})
  }
  if (by && format !== 'moodle') throw only('--by', '--format moodle')
  if (score && !(format === 'moodle' || format === 'xlsx' || (format === 'csv' && table === 'office'))) throw only('--score', '--format moodle, xlsx, csv --table office')
  if (out === undefined && (format === 'xlsx' || format === 'form')) {
    throw new UserError(
      {zh: `${format} 是工作簿文件，要用 --out 写文件名。`, en: `${format} is a workbook: name a file with --out.`},
      {hint: {zh: '例如：--out 成绩.xlsx', en: 'For example: --out scores.xlsx'}}
    )
  }
}
