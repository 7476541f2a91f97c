/** The file a trainee hands in: one attempt, whole, where it can be found. */
import {existsSync, mkdirSync, readFileSync, statSync} from 'node:fs'
import {join, resolve} from 'node:path'
import type {DatabaseSync} from 'node:sqlite'
import {attemptFile, attemptFileName} from '../report/attemptFile.ts'
import type {StoredAttempt} from '../store/attempts.ts'
import {attemptsIn} from '../store/selection.ts'
import {wallTimes} from '../store/importing.ts'
import {localTrainee} from '../store/trainee.ts'
import {nobody, traineeOf} from '../store/trainees.ts'
import type {HandInOptions} from './commands/handIn.ts'
import {UserError} from './errors.ts'
import {outputOf} from './exportOutput.ts'
import {fileTools} from './fileTools.ts'
import {handInFolder} from './handInFolder.ts'
import {personOf} from './historyRead.ts'
import type {Io} from './io.ts'
import {inWords, printJson, printLine} from './io.ts'
import {localDate} from './localTime.ts'
import {readStore} from './openStore.ts'
import {submittedAttempt} from './review.ts'

/** A file to hand in, by its name and its text. */
export interface HandInFile { readonly name: string; readonly text: string; readonly nameless: boolean }

export function handInFile(database: DatabaseSync, attempt: StoredAttempt): HandInFile {
  const {id, started, ended, state, session, log: {events, ...head}, contents} = attempt
  const person = personOf(traineeOf(database, attempt.trainee ?? localTrainee) ?? nobody)
  const walls = wallTimes(database, id)
  const text = attemptFile({
    id, started, ended, state: state === 'abandoned' ? 'abandoned' : 'submitted', session, person, head, contents,
    events: events.map((event, i) => ({wall: walls[i] ?? started, event}))
  }, fileTools)
  return {name: attemptFileName({person, head, id}, localDate(started)), text, nameless: person.name === '' && person.number === ''}
}

/** Writes it where `out` says (a folder, or a file's name); answers the path. A file that is the same already stays. */
export async function writeHandIn(io: Pick<Io, 'cwd' | 'stdout' | 'onLeave'>, {name, text}: HandInFile, out: string, force = false): Promise<string> {
  const path = resolve(io.cwd, out)
  const isFolder = out.endsWith('/') || out.endsWith('\\') || (statSync(path, {throwIfNoEntry: false})?.isDirectory() ?? false)
  if (isFolder) mkdirSync(path, {recursive: true})
  const file = isFolder ? join(path, name) : path
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return file
  const output = outputOf({...io} as Io, {out: file, force})
  try {
    await output.write(text)
    output.finish()
  } catch (error) {
    output.discard()
    throw error
  }
  return file
}

/** `tingda hand-in`: the newest submitted call, one named by its id, or all of them. */
export async function handIn(io: Io, prefix: string, {out, all = false, force = false, json = false}: HandInOptions): Promise<void> {
  await readStore(io, async database => {
    if (!database) throw nothingYet()
    const ids = all ? [...attemptsIn(database, {state: 'submitted', origin: 'local'})].map(each => each.id) : [prefix]
    if (ids.length === 0) throw nothingYet()
    const written: {attempt: string; file: string}[] = []
    let nameless = false
    for (const id of ids) {
      const attempt = submittedAttempt(database, id)
      const file = handInFile(database, attempt)
      nameless ||= file.nameless
      written.push({attempt: attempt.id, file: await writeHandIn(io, file, out ?? handInFolder(io.env), force)})
    }
    if (json) printJson(io, {files: written, nameless})
    else for (const {file} of written) printLine(io, inWords(io, {zh: `作业文件：${file}`, en: `File to hand in: ${file}`}))
    if (nameless && !json) io.stderr.write(inWords(io, {
      zh: '文件里没有姓名和学号，老师认不出是谁的：在主界面的“设置”里填好，再交一次。\n',
      en: 'It holds neither name nor student number, so nobody will know whose it is: fill them in under Settings and hand it in again.\n'
    }))
  })
}

function nothingYet(): UserError {
  return new UserError(
    {zh: '还没有提交过的通话，没有可以交的作业。', en: 'No call has been submitted yet, so there is nothing to hand in.'},
    {hint: {zh: '运行 tingda 打开主界面，按 Enter 就能接第一通电话。', en: 'Run tingda for the home screen and press Enter to take the first call.'}}
  )
}

/** From the scorecard's screen: where it was written. Rejects with the reason in the trainee's language. */
export async function handInAtDesk(database: DatabaseSync, id: string, io: Pick<Io, 'env' | 'cwd' | 'lang' | 'stdout' | 'onLeave'>): Promise<string> {
  try {
    return await writeHandIn(io, handInFile(database, submittedAttempt(database, id)), handInFolder(io.env))
  } catch (error) {
    throw error instanceof UserError ? new Error(inWords(io, error.words), {cause: error}) : error
  }
}
