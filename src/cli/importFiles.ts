/** Collects handed-in files: each is taken whole or refused with its reason; the others go on. */
import {randomUUID} from 'node:crypto'
import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join, resolve} from 'node:path'
import type {DatabaseSync} from 'node:sqlite'
import {attemptFileExtension, readAttemptFile, type FileFault, type HandedIn} from '../report/attemptFile.ts'
import {contentsDigest, contentsOf} from '../scenario/contents.ts'
import type {Pack} from '../scenario/types.ts'
import {comparedWithStored, importAttempt} from '../store/importing.ts'
import {NumberTakenError, traineeFor} from '../store/trainees.ts'
import type {ImportOptions} from './commands/handIn.ts'
import {FINDINGS, UserError} from './errors.ts'
import {fileTools, sha256} from './fileTools.ts'
import type {Io} from './io.ts'
import {inWords, printJson, printLine} from './io.ts'
import type {Words} from './language.ts'
import {localMinute} from './localTime.ts'
import {withStore} from './openStore.ts'
import {builtIn} from './packs.ts'
import {progressOn} from './progress.ts'

/** `self-reported`: taken outside of a class session of this machine. */
export interface ImportResult {
  readonly file: string
  readonly result: 'imported' | 'duplicate' | 'conflict' | 'refused'
  readonly attempt: string | null
  readonly selfReported: boolean
  /** Scenario and rubric are this machine's, or were used on it before. */
  readonly sameContents: boolean
  readonly words: Words
}

/** Nobody's call is as large; a video with the wrong name is. */
const largest = 32_000_000

export async function importFiles(io: Io, paths: readonly string[], {json = false}: ImportOptions): Promise<void> {
  const files = paths.flatMap(path => filesIn(resolve(io.cwd, path), path))
  await withStore(io, async database => {
    const progress = progressOn(io, files.length)
    const known = contentsKnown(database, await builtIn())
    const results = files.map(file => {
      progress.step()
      return importFile(database, file, known)
    })
    progress.done()
    tell(io, results, json)
  })
}

/** A folder stands for the handed-in files in it, in the order of their names. */
function filesIn(path: string, given: string): string[] {
  const found = statSync(path, {throwIfNoEntry: false})
  if (!found) throw new UserError({zh: `没有 ${given} 这个文件或文件夹。`, en: `There is no file or folder ${given}.`})
  if (!found.isDirectory()) return [path]
  const names = readdirSync(path, {withFileTypes: true}).filter(each => !each.isDirectory() && each.name.endsWith(attemptFileExtension)).map(each => each.name).sort()
  if (names.length > 0) return names.map(name => join(path, name))
  throw new UserError({zh: `文件夹 ${given} 里没有作业文件（*${attemptFileExtension}）。`, en: `There is no handed-in file (*${attemptFileExtension}) in the folder ${given}.`})
}

/** Whether contents are those of the built-in pack, or are in the database: a rubric of one's own would be in neither. */
function contentsKnown(database: DatabaseSync, pack: Pack): (attempt: HandedIn) => boolean {
  const own = new Map<string, string>()
  return ({head, contents: {scenario, rubric}}) => {
    const key = `${scenario.id} ${rubric.mode}`
    const ours = pack.scenarios.find(each => each.id === scenario.id)
    if (ours && !own.has(key)) own.set(key, contentsDigest(contentsOf(pack, ours, rubric.mode), sha256))
    return own.get(key) === head.contents || database.prepare('SELECT 1 FROM contents WHERE digest = ?').get(head.contents) !== undefined
  }
}

function importFile(database: DatabaseSync, file: string, known: (attempt: HandedIn) => boolean): ImportResult {
  const refused = (words: Words): ImportResult => ({file, result: 'refused', attempt: null, selfReported: false, sameContents: false, words})
  const text = textIn(file)
  if (typeof text !== 'string') return refused(text)
  const read = readAttemptFile(text, fileTools)
  return 'fault' in read ? refused(faultWords(read.fault)) : take(database, file, read.attempt, known(read.attempt))
}

function textIn(file: string): string | Words {
  try {
    if (statSync(file).size > largest) return faultWords({kind: 'foreign'})
    return new TextDecoder('utf-8', {fatal: true}).decode(readFileSync(file))
  } catch (error) {
    // Bytes that are no UTF-8 were never written by us.
    if (error instanceof TypeError) return faultWords({kind: 'foreign'})
    const {message} = error as Error
    return {zh: `读不了（${message}）`, en: `cannot be read (${message})`}
  }
}

