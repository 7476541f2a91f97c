import {spawn} from 'node:child_process'
import {text} from 'node:stream/consumers'
import {built, program} from './built.ts'
import {childEnvironment, temporaryFolder} from './environment.ts'

export type Run = {
  /** null when a signal ended it. */
  code: number | null
  signal: NodeJS.Signals | null
  stdout: string
  stderr: string
}

export type RunOptions = {
  /** What it reads; nothing by default. */
  stdin?: string
  /** Variables to add, or with undefined to take away. */
  env?: Readonly<Record<string, string | undefined>>
  /** Its data folder; by default a fresh one that goes away afterwards. */
  home?: string
  cwd?: string
}

/** Runs Node on `script` without a terminal, to its end. */
export async function runNode(script: string, args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const {stdin = '', env, home, cwd} = options
  const folder = home === undefined ? temporaryFolder() : undefined
  try {
    const child = spawn(process.execPath, [script, ...args], {cwd, env: childEnvironment(home ?? folder?.path ?? '', env)})
    // A program that has no use for its input may be gone before it is written.
    child.stdin.on('error', () => {})
    child.stdin.end(stdin)
    const ended = new Promise<Pick<Run, 'code' | 'signal'>>((resolve, reject) => {
      child.on('error', reject)
      child.on('close', (code, signal) => resolve({code, signal}))
    })
    const [stdout, stderr, end] = await Promise.all([text(child.stdout), text(child.stderr), ended])
    return {...end, stdout, stderr}
  } finally {
    folder?.remove()
  }
}

/** Runs `tingda` without a terminal, to its end. */
export async function runTingda(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  await built()
  return runNode(program, args, options)
}
