/** Opens a class: the host with its database, its network side and its board. */
import {randomBytes} from 'node:crypto'
import {chmodSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {DatabaseSync} from 'node:sqlite'
import {pages} from '../classroom/board/pages.ts'
import {watchClass} from '../classroom/board/watch.ts'
import type {Board} from '../classroom/board/watch.ts'
import {createHost, newSession} from '../classroom/host/host.ts'
import type {Host, HostParts, TeacherWish} from '../classroom/host/host.ts'
import type {StoredSession} from '../classroom/host/ports.ts'
import {newCode, systemSecrets} from '../classroom/host/secrets.ts'
import {serve} from '../classroom/host/server.ts'
import type {Serving} from '../classroom/host/server.ts'
import type {Plan} from '../classroom/plan/plan.ts'
import type {CallLog} from '../call/events.ts'
import type {Pack} from '../scenario/types.ts'
import {wrongSoFar} from '../score/accuracy/soFar.ts'
import {score} from '../score/score.ts'
import {read} from '../store/attempts.ts'
import {checkpointBeside} from '../store/checkpoints.ts'
import type {Chinese} from './chinese.ts'
import {classStoreIn, loaderOf, rulesOfContents, storedSession, systemClock} from './classStore.ts'
import {loopback, reachableAt, withPort} from './classAddresses.ts'
import {UserError} from './errors.ts'
import {teacherWish} from './classWish.ts'

export interface OpenClass {
  readonly host: Host
  readonly board: Board
  readonly port: number
  readonly code: string
  readonly boardKey: string
  readonly hostToken: string
  /** host:port, the likeliest first. */
  readonly addresses: readonly string[]
  readonly wish: (wish: TeacherWish) => {readonly code?: string; readonly minutes?: number}
  close(): Promise<void>
}

export interface Opening {
  readonly database: DatabaseSync
  readonly pack: Pack
  readonly chinese: Chinese
  readonly bind: string
  readonly port: number
  /** Where what another terminal needs is kept while the class is on. */
  readonly folder: string
  readonly heard?: HostParts['heard']
}

/** A class that was not ended goes on; otherwise a new one by `plan`. */
export function sessionToHost(database: DatabaseSync, plan: Plan): {readonly session: StoredSession; readonly code: string; readonly goesOn: boolean} {
  const open = storedSession(database)
  if (open) return {session: open, code: open.code, goesOn: true}
  return {session: newSession(systemSecrets.id(), plan, systemClock.wall()), code: newCode(), goesOn: false}
}

export async function openClass(session: StoredSession, code: string, {database, pack, chinese, bind, port, folder, heard}: Opening): Promise<OpenClass> {
  const stopCheckpoints = checkpointBeside(database)
  const title = (id: string): string => pack.scenarios.find(each => each.id === id)?.title ?? id
  const load = loaderOf(pack)
  // Gathered before anybody waits for a call.
  for (const id of session.plan.scenarios) load(id, session.plan.exam)
  const host = createHost(session, {
    clock: systemClock, store: classStoreIn(database, code), secrets: systemSecrets, load,
    rulesOf: rulesOfContents(chinese), joinCode: code, changed: () => {}, ...(heard && {heard})
  })
  const board = watchClass(host, {
    clock: systemClock, title, score: (log, contents) => score(log, contents, chinese),
    read: attempt => read(database, attempt),
    wrong: (log, contents) => wrongSoFar(log as CallLog, contents, chinese).map(each => each.label)
  })
  const boardKey = randomBytes(12).toString('base64url')
  const hostToken = randomBytes(24).toString('base64url')
  const wish = (each: TeacherWish) => {
    const {code: seatCode} = host.wish(each)
    const extra = each.type === 'give-time' ? host.room().seats[each.seat]?.extra : undefined
    return {...(seatCode !== undefined && {code: seatCode}), ...(extra !== undefined && {minutes: Math.round(extra / 60_000)})}
  }
  const web = pages({view: board.view, boardKey, hostToken, control: each => wish(teacherWish(each))})
  const serving = await listening(host, web, bind, port).catch(async (error: unknown) => {
    board.stop()
    await stopCheckpoints()
    throw error
  })
  const file = join(folder, 'class.json')
  writeFileSync(file, JSON.stringify({pid: process.pid, code, address: withPort(bind === '0.0.0.0' ? loopback : bind, serving.port), boardKey, hostToken}), {mode: 0o600})
  chmodSync(file, 0o600)
  return {
    host, board, port: serving.port, code, boardKey, hostToken, wish,
    addresses: reachableAt(bind).map(address => withPort(address, serving.port)),
    async close() {
      rmSync(file, {force: true})
      board.stop()
      web.stop()
      host.close()
      await serving.close()
      await stopCheckpoints()
    }
  }
}

async function listening(host: Host, web: ReturnType<typeof pages>, bind: string, port: number): Promise<Serving> {
  try {
    return await serve(host, web, bind, port)
  } catch (error) {
    host.close()
    web.stop()
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const inUse = code === 'EADDRINUSE'
    throw new UserError(
      inUse ? {zh: `端口 ${port} 已经有程序在用，也许另一堂课还开着。`, en: `Port ${port} is in use; another class may be open.`}
        : {zh: `不能在 ${bind} 的端口 ${port} 上监听（${code || String(error)}）。`, en: `Cannot listen on ${bind}, port ${port} (${code || String(error)}).`},
      {hint: {zh: '关掉那一个，或者用 --port 换一个端口，如 --port 7719。', en: 'Close that one, or choose another port with --port, 7719 for example.'}, cause: error}
    )
  }
}
