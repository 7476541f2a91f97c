import {Readable, Writable} from 'node:stream'
import type {Io, Output} from '../../src/cli/io.ts'
import type {Lang} from '../../src/cli/language.ts'
import type {LeaveReason} from '../../src/cli/leave.ts'
import {createLeaving} from '../../src/cli/leave.ts'

export type FakeIo = Io & {
  /** What was written so far. */
  written: {stdout: string; stderr: string}
  leave(reason: LeaveReason): Promise<void>
}

export type FakeIoOptions = {
  argv?: readonly string[]
  stdin?: string
  env?: NodeJS.ProcessEnv
  lang?: Lang
  cwd?: string
  /** Both ends are terminals of this size. */
  terminal?: {columns: number; rows: number}
}

/** An outside for a command under test, in the same process. */
export function createIo({argv = [], stdin = '', env = {}, lang = 'zh', cwd = process.cwd(), terminal}: FakeIoOptions = {}): FakeIo {
  const written = {stdout: '', stderr: ''}
  const isTTY = terminal !== undefined
  const output = (name: keyof typeof written): Output => {
    const stream = new Writable({
      write(chunk, _encoding, done) {
        written[name] += String(chunk)
        done()
      }
    })
    return Object.assign(stream, {isTTY, columns: terminal?.columns, rows: terminal?.rows})
  }
  const {onLeave, leave} = createLeaving()
  return {
    stdin: Object.assign(Readable.from(stdin === '' ? [] : [Buffer.from(stdin)]), {isTTY}),
    stdout: output('stdout'),
    stderr: output('stderr'),
    env,
    argv,
    cwd,
    lang,
    langIsGiven: false,
    isTTY,
    columns: terminal?.columns ?? 80,
    rows: terminal?.rows ?? 24,
    exitCode: 0,
    onLeave,
    leave,
    written
  }
}
