/** What several tests of whole calls have in common. */
import type {TestTerminal} from './rig.ts'

export const key = {
  enter: '\r', tab: '\t', escape: '\u001B', down: '\u001B[B', up: '\u001B[A', pageDown: '\u001B[6~', ctrlC: '\u0003', ctrlZ: '\u001A', f3: '\u001BOR',
  f8: '\u001B[19~', f9: '\u001B[20~'
} as const

/** Seed 1 draws 吴佳怡; a fast customer keeps the tests short. */
export const order = ['play', 'shampoo-order', '--as', 'agent', '--rate', '300', '--seed', '1'] as const
export const recorder = ['play', 'shampoo-order', '--as', 'recorder', '--rate', '300', '--seed', '1'] as const

/** Says something, once the customer has finished. */
export async function say(terminal: TestTerminal, text: string): Promise<void> {
  terminal.write(`${text}${key.enter}`)
  await terminal.waitFor(`您 ${text.slice(0, 10)}`)
}

/** The row that holds `text`, and the column where it begins. */
export function place(terminal: TestTerminal, text: string): {row: number; line: string} {
  const screen = terminal.screen()
  const row = screen.findIndex(line => line.includes(text))
  return {row, line: screen[row] ?? ''}
}

/** Goes down each page of the scorecard and on to the next until `wanted` is seen; fails where the pages begin anew. */
export async function turnTo(terminal: TestTerminal, wanted: RegExp): Promise<void> {
  const seen = new Set<string>()
  while (!terminal.screen().some(line => wanted.test(line))) {
    const before = terminal.screen().join('\n')
    if (seen.has(before)) throw new Error(`no page of the scorecard shows ${wanted}`)
    seen.add(before)
    const [, to, of] = /-(\d+) \/ (\d+) /.exec(terminal.screen()[0] ?? '') ?? []
    terminal.write(to === of ? key.tab : key.pageDown)
    await terminal.waitFor(screen => screen.join('\n') !== before)
  }
}
