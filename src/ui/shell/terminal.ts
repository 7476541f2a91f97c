import type {Readable, Writable} from 'node:stream'

export type TerminalInput = Readable & {isTTY?: boolean | undefined; setRawMode?: (raw: boolean) => unknown}
export type TerminalOutput = Writable & {isTTY?: boolean | undefined; columns?: number | undefined; rows?: number | undefined}

/** Pastes come in brackets (xterm's DECSET 2004), so that a pasted line end is no Enter. */
const BRACKETED_PASTE_ON = '\u001B[?2004h'
const BRACKETED_PASTE_OFF = '\u001B[?2004l'

/** Keys arrive one by one and unechoed from now on; answers how to put it back. */
export function takeTerminal(stdin: TerminalInput, stdout: TerminalOutput): () => void {
  stdin.setRawMode?.(true)
  stdout.write(BRACKETED_PASTE_ON)
  return () => {
    stdout.write(BRACKETED_PASTE_OFF)
    stdin.setRawMode?.(false)
  }
}
