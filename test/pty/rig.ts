import {afterEach} from 'vitest'
import type {TerminalOptions, TestTerminal} from './rigTerminal.ts'
import {startTerminal} from './rigTerminal.ts'

export type {Cell, Exit, TerminalOptions, TestTerminal, Wanted} from './rigTerminal.ts'

const open = new Set<TestTerminal>()

/**
 * A real terminal with the program in it, for tests; it is closed when the test ends. The program is started with
 * `TINGDA_READY=1`: once it has drawn its first frame and reads keys it says so with a sequence that no terminal shows,
 * and `await terminal.ready` goes on. Wait for it before the first key, and for content after each.
 */
export async function openTerminal(options: TerminalOptions = {}): Promise<TestTerminal> {
  const terminal = await startTerminal(options)
  open.add(terminal)
  return terminal
}

afterEach(async () => {
  const terminals = [...open]
  open.clear()
  await Promise.all(terminals.map((terminal) => terminal.close()))
})
