/** Child processes, bounded: engines that render and programs that play. */
import {spawn} from 'node:child_process'
import type {ChildProcessWithoutNullStreams} from 'node:child_process'

export interface Command {
  readonly command: string
  readonly args: readonly string[]
}
export interface Job extends Command {
  /** What it reads; nothing by default. */
  readonly input?: string | Uint8Array
  /** ms it may take. */
  readonly limit: number
}
export interface Ended {
  /** Null where it could not be started or a signal ended it. */
  readonly code: number | null
  readonly stdout: Buffer
  /** It took too long and was killed. */
  readonly late: boolean
}
/** Runs a program to its end. Never rejects. */
export type Run = (job: Job) => Promise<Ended>

/** A program that has been started. */
export interface Child {
  /** Gives it everything it will ever read. */
  feed(input: Uint8Array): void
  kill(): void
  /** Its exit code; null where it could not be started or was killed. Never rejects. */
  readonly ended: Promise<number | null>
}
export type Start = (command: Command) => Child

/** No engine writes more for one line. */
const MOST_OUTPUT = 64 * 1024 * 1024

/**
 * Programs of this process, all of which end with it. Their error output is closed off: what ALSA or a sound server has to
 * say would be written across the screen.
 */
export interface Programs {
  readonly run: Run
  readonly start: Start
  /** Kills whatever still runs. */
  readonly close: () => void
}

export function programs(env: NodeJS.ProcessEnv): Programs {
  const running = new Set<ChildProcessWithoutNullStreams>()
  let closed = false

  function begin({command, args}: Command): ChildProcessWithoutNullStreams | null {
    if (closed) return null
    try {
      // Programs are named by us, and what a scenario brings is never part of a command line that a shell reads.
      const child = spawn(command, args, {stdio: ['pipe', 'pipe', 'ignore'], env, windowsHide: true}) as unknown as ChildProcessWithoutNullStreams
      running.add(child)
      // One that is gone before it has read everything is told by its exit code.
      child.stdin.on('error', () => {})
      child.on('close', () => running.delete(child))
      return child
    } catch {
      return null
    }
  }

  function codeOf(child: ChildProcessWithoutNullStreams): Promise<number | null> {
    return new Promise(resolve => {
      child.on('error', () => {
        running.delete(child)
        resolve(null)
      })
      child.on('close', resolve)
    })
  }

  return {
    async run({command, args, input = '', limit}) {
      const child = begin({command, args})
      if (!child) return {code: null, stdout: Buffer.alloc(0), late: false}
      let late = false
      let size = 0
      const chunks: Buffer[] = []
      child.stdout.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size > MOST_OUTPUT) child.kill('SIGKILL')
        else chunks.push(chunk)
      })
      const timer = setTimeout(() => {
        late = true
        child.kill('SIGKILL')
        // One that left a child of its own holding the pipe would keep us waiting.
        child.stdout.destroy()
      }, limit)
      child.stdin.end(input)
      const code = await codeOf(child)
      clearTimeout(timer)
      return {code: late ? null : code, stdout: Buffer.concat(chunks), late}
    },
    start(command) {
      const child = begin(command)
      if (!child) return {feed: () => {}, kill: () => {}, ended: Promise.resolve(null)}
      child.stdout.resume()
      return {feed: input => void child.stdin.end(input), kill: () => void child.kill('SIGKILL'), ended: codeOf(child)}
    },
    close() {
      closed = true
      for (const child of running) child.kill('SIGKILL')
    }
  }
}
