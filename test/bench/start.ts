// How long tingda takes to its first frame and from a key to the screen, beside what no program on Node and no program with
// Ink can be faster than; all in the same run, taking turns, because a machine's mood changes by the minute.
import {spawn} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import type {TerminalOptions} from '../pty/rigTerminal.ts'
import {startTerminal} from '../pty/rigTerminal.ts'
import {built, program} from '../support/built.ts'

const ROUNDS = 15
const KEYS = 20
const DOWN = '\u001B[B'
const UP = '\u001B[A'

const minimalInk = fileURLToPath(new URL('minimalInk.js', import.meta.url))

/** Milliseconds by what was measured. */
type Times = Map<string, number[]>

function add(times: Times, what: string, took: number): void {
  times.set(what, [...(times.get(what) ?? []), took])
}

async function timeToExit(...args: string[]): Promise<number> {
  const start = performance.now()
  await new Promise((resolve) => spawn(process.execPath, args, {stdio: 'ignore'}).on('exit', resolve))
  return performance.now() - start
}

/** First frame, then keys one after the other, each from its being sent until the terminal has shown what it changed. */
async function timeScreen(times: Times, name: string, options: TerminalOptions): Promise<void> {
  const start = performance.now()
  const terminal = await startTerminal(options)
  await terminal.ready
  add(times, `${name}: first frame`, performance.now() - start)
  for (let key = 0; key < KEYS; key++) {
    const before = terminal.output().length
    const pressed = performance.now()
    terminal.write(key % 2 === 0 ? DOWN : UP)
    await terminal.waitFor(() => terminal.output().length > before)
    add(times, `${name}: key to screen`, performance.now() - pressed)
  }
  await terminal.close()
}

function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN
}

await built()
const times: Times = new Map()
for (let round = 0; round < ROUNDS; round++) {
  add(times, 'bare Node', await timeToExit('-e', '0'))
  add(times, 'tingda --version', await timeToExit(program, '--version'))
  await timeScreen(times, 'minimal Ink', {script: minimalInk})
  await timeScreen(times, 'tingda', {})
}

const bare = quantile((times.get('bare Node') ?? []).toSorted((a, b) => a - b), 0.5)
console.log(`${'milliseconds'.padEnd(30)}${'median'.padStart(8)}${'p90'.padStart(8)}${'× bare'.padStart(8)}`)
for (const [what, took] of times) {
  const sorted = took.toSorted((a, b) => a - b)
  const median = quantile(sorted, 0.5)
  console.log(`${what.padEnd(30)}${median.toFixed(1).padStart(8)}${quantile(sorted, 0.9).toFixed(1).padStart(8)}${(median / bare).toFixed(2).padStart(8)}`)
}
