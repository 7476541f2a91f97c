import type {TerminalOptions, TestTerminal} from '../pty/rigTerminal.ts'
import {startTerminal} from '../pty/rigTerminal.ts'
import {isAmidFrame, screenAfter} from './screen.ts'
import {svgOf} from './svg.ts'

/** A terminal with the program in it, and somebody who takes pictures. */
export type Stage = Pick<TestTerminal, 'write' | 'waitFor' | 'screen'> & {
  /** Waits until this was said on the call, wherever the conversation wraps it. */
  hear(text: string): Promise<void>
  /** Says something on the call and waits until it stands in the conversation. */
  say(text: string): Promise<void>
  /** The screen as it is now goes to `name`.svg. */
  take(name: string, title: string): Promise<void>
}

export type Scene = {
  options: TerminalOptions & {cols: number; rows: number}
  play(stage: Stage): Promise<void>
}

/** Plays a scene on the real program; `keep` is given each picture. Rejects, showing the screen, where the play goes wrong. */
export async function perform({options, play}: Scene, keep: (name: string, svg: string) => Promise<void>): Promise<void> {
  const terminal = await startTerminal(options)
  const {write, waitFor, screen} = terminal
  const who = options.args?.includes('en') ? 'you' : '您'
  const hear = async (text: string): Promise<void> => {
    await waitFor((rows) => conversation(rows).includes(text))
  }
  try {
    await terminal.ready
    await play({
      write,
      waitFor,
      screen,
      hear,
      async say(text) {
        write(`${text}\r`)
        await hear(`${who} ${text}`)
      },
      async take(name, title) {
        // What was waited for may stand in a frame that is still being written.
        await waitFor(() => !isAmidFrame(terminal.output()))
        await keep(name, svgOf(await screenAfter(terminal.output(), options), title))
      }
    })
  } finally {
    await terminal.close()
  }
}

/** The rows in one piece without indents; of two columns the left one, where the conversation stands. */
function conversation(rows: readonly string[]): string {
  return rows.map((row) => (row.split('│')[0] ?? '').trim()).join('')
}
