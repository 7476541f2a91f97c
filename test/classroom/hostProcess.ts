/** A class's host as a process of its own, and the teacher's hand on it. */
import {spawn} from 'node:child_process'
import type {ChildProcess} from 'node:child_process'
import {createInterface} from 'node:readline'
import type {BoardView} from '../../src/report/class/board.ts'
import {childEnvironment} from '../support/environment.ts'
import {program} from '../support/built.ts'

export interface HostProcess {
  readonly child: ChildProcess
  readonly port: number
  readonly code: string
  readonly boardKey: string
  control(wish: object): Promise<Record<string, unknown>>
  board(): Promise<BoardView>
  /** SIGKILL: it has no time for anything. Resolves when it is gone. */
  kill(): Promise<void>
  /** SIGTERM. */
  end(): Promise<void>
}

/** Runs `tingda class host` in `home`; resolves when it can be joined. `port` 0 takes any. */
export async function hostProcess(home: string, port: number, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<HostProcess> {
  const child = spawn(process.execPath, [program, 'class', 'host', '--json', '--port', String(port), ...args], {env: {...childEnvironment(home), ...env}, stdio: ['ignore', 'pipe', 'ignore']})
  const gone = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const line = await Promise.race([
    new Promise<string>(resolve => createInterface({input: child.stdout}).once('line', resolve)),
    gone.then(() => { throw new Error('the host ended before it could be joined') })
  ])
  const ways = JSON.parse(line) as {port: number; code: string; boardKey: string; hostToken: string}
  const address = `http://127.0.0.1:${ways.port}`
  return {
    child, port: ways.port, code: ways.code, boardKey: ways.boardKey,
    async control(wish) {
      const response = await fetch(`${address}/control`, {method: 'POST', headers: {Authorization: `Bearer ${ways.hostToken}`}, body: JSON.stringify(wish)})
      if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
      return await response.json() as Record<string, unknown>
    },
    async board() {
      const leaving = new AbortController()
      const response = await fetch(`${address}/board/events?key=${ways.boardKey}`, {signal: leaving.signal})
      let text = ''
      for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
        text += chunk
        const data = /^data: (.*)\n\n/m.exec(text)?.[1]
        if (data === undefined) continue
        leaving.abort()
        return JSON.parse(data) as BoardView
      }
      throw new Error('no board')
    },
    async kill() {
      child.kill('SIGKILL')
      await gone
    },
    async end() {
      child.kill('SIGTERM')
      await gone
    }
  }
}