function take(database: DatabaseSync, file: string, attempt: HandedIn, sameContents: boolean): ImportResult {
  const {id, person} = attempt
  const result = (kind: ImportResult['result'], words: Words, selfReported = false): ImportResult => ({file, result: kind, attempt: id, selfReported, sameContents, words})
  const compared = comparedWithStored(database, attempt)
  if (compared === 'same') return result('duplicate', {zh: '已经收过，没有变化', en: 'already here, unchanged'})
  if (compared === 'different') {
    return result('conflict', {
      zh: `本机已有编号 ${id} 的另一份记录，内容不同；没有覆盖，请核对是哪一份`, en: `another record ${id} is here and differs; it was not overwritten, find out which one is right`
    })
  }
  try {
    const trainee = traineeFor(database, person, randomUUID)
    const session = ownSession(database, attempt.session, trainee)
    importAttempt(database, {...attempt, trainee, session})
    const who = [person.number, person.name].filter(each => each !== '').join(' ') || null
    return result('imported', {
      zh: `${who ?? '没有姓名学号'}，${attempt.contents.scenario.title}，${localMinute(attempt.started)}${session === null ? '（自报）' : ''}${sameContents ? '' : '；所用的练习或评分标准和本机的不同，可用 tingda grade regrade 按本机的再评'}`,
      en: `${who ?? 'no name'}, ${attempt.contents.scenario.titleEn || attempt.contents.scenario.title}, ${localMinute(attempt.started)}${session === null ? ' (self-reported)' : ''}${sameContents ? '' : '; its scenario or rubric is not this machine’s: tingda grade regrade scores it by yours'}`
    }, session === null)
  } catch (error) {
    if (!(error instanceof NumberTakenError)) throw error
    return result('conflict', {
      zh: `学号 ${person.number} 在本机是${error.known.name}，文件里是${person.name}；没有收，请核对学号`,
      en: `number ${person.number} is ${error.known.name} here and ${person.name} in the file; not taken, check the number`
    })
  }
}

/** The session a file claims, where it is this machine's and the trainee sat in it. */
function ownSession(database: DatabaseSync, session: string | null, trainee: string): string | null {
  if (session === null) return null
  return database.prepare('SELECT 1 FROM seats WHERE session = ? AND trainee = ? AND joined IS NOT NULL').get(session, trainee) ? session : null
}

function faultWords(fault: FileFault): Words {
  switch (fault.kind) {
    case 'foreign': return {zh: '不是听打的作业文件', en: 'is no file of tingda'}
    case 'newer': return {zh: `是更新版本的听打写的（第 ${fault.version} 版），请更新听打`, en: `was written by a newer tingda (version ${fault.version}): update tingda`}
    case 'cut': return fault.event === 0 ? {zh: '不完整，一条记录都没有；请重新交一次', en: 'is cut off before its first event; have it handed in again'} : {zh: `不完整，在第 ${fault.event} 条记录之后断了；请重新交一次`, en: `is cut off after event ${fault.event}; have it handed in again`}
    case 'edited': return {zh: `第 ${fault.event} 条记录被改动过，从这里起不可信`, en: `event ${fault.event} was changed: nothing from there on can be trusted`}
    case 'edited-head': return {zh: '开头（姓名、学号、时间等）被改动过', en: 'its head (name, number, time) was changed'}
    case 'edited-contents': return {zh: '所用的练习和评分标准被改动过', en: 'the scenario and rubric in it were changed'}
  }
}

const marks: Readonly<Record<ImportResult['result'], string>> = {imported: '✓', duplicate: '=', conflict: '！', refused: '✗'}

function tell(io: Io, results: readonly ImportResult[], json: boolean): void {
  const count = (kind: ImportResult['result']): number => results.filter(each => each.result === kind).length
  if (count('conflict') + count('refused') > 0) io.exitCode = FINDINGS
  if (json) {
    printJson(io, {files: results.map(({words, ...each}) => ({...each, message: inWords(io, words)}))})
    return
  }
  for (const {file, result, words} of results) printLine(io, `${marks[result]} ${file}  ${inWords(io, words)}`)
  printLine(io, inWords(io, {
    zh: `收了 ${count('imported')} 份，重复 ${count('duplicate')} 份，冲突 ${count('conflict')} 份，不能收 ${count('refused')} 份。`,
    en: `${count('imported')} taken, ${count('duplicate')} duplicate, ${count('conflict')} in conflict, ${count('refused')} refused.`
  }))
}
