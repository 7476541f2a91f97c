/** A class of simulated trainees, written into a data folder of its own: to try grading, reports and lessons on. */
import {existsSync} from 'node:fs'
import {join, resolve} from 'node:path'
import type {DatabaseSync} from 'node:sqlite'
import {logVersion} from '../call/events.ts'
import {ratesOf, rehearseAs} from '../call/errorModel.ts'
import {rulesFor} from '../call/rulesFor.ts'
import {settingsFor} from '../call/setup.ts'
import {canonicalJson, contentsDigest} from '../scenario/contents.ts'
import {drawCustomer} from '../scenario/draw.ts'
import {generateCustomer} from '../scenario/people.ts'
import {drawFrom, type Draw} from '../scenario/randomness.ts'
import type {Contents, Pack, People} from '../scenario/types.ts'
import {importAttempt} from '../store/importing.ts'
import {databaseName, openDatabase} from '../store/database.ts'
import {traineeFor} from '../store/trainees.ts'
import type {Chinese} from './chinese.ts'
import type {RehearseOptions} from './commands/scenario.ts'
import {UserError} from './errors.ts'
import {sha256} from './fileTools.ts'
import type {Io} from './io.ts'
import {inWords, printLine} from './io.ts'
import {localDate, startOfDay} from './localTime.ts'
import {wholeNumber} from './numbers.ts'
import {progressOn} from './progress.ts'

const mostTrainees = 500
/** How far abilities lie around the class's, and how many of a hundred stay away or leave in the middle. */
const spread = 0.45
const absentOf100 = 4
const brokenOffOf100 = 3

export function rehearseClass(io: Io, pack: Pack, contents: Contents, chinese: Chinese, options: RehearseOptions): void {
  const count = wholeNumber(options.trainees ?? '40', '--trainees')
  if (count < 1 || count > mostTrainees) {
    throw new UserError({zh: `--trainees 是 1 到 ${mostTrainees}。`, en: `--trainees is from 1 to ${mostTrainees}.`})
  }
  const seed = wholeNumber(options.seed ?? '0', '--seed')
  const ability = wholeNumber(options.ability ?? '60', '--ability') / 100
  if (options.into === undefined) {
    throw new UserError({zh: '模拟的班要用 --into 写一个文件夹，它不会写进您自己的记录。', en: 'A simulated class needs a folder of its own: name it with --into.'},
      {hint: {zh: '例如：--into 示例班；看它：TINGDA_HOME=示例班 tingda grade', en: 'For example --into sample; to look at it: TINGDA_HOME=sample tingda grade'}})
  }
  if (!pack.people) throw new UserError({zh: '练习文件夹里没有 people.yaml，起不出名字。', en: 'The pack has no people.yaml to make names from.'})
  const started = dayOf(options.date)
  const database = openSample(resolve(io.cwd, options.into))
  try {
    const progress = progressOn(io, count)
    const group = options.class ?? '示例班'
    const session = sessionIn(database, contents, group, started, seed)
    const tally = {done: 0, absent: 0, brokenOff: 0}
    for (let n = 0; n < count; n += 1) {
      const drawn = drawFrom(seed * 1_000 + n)
      const result = one(database, {contents, chinese, people: pack.people, options, session, group, n, seed, draw: drawn, ability: abilityOf(ability, n, seed), started})
      tally[result] += 1
      progress.step()
    }
    progress.done()
    printLine(io, inWords(io, {
      zh: `写进了 ${options.into}：${count} 名模拟学员，提交 ${tally.done} 通，没打完 ${tally.brokenOff} 通，缺席 ${tally.absent} 人。看它：TINGDA_HOME=${options.into} tingda grade`,
      en: `Written to ${options.into}: ${count} simulated trainees, ${tally.done} calls submitted, ${tally.brokenOff} broken off, ${tally.absent} absent. To look at it: TINGDA_HOME=${options.into} tingda grade`
    }))
  } finally {
    database.close()
  }
}

function dayOf(date: string | undefined): number {
  const at = startOfDay(date ?? localDate(Date.now()))
  if (at === null) throw new UserError({zh: `选项 --date 的值 ${date} 不是日期。`, en: `The value ${date} of --date is no date.`})
  return at + 9 * 3_600_000
}

