import {spawn} from '@lydell/node-pty'
import unicode from '@xterm/addon-unicode11'
import headless from '@xterm/headless'
import {READY_SEQUENCE} from '../../src/cli/ready.ts'
import {built, program} from '../support/built.ts'
import {childEnvironment, temporaryFolder} from '../support/environment.ts'
import {createWaiting} from './rigWaiting.ts'

export type TerminalOptions = {
  args?: readonly string[]
  cols?: number
  rows?: number
  /** Variables to add, or with undefined to take away. */
  env?: Readonly<Record<string, string | undefined>>
  /** The program's data folder; by default a fresh one that goes away with the terminal. */
  home?: string
  /** A JavaScript file to run in tingda's place. */
  script?: string
}

export type Exit = {code: number; signal: number | undefined}

export type Cell = {row: number; column: number}

export type Wanted = string | RegExp | ((screen: readonly string[]) => boolean)

export type TestTerminal = {
  readonly pid: number
  /** The program's data folder. */
  readonly home: string
  /** What is to be seen now, a string a row, without the blanks at the row's end. */
  screen(): string[]
  /** Where the caret is, from 0; a wide character counts two columns. */
  cursor(): Cell
  isCursorVisible(): boolean
  /** True while the program shows its alternate screen. */
  isAlternate(): boolean
  /** Everything written so far, control sequences included. */
  output(): string
  /** What the keyboard or the input method sends; arrives in one piece. */
  write(text: string): void
  /** As a terminal pastes: in brackets when the program asked for them. */
  paste(text: string): void
  resize(cols: number, rows: number): void
  /** Takes nothing of what the program writes until it is to go on: a terminal that hangs. */
  block(): void
  unblock(): void
  /** The terminal is gone, as when its window is closed or the line is cut; nothing more is to be seen. */
  vanish(): void
  /**
   * Resolves with the screen once it holds what is wanted (a string or expression: in one row). Rejects, showing the
   * screen, when the program ends before or nothing comes in a long time.
   */
  waitFor(wanted: Wanted): Promise<string[]>
  /** Resolves when the program has drawn its first frame and reads keys (see src/cli/ready.ts). */
  readonly ready: Promise<void>
  kill(signal?: NodeJS.Signals): void
  readonly exited: Promise<Exit>
  /** Ends the program if it still runs and takes everything away. */
  close(): Promise<void>
}

/** Opens a terminal with the program running in it. */
export async function startTerminal(options: TerminalOptions = {}): Promise<TestTerminal> {
  const {args = [], cols = 80, rows = 24, env, script = program} = options
  if (script === program) await built()
  const folder = options.home === undefined ? temporaryFolder() : undefined
  const home = options.home ?? folder?.path ?? ''

  const terminal = new headless.Terminal({cols, rows, allowProposedApi: true, scrollback: 1000})
  terminal.loadAddon(new unicode.Unicode11Addon())
  terminal.unicode.activeVersion = '11'
  const pty = spawn(process.execPath, [script, ...args], {
    name: 'xterm-256color',
    cols,
    rows,
    env: childEnvironment(home, {TERM: 'xterm-256color', TINGDA_READY: '1', ...env})
  })

  let output = ''
  let isReady = false
  const screen = (): string[] => {
    const {active} = terminal.buffer
    return Array.from({length: terminal.rows}, (_, row) => active.getLine(active.baseY + row)?.translateToString(true) ?? '')
  }
  const isCursorVisible = watchMode(terminal, CURSOR, true)
  const isDrawing = watchMode(terminal, SYNCHRONIZED, false)
  const waiting = createWaiting(screen, () => !isDrawing())

  pty.onData((data) => {
    output += data
    terminal.write(data, () => {
      isReady ||= output.includes(READY_SEQUENCE)
      waiting.look()
    })
  })
  // Terminals answer questions about themselves.
  terminal.onData((answer) => pty.write(answer))

  let isRunning = true
  const exited = new Promise<Exit>((resolve) => {
    pty.onExit(({exitCode, signal}) => {
      isRunning = false
      // What was written last is still being read.
      terminal.write('', () => {
        waiting.end(`the program ended with ${signal ? `signal ${signal}` : `code ${exitCode}`}`)
        resolve({code: exitCode, signal: signal || undefined})
      })
    })
  })
  const ready = waiting.until('the program to be ready', () => isReady).then(() => {})
  // Who does not wait for it need not hear that it never came.
  ready.catch(() => {})

  return {
    pid: pty.pid,
    home,
    screen,
    cursor: () => ({row: terminal.buffer.active.cursorY, column: terminal.buffer.active.cursorX}),
    isCursorVisible,
    isAlternate: () => terminal.buffer.active.type === 'alternate',
    output: () => output,
    write: (text) => pty.write(text),
    paste: (text) => pty.write(terminal.modes.bracketedPasteMode ? `\u001B[200~${text}\u001B[201~` : text),
    resize(newCols, newRows) {
      terminal.resize(newCols, newRows)
      pty.resize(newCols, newRows)
    },
    block: () => pty.pause(),
    unblock: () => pty.resume(),
    vanish: () => (pty as unknown as {destroy(): void}).destroy(),
    waitFor: (wanted) => waiting.until(describe(wanted), matcher(wanted)),
    ready,
    kill(signal = 'SIGTERM') {
      if (isRunning) process.kill(pty.pid, signal)
    },
    exited,
    async close() {
      if (isRunning) killIfThere(pty.pid)
      await exited
      terminal.dispose()
      folder?.remove()
    }
  }
}

/** A program may have ended before its end has been told. */
function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** DECTCEM, and the mode in which a frame arrives (synchronized output). */
const CURSOR = 25
const SYNCHRONIZED = 2026

/** The terminal knows its modes but does not tell all of them: `CSI ? MODE h` and `l` are listened for. */
function watchMode(terminal: headless.Terminal, mode: number, first: boolean): () => boolean {
  let isOn = first
  for (const [final, sets] of [['h', true], ['l', false]] as const) {
    terminal.parser.registerCsiHandler({prefix: '?', final}, (parameters) => {
      if (parameters.includes(mode)) isOn = sets
      // The terminal's own handler follows.
      return false
    })
  }
  return () => isOn
}

function matcher(wanted: Wanted): (screen: readonly string[]) => boolean {
  if (typeof wanted === 'function') return wanted
  if (typeof wanted === 'string') return (screen) => screen.some((row) => row.includes(wanted))
  return (screen) => screen.some((row) => wanted.test(row))
}

function describe(wanted: Wanted): string {
  return typeof wanted === 'string' ? JSON.stringify(wanted) : String(wanted)
}
