import type {Readable, Writable} from 'node:stream'
import type {Size} from '../components/look.ts'
import type {Lang} from '../messages/messages.ts'
import type {Ground} from '../theme/theme.ts'

export type TerminalInput = Readable & {isTTY?: boolean | undefined; setRawMode?: (raw: boolean) => unknown}
export type TerminalOutput = Writable & {isTTY?: boolean | undefined; columns?: number | undefined; rows?: number | undefined}

export interface Outside {
  readonly stdin: TerminalInput
  readonly stdout: TerminalOutput
  readonly colour: boolean
  readonly ground: Ground
  /** The console draws lines and marks badly: plain characters until the trainee chooses otherwise. */
  readonly plainCharacters: boolean
  /** Somebody listens: lines are written one after the other, until the trainee chooses otherwise. */
  readonly screenReader: boolean
  readonly lang: Lang
  /** Asked for by whoever started the program: it wins over the one in the settings. */
  readonly langIsGiven: boolean
  /** The voice asked for by whoever started the program, which wins as well; null where the settings say. */
  readonly voice: string | null
  /** Null where there is no such thing. */
  readonly suspension: Suspension | null
  /** Has `restore` called before the program ends, however it ends; answers how to take it back. */
  readonly onLeave: (restore: () => void) => () => void
  /** The first frame is drawn and keys are read. */
  readonly ready: () => void
}

/** Stopping the program, and going on with it later. */
export interface Suspension {
  readonly suspend: () => void
  /** Has `leave` called before the program stops, from within or without, and `comeBack` when it goes on; answers how to stop watching. */
  readonly watch: (leave: () => void, comeBack: () => void) => () => void
}

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

/** 80×24 where the terminal does not say. */
export function sizeOf({columns, rows}: TerminalOutput): Size {
  return {columns: columns || 80, rows: rows || 24}
}