/** A folder of simulated classes alone: nobody's own records are mixed with made-up ones. */
function openSample(folder: string): DatabaseSync {
  const isNew = !existsSync(join(folder, databaseName))
  const database = openDatabase(folder)
  const others = isNew ? 0 : Number(database.prepare(`SELECT count(*) AS n FROM attempts LEFT JOIN sessions ON sessions.id = attempts.session
    WHERE sessions.id IS NULL OR json_extract(sessions.plan, '$.simulated') IS NOT 1`).get()?.['n'])
  if (others === 0) return database
  database.close()
  throw new UserError({zh: `${folder} 里有真的记录，没有写入模拟的班。`, en: `${folder} holds real records; no simulated class was written into it.`}, {hint: {zh: '换一个文件夹。', en: 'Choose another folder.'}})
}

function sessionIn(database: DatabaseSync, {scenario, rubric}: Contents, group: string, started: number, seed: number): string {
  const id = `sample-${sha256(`${scenario.id} ${rubric.id} ${group} ${started} ${seed}`).slice(0, 12)}`
  const known = database.prepare('INSERT OR IGNORE INTO sessions (id, class, title, plan, started, ended) VALUES (?, ?, ?, ?, ?, ?)')
    .run(id, group, `${localDate(started)} ${scenario.title}`, JSON.stringify({simulated: true}), started, started + 3_600_000)
  if (known.changes === 0) throw new UserError({zh: '这个班已经模拟过了。', en: 'This class has been simulated already.'}, {hint: {zh: '换一个 --seed 或 --date。', en: 'Choose another --seed or --date.'}})
  return id
}

/** Bell-shaped around the class's own: the mean of three even draws. The same trainee is as able on another day. */
function abilityOf(mean: number, n: number, seed: number): number {
  const draw = drawFrom(seed * 7_919 + n * 31 + 17)
  const even = (): number => draw.below(10_000) / 10_000 - 0.5
  return mean + (even() + even() + even()) / 1.5 * spread * 2
}

interface One {
  readonly contents: Contents
  readonly chinese: Chinese
  readonly people: People
  readonly options: RehearseOptions
  readonly session: string
  readonly group: string
  readonly n: number
  readonly seed: number
  readonly draw: Draw
  readonly ability: number
  readonly started: number
}

function one(database: DatabaseSync, {contents, chinese, people, options, session, group, n, seed, draw, ability, started}: One): 'done' | 'absent' | 'brokenOff' {
  const {name} = generateCustomer(people, seed * 1_009 + n)
  const number = `2026${String(seed % 100).padStart(2, '0')}${String(n + 1).padStart(3, '0')}`
  const trainee = traineeFor(database, {name, number, email: `s${number}@school.example`, class: group}, () => `sample-${number}`)
  const isAbsent = draw.below(100) < absentOf100
  database.prepare('INSERT INTO seats (session, trainee, joined) VALUES (?, ?, ?)').run(session, trainee, isAbsent ? null : started)
  if (isAbsent) return 'absent'
  const {scenario} = contents
  // Everybody has the same caller, as in a class.
  const customer = drawCustomer(scenario, seed, contents.people)
  const rates = ratesOf(ability)
  const settings = settingsFor(scenario, {role: options.as ?? 'agent', exam: options.exam, baseline: Math.round(rates.charactersPerMinute)})
  const rules = rulesFor(contents, customer, chinese)
  const {events} = rehearseAs({rules: {...rules, contents: {...contents, people}}, settings, rates, draw, phonetics: chinese.phonetics})
  const isBrokenOff = draw.below(100) < brokenOffOf100
  const kept = isBrokenOff ? events.slice(0, Math.floor(events.length * 0.6)) : events
  const digest = contentsDigest(contents, sha256)
  const id = `sample-${sha256(`${session} ${n}`).slice(0, 20)}`
  importAttempt(database, {
    id, contents, started, ended: isBrokenOff ? null : started + (events.at(-1)?.at ?? 0), state: 'submitted', trainee, session,
    head: {version: logVersion, scenario: scenario.id, contents: digest, rubric: sha256(canonicalJson(contents.rubric)), customer, seed, settings},
    events: kept.map(event => ({wall: started + event.at, event}))
  })
  database.prepare(`UPDATE attempts SET origin = 'class', state = ? WHERE id = ?`).run(isBrokenOff ? 'in-progress' : 'submitted', id)
  return isBrokenOff ? 'brokenOff' : 'done'
}
