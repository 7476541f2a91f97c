import {spawn} from '@lydell/node-pty'
import {READY_SEQUENCE} from '../../src/cli/ready.ts'
import {childEnvironment} from '../support/environment.ts'

/** A program in a terminal of 80×24 that nobody draws: to draw it would take longer than what is measured. */
export type Running = {
  /** The time at which it was started, by performance.now(), as are all here. */
  readonly started: number
  readonly pid: number
  write(text: string): void
  /** Everything written so far. */
  output(): string
  /** Resolves with the time of the arrival of the output for which this is true. Rejects when the program ends before, or hangs. */
  until(isThere: (output: string) => boolean): Promise<number>
  close(): Promise<void>
}

const PATIENCE = 30_000

/** Runs Node with `args` and the data folder `home`. */
export function runInTerminal(args: readonly string[], home: string): Running {
  const env = childEnvironment(home, {TERM: 'xterm-256color', TINGDA_READY: '1'})
  const started = performance.now()
  const pty = spawn(process.execPath, [...args], {name: 'xterm-256color', cols: 80, rows: 24, env})
  let output = ''
  let look = (): void => {}
  let end = (): void => {}
  pty.onData((data) => {
    output += data
    look()
  })
  const exited = new Promise<void>((resolve) => pty.onExit(() => {
    end()
    resolve()
  }))
  let isRunning = true
  void exited.then(() => (isRunning = false))

  return {
    started,
    pid: pty.pid,
    write: (text) => pty.write(text),
    output: () => output,
    until(isThere) {
      const {promise, resolve, reject} = Promise.withResolvers<number>()
      const failure = (why: string): Error => new Error(`node ${args.join(' ')} ${why}; its last output: ${JSON.stringify(output.slice(-600))}`)
      const timer = setTimeout(() => reject(failure('hangs')), PATIENCE)
      end = () => reject(failure('ended'))
      look = () => {
        if (isThere(output)) resolve(performance.now())
      }
      look()
      return promise.finally(() => {
        clearTimeout(timer)
        look = end = () => {}
      })
    },
    async close() {
      if (isRunning) pty.kill('SIGKILL')
      await exited
    }
  }
}

/** The first frame is drawn and keys are read. */
export function isReady(output: string): boolean {
  return output.includes(READY_SEQUENCE)
}
