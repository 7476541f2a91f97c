/** A drill without a terminal: the item is printed, the answer is the next line of standard input. */
import {bookOf} from '../drill/book.ts'
import type {Item, ItemAnswered, ItemKind} from '../drill/events.ts'
import {judge, type Verdict} from '../drill/judge.ts'
import {rateFor} from '../drill/rate.ts'
import {nextItem} from '../drill/schedule.ts'
import {summaryOf, type DrillSummary} from '../drill/summary.ts'
import {fieldLabels, percent, slipLabels} from '../report/drillLabels.ts'
import {alignedRows} from '../report/alignedRows.ts'
import type {Pack} from '../scenario/types.ts'
import {textOf} from '../score/messages.ts'
import {loadChinese} from './chinese.ts'
import {drillPorts} from './drillPorts.ts'
import {UserError} from './errors.ts'
import type {Io} from './io.ts'
import {inWords, printJsonLine, printLine} from './io.ts'
import {inputLines} from './lines.ts'
import {openStore} from './openStore.ts'

interface Wanted { readonly kind: ItemKind; readonly items: number; readonly seed: number; readonly json?: boolean | undefined }

/** Asks until `items` are answered or the input ends; every answer is stored as it is given. */
export async function drillByLines(io: Io, pack: Pack, {kind, items, seed, json = false}: Wanted): Promise<void> {
  const {people} = pack
  if (!people) throw new UserError({zh: '练习包里没有 people.yaml，出不了题。', en: 'The pack has no people.yaml to make items of.'})
  const database = openStore(io)
  try {
    const drills = drillPorts(database, () => Promise.resolve(pack))
    const [tools, calls] = await Promise.all([loadChinese(), drills.fromCalls()])
    const log = [...drills.read()]
    const earlier: Item[] = []
    const answers: ItemAnswered[] = []
    const put = (event: Parameters<typeof drills.append>[0]): void => {
      drills.append(event)
      log.push(event)
    }
    const lines = inputLines(io)
    put({type: 'begun', at: Date.now(), kind, seed})
    while (earlier.length < items) {
      const item = nextItem({kind, seed, earlier, now: Date.now()}, bookOf(log, calls), people)
      const rate = rateFor(kind, log)
      earlier.push(item)
      ask(io, item, rate, earlier.length, items, json)
      const answer = await lines.next()
      if (answer.done) break
      const verdict = judge(item, answer.value, tools)
      const {right, mistakes} = verdict
      const event: ItemAnswered = {type: 'answered', at: Date.now(), item, typed: answer.value, rate, took: null, read: true, right, mistakes}
      put(event)
      answers.push(event)
      tell(io, event, verdict, json)
    }
    conclude(io, summaryOf(answers), json)
  } finally {
    database.close()
  }
}

function ask(io: Io, {kind, field, spoken}: Item, rate: number, n: number, of: number, json: boolean): void {
  if (json) return printJsonLine(io, {n, of, kind, field, spoken, rate})
  const label = inWords(io, fieldLabels[field] ?? {zh: field, en: field})
  printLine(io, inWords(io, {zh: `${n}/${of}  ${label}（每分钟 ${rate} 字）：${spoken}`, en: `${n}/${of}  ${label} (${rate} characters a minute): ${spoken}`}))
}

function tell(io: Io, {item, typed, right, mistakes}: ItemAnswered, {alignment, explanation}: Verdict, json: boolean): void {
  const notes = explanation.map(each => textOf(each, io.lang))
  if (json) return printJsonLine(io, {expected: item.expected, typed, right, mistakes, edits: alignment?.edits ?? null, explanation: notes})
  if (right) return printLine(io, inWords(io, {zh: `✓ ${item.expected}`, en: `✓ ${item.expected}`}))
  printLine(io, inWords(io, {zh: `✗ 应是 ${item.expected}`, en: `✗ it is ${item.expected}`}))
  for (const row of alignment ? alignedRows(alignment, io.columns - 4) : []) for (const part of [row.expected, row.typed, row.marks]) printLine(io, `    ${part}`)
  for (const note of notes) printLine(io, `    ${note}`)
}

function conclude(io: Io, summary: DrillSummary, json: boolean): void {
  if (json) return printJsonLine(io, {summary})
  const {items, slips, rates} = summary
  printLine(io, '')
  if (items.rate === null || rates === null) return printLine(io, inWords(io, {zh: '没有答题，没有成绩。', en: 'Nothing was answered, so there is no result.'}))
  printLine(io, inWords(io, {
    zh: `错误率 ${percent(items.rate)}（${items.of} 题）；语速从每分钟 ${rates.first} 字到 ${rates.next} 字`,
    en: `error rate ${percent(items.rate)} (of ${items.of}); from ${rates.first} to ${rates.next} characters a minute`
  }))
  for (const {slip, share} of slips) {
    if (share.rate !== null) printLine(io, `    ${inWords(io, slipLabels[slip])} ${percent(share.rate)}`)
  }
}
