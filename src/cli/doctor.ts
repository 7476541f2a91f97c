import {existsSync, mkdtempSync, rmdirSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {release} from 'node:os'
import {version} from '../../package.json'
import {databaseName} from '../store/database.ts'
import {inspectSound} from '../voice/inspect.ts'
import {dataFolder} from './dataFolder.ts'
import {soundAdvice, soundLines} from './doctorSound.ts'
import {FINDINGS} from './errors.ts'
import {handInFolder} from './handInFolder.ts'
import type {Io} from './io.ts'
import {inWords, printJson, printLine} from './io.ts'
import type {Words} from './language.ts'
import {terminalAbilities, terminalVariables, type TerminalAbilities} from './terminalAbilities.ts'
import {packageRoot} from './packageRoot.ts'

/** The call screen is laid out for this size and works down to `SMALLEST`. */
const WANTED = {columns: 80, rows: 24}
const SMALLEST = {columns: 60, rows: 20}

export type Diagnosis = {
  tingda: string
  node: string
  system: string
  data: {folder: string; writable: boolean}
  /** Where files to hand in go; `named`: by TINGDA_HAND_IN. */
  handIn: {folder: string; named: boolean; writable: boolean}
  /** Where grading data lie: the database with calls and grades, and the pack that learns accepted wordings. */
  grading: {database: string; pack: string}
  terminal: {input: boolean; output: boolean; columns: number; rows: number; type: string; locale: string; utf8: boolean; colour: boolean; abilities: TerminalAbilities}
}

/**
 * Whether something can be made there, found out by making it: permissions alone say nothing to root, on read-only mounts
 * and on network homes. For a folder that is still to be made the nearest one that exists is tried.
 */
function isWritable(folder: string): boolean {
  if (!existsSync(folder)) return dirname(folder) !== folder && isWritable(dirname(folder))
  try {
    rmdirSync(mkdtempSync(join(folder, '.tingda-')))
    return true
  } catch {
    return false
  }
}

/** Windows has had one code page for consoles of programs like this one since Node writes to them in UTF-16. */
function isUtf8(locale: string): boolean {
  return process.platform === 'win32' || /utf-?8/i.test(locale)
}

export function diagnose(io: Io): Diagnosis {
  const abilities = terminalAbilities(io.env, process.platform)
  const locale = io.env['LC_ALL'] || io.env['LC_CTYPE'] || io.env['LANG'] || ''
  const folder = dataFolder(io.env)
  const handIns = handInFolder(io.env)
  return {
    tingda: version,
    node: process.versions.node,
    system: `${process.platform} ${process.arch} ${release()}`,
    data: {folder, writable: isWritable(folder)},
    handIn: {folder: handIns, named: Boolean(io.env['TINGDA_HAND_IN']), writable: isWritable(handIns)},
    grading: {database: join(folder, databaseName), pack: join(folder, 'pack')},
    terminal: {
      input: io.stdin.isTTY === true,
      output: io.stdout.isTTY === true,
      columns: io.columns,
      rows: io.rows,
      type: io.env['TERM'] ?? '',
      locale,
      utf8: isUtf8(locale),
      colour: io.stdout.isTTY === true && abilities.colours > 0,
      abilities
    }
  }
}

/** What stands in the way of a call, each with what to do. */
function complaints({data, handIn, terminal}: Diagnosis): Words[] {
  const found: Words[] = []
  if (!data.writable) {
    found.push({
      zh: `数据文件夹 ${data.folder} 不能写入：用 TINGDA_HOME 指定一个可以写入的文件夹（例如 U 盘上的）。`,
      en: `The data folder ${data.folder} cannot be written: name one that can with TINGDA_HOME (on a stick, for example).`
    })
  }
  if (handIn.named && !handIn.writable) {
    found.push({
      zh: `收作业的文件夹 ${handIn.folder}（TINGDA_HAND_IN）不能写入：学员存不了作业文件。`,
      en: `The folder for handing in, ${handIn.folder} (TINGDA_HAND_IN), cannot be written: trainees cannot save their files there.`
    })
  }
  if (terminal.output && (terminal.columns < SMALLEST.columns || terminal.rows < SMALLEST.rows)) {
    found.push({
      zh: `终端窗口是 ${terminal.columns}×${terminal.rows}，太小了：至少要 ${SMALLEST.columns}×${SMALLEST.rows}，最好 ${WANTED.columns}×${WANTED.rows}。`,
      en: `The terminal is ${terminal.columns}×${terminal.rows}, too small: at least ${SMALLEST.columns}×${SMALLEST.rows}, better ${WANTED.columns}×${WANTED.rows}.`
    })
  }
  if (terminal.output && !terminal.utf8) {
    found.push({
      zh: '终端的字符编码看来不是 UTF-8，汉字可能显示不对：例如设 LANG=zh_CN.UTF-8。',
      en: "The terminal's character encoding does not seem to be UTF-8, Chinese may look wrong: set LANG=zh_CN.UTF-8, for example."
    })
  }
  return found
}

function lines(io: Io, found: Diagnosis): string[] {
  const yes = (is: boolean): string => inWords(io, is ? {zh: '是', en: 'yes'} : {zh: '否', en: 'no'})
  const {data, handIn, grading, terminal} = found
  return [
    `tingda    ${found.tingda}`,
    `Node      ${found.node}`,
    inWords(io, {zh: `系统      ${found.system}`, en: `system    ${found.system}`}),
    inWords(io, {
      zh: `数据      ${data.folder}（可写入：${yes(data.writable)}）`,
      en: `data      ${data.folder} (writable: ${yes(data.writable)})`
    }),
    inWords(io, {
      zh: `阅卷      通话和改分在 ${grading.database}；“也算对”的说法在 ${grading.pack}（没有用 --pack 另指时）`,
      en: `grading   calls and grades in ${grading.database}; accepted wordings in ${grading.pack} unless --pack named another`
    }),
    inWords(io, {
      zh: `交作业    ${handIn.folder}（可写入：${yes(handIn.writable)}；${handIn.named ? '按 TINGDA_HAND_IN' : '用 TINGDA_HAND_IN 可以改'}）`,
      en: `hand in   ${handIn.folder} (writable: ${yes(handIn.writable)}; ${handIn.named ? 'by TINGDA_HAND_IN' : 'TINGDA_HAND_IN names another'})`
    }),
    inWords(io, {
      zh: `终端      输入 ${yes(terminal.input)}，输出 ${yes(terminal.output)}，${terminal.columns}×${terminal.rows}，${terminal.type || '类型不明'}`,
      en: `terminal  input ${yes(terminal.input)}, output ${yes(terminal.output)}, ${terminal.columns}×${terminal.rows}, ${terminal.type || 'of unknown type'}`
    }),
    inWords(io, {
      zh: `编码      ${terminal.locale || '未设定'}（UTF-8：${yes(terminal.utf8)}；颜色：${yes(terminal.colour)}）`,
      en: `encoding  ${terminal.locale || 'not set'} (UTF-8: ${yes(terminal.utf8)}; colour: ${yes(terminal.colour)})`
    }),
    abilityLine(io, terminal.abilities)
  ]
}

/** What was found out of the terminal, and which variables say otherwise. */
function abilityLine(io: Io, {colours, ground, kittyKeys, synchronizedOutput, wideAmbiguous, screenReader}: TerminalAbilities): string {
  const yes = (is: boolean): string => inWords(io, is ? {zh: '是', en: 'yes'} : {zh: '否', en: 'no'})
  const set = terminalVariables.filter(name => io.env[name])
  return inWords(io, {
    zh: `本领      ${colours} 色，${ground === 'dark' ? '深' : '浅'}色底；kitty 按键：${yes(kittyKeys)}；同步输出：${yes(synchronizedOutput)}；歧义字符占两格：${yes(wideAmbiguous)}；逐行画面：${yes(screenReader)}${set.length > 0 ? `（按 ${set.join('、')}）` : ''}`,
    en: `able to   ${colours} colours on ${ground}; kitty keys: ${yes(kittyKeys)}; synchronized output: ${yes(synchronizedOutput)}; ambiguous width 2: ${yes(wideAmbiguous)}; line by line: ${yes(screenReader)}${set.length > 0 ? ` (by ${set.join(', ')})` : ''}`
  })
}

/** Prints the facts and what stands in the way; exit code 1 when something does. */
export async function doctor(io: Io, {json, sound}: {json: boolean; sound: boolean}): Promise<void> {
  const found = diagnose(io)
  const heard = await inspectSound({platform: process.platform, env: io.env, root: packageRoot()}, sound)
  const advice = soundAdvice(heard, process.platform)
  const wrong = complaints(found)
  if (wrong.length > 0) io.exitCode = FINDINGS
  if (json) {
    printJson(io, {...found, sound: heard, findings: wrong.map((words) => inWords(io, words)), advice: advice.map((words) => inWords(io, words))})
    return
  }
  for (const line of [...lines(io, found), ...soundLines(io, heard)]) printLine(io, line)
  printLine(io, '')
  if (wrong.length === 0) printLine(io, inWords(io, {zh: '没有发现问题。', en: 'Nothing is wrong.'}))
  for (const words of [...wrong, ...advice]) printLine(io, inWords(io, words))
}
