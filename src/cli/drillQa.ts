/** Checking a call without a terminal: the call is printed, marks are read line by line. */
import {checkMarks, type CheckResult, type Mark, type WordingState} from '../drill/qa/check.ts'
import {countsOf} from '../drill/qa/counts.ts'
import type {Fault, CallLine, Step} from '../drill/qa/faults.ts'
import type {FlawedCall} from '../drill/qa/flawedCall.ts'
import {faultLabels, lineEvents, wordingLabels} from '../report/qaLabels.ts'
import type {Pack} from '../scenario/types.ts'
import {drillPorts} from './drillPorts.ts'
import {UserError} from './errors.ts'
import type {Io} from './io.ts'
import {inWords, printJsonLine, printLine} from './io.ts'
import {inputLines} from './lines.ts'
import {openStore} from './openStore.ts'

interface Wanted { readonly seed: number; readonly scenario: string | undefined; readonly json?: boolean | undefined }

/** Marks: `3 请您稍等` marks line 3 with what should have been said, `B` a step of the list that was left out. */
export async function checkCall(io: Io, pack: Pack, {seed, scenario, json = false}: Wanted): Promise<void> {
  const database = openStore(io)
  try {
    const drills = drillPorts(database, () => Promise.resolve(pack))
    const made = await drills.flawedCall(seed, scenario)
    if (!made) throw new UserError({zh: '这些练习里做不出一通有差错的电话。', en: 'No call with faults can be made of these scenarios.'})
    const {call, ears} = made
    drills.append({type: 'begun', at: Date.now(), kind: 'qa', seed})
    show(io, call, json)
    const lines = new Map<number, Mark>()
    const steps = new Set<string>()
    for await (const text of inputLines(io)) read(io, text, call, lines, steps)
    const marks = {lines: [...lines.values()], steps: [...steps]}
    const result = checkMarks(call, marks, ears)
    drills.append({type: 'checked', at: Date.now(), scenario: call.scenario, seed, marks, ...countsOf(result)})
    tell(io, call, result, json)
  } finally {
    database.close()
  }
}

/** A for the first step. */
const letterOf = (index: number): string => String.fromCharCode(65 + index)

function show(io: Io, {scenario, title, titleEn, lines, steps}: FlawedCall, json: boolean): void {
  if (json) {
    return printJsonLine(io, {
      scenario, title, lines: lines.map(({who, text}, i) => ({line: i + 1, who, text})), steps: steps.map((step, i) => ({step: letterOf(i), ...step}))
    })
  }
  printLine(io, inWords(io, {zh: `质检找错：${title}`, en: `Checking a call: ${titleEn || title}`}))
  lines.forEach((line, i) => printLine(io, `${String(i + 1).padStart(3)}  ${said(io, line)}`))
  printLine(io, inWords(io, {zh: '哪些步骤没有做到？', en: 'Which steps were left out?'}))
  steps.forEach((step, i) => printLine(io, `  ${letterOf(i)}  ${nameOf(io, step)}`))
  printLine(io, inWords(io, {
    zh: '有问题的话写行号和应该怎么说（如 3 请您稍等），漏掉的步骤写字母；一行一个。',
    en: 'Write the number of a line that is wrong and what to say instead (3 请您稍等), or the letter of a step; one a line.'
  }))
}

function said(io: Io, {who, text}: CallLine): string {
  if (who === 'line') return `（${inWords(io, lineEvents[text] ?? {zh: text, en: text})}）`
  return `${who === 'agent' ? inWords(io, {zh: '坐席', en: 'agent'}) : inWords(io, {zh: '顾客', en: 'customer'})}：${text}`
}

function nameOf(io: Io, {label, labelEn}: Step): string {
  return inWords(io, {zh: label, en: labelEn || label})
}

/** Marks what the line says; what it says that there is not is told and left. */
function read(io: Io, text: string, call: FlawedCall, lines: Map<number, Mark>, steps: Set<string>): void {
  const mark = text.normalize('NFKC').trim()
  if (mark === '') return
  const [, number, wording = ''] = /^(\d+)\s*(.*)$/su.exec(mark) ?? []
  const line = Number(number) - 1
  const step = /^[A-Z]$/iu.test(mark) ? call.steps[mark.toUpperCase().charCodeAt(0) - 65] : undefined
  if (number !== undefined && call.lines[line]?.who === 'agent') lines.set(line, {line, wording})
  else if (step) steps.add(step.id)
  else io.stderr.write(inWords(io, {zh: `没有用上：${text}（要写坐席那一行的行号，或步骤的字母）\n`, en: `Not used: ${text} (the number of an agent's line, or the letter of a step)\n`}))
}

function tell(io: Io, call: FlawedCall, result: CheckResult, json: boolean): void {
  const counts = countsOf(result)
  if (json) return printJsonLine(io, {counts, ...result, falseLines: result.falseLines.map(line => line + 1)})
  const say = (zh: string, en: string): string => inWords(io, {zh, en})
  printLine(io, '')
  printLine(io, say(
    `差错 ${counts.faults} 处：找到 ${counts.found}，漏掉 ${result.missed.length}，误报 ${counts.falseAlarms}；改写 ${counts.accepted}/${counts.wordings} 通过`,
    `${counts.faults} faults: ${counts.found} found, ${result.missed.length} missed, ${counts.falseAlarms} false alarms; ${counts.accepted} of ${counts.wordings} wordings accepted`
  ))
  for (const {fault, wording, state} of result.found) {
    printLine(io, `✓ ${faultText(io, fault)}`)
    tellWording(io, wording, state, fault)
  }
  for (const fault of result.missed) {
    printLine(io, `✗ ${say('漏掉', 'missed')} ${faultText(io, fault)}`)
    if (fault.suggestion !== '') printLine(io, `    ${say('应说', 'say')}：${fault.suggestion}`)
  }
  for (const line of result.falseLines) printLine(io, `? ${say('误报', 'false alarm')} ${line + 1}  ${call.lines[line]?.text ?? ''}`)
  for (const step of result.falseSteps) printLine(io, `? ${say('误报', 'false alarm')} ${nameOf(io, step)}`)
}

/** Of a step there is no one right wording. */
const notJudged = {zh: '流程的差错不判改法，请自己对照', en: 'a fault of procedure: its wording is not judged, compare it yourself'}

function tellWording(io: Io, wording: string, state: WordingState | null, {suggestion}: Fault): void {
  if (wording !== '') printLine(io, `    ${inWords(io, {zh: '您写', en: 'yours'})}：${wording}（${inWords(io, state === null ? notJudged : wordingLabels[state])}）`)
  if (state !== 'accepted' && suggestion !== '') printLine(io, `    ${inWords(io, {zh: '应说', en: 'say'})}：${suggestion}`)
}

function faultText(io: Io, {kind, line, words, label, labelEn}: Fault): string {
  const where = line === null ? '' : inWords(io, {zh: `第 ${line + 1} 行 `, en: `line ${line + 1} `})
  return `${where}${inWords(io, faultLabels[kind])} ${words === '' ? inWords(io, {zh: label, en: labelEn || label}) : `“${words}”`}`
}
