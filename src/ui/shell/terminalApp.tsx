/** A screen on a terminal until somebody leaves it: takes the terminal, paints, reads keys, and gives the terminal back. The one owner of terminal and exit. */
import {PassThrough} from 'node:stream'
import {render} from 'ink'
import type {InputEvent} from '../../input/events.ts'
import type {Size} from '../components/look.ts'
import {Painter} from '../paint/Painter.tsx'
import type {Picture} from '../paint/line.ts'
import type {Clock} from '../ports.ts'
import type {Theme} from '../theme/theme.ts'
import {readKeyboard} from './keyboard.ts'
import {sizeOf, takeTerminal} from './terminal.ts'
import type {Outside} from './terminal.ts'

export interface TerminalApp {
  picture(): Picture
  theme(): Theme
  typed(events: readonly InputEvent[]): void
  resized(size: Size): void
  /** The first frame is drawn and keys are read: whatever is slower than that may begin. */
  begun?(): void
  /** No timer runs on. */
  stop(): void
}

/** Is given how to have the screen drawn anew, and how to leave. */
export type StartApp = (size: Size, redraw: () => void, exit: (error?: unknown) => void) => TerminalApp

/** Ink draws when it is told to, which is once for all that came together: a key just after a clock has ticked waits for nothing. */
const framesAtMost = 1_000

/** Resolves when somebody leaves. */
export async function runTerminalApp(outside: Pick<Outside, 'stdin' | 'stdout' | 'suspension' | 'onLeave' | 'ready' | 'screenReader'>, clock: Clock, start: StartApp): Promise<void> {
  if (outside.screenReader) {
    const {runLinearApp} = await import('./linearApp.ts')
    return runLinearApp(outside, clock, start)
  }
  const {stdin, stdout, suspension} = outside
  const ended = Promise.withResolvers<void>()
  let drawing = false
  function drawNow(): void {
    drawing = false
    // One write a frame: the terminal has it whole, and the system is asked once.
    stdout.cork()
    opened?.screen.rerender(draw())
    stdout.uncork()
  }
  /** A burst of keys is drawn once. */
  function redraw(): void {
    if (drawing) return
    drawing = true
    setImmediate(() => drawing && drawNow())
  }
  const app = start(sizeOf(stdout), redraw, error => error === undefined ? ended.resolve() : ended.reject(error))
  const draw = () => <Painter picture={app.picture()} theme={app.theme()} />

  function open() {
    const restoreTerminal = takeTerminal(stdin, stdout)
    const screen = render(draw(), {
      stdout: stdout as NodeJS.WriteStream,
      // Ink must not read: what it were given would be lost to our decoder.
      stdin: new PassThrough() as unknown as NodeJS.ReadStream,
      exitOnCtrlC: false, patchConsole: false, maxFps: framesAtMost, incrementalRendering: true, interactive: true, alternateScreen: true
    })
    screen.waitUntilExit().catch(ended.reject)
    const stopReading = readKeyboard(stdin, clock, events => app.typed(events), () => ended.resolve())
    return {screen, restoreTerminal, stopReading}
  }
  let opened: ReturnType<typeof open> | null = open()
  function resized(): void {
    app.resized(sizeOf(stdout))
    drawNow()
  }
  // Before Ink paints its old rows into the new window.
  stdout.prependListener('resize', resized)

  /** The terminal as it was before. */
  function leave(): void {
    opened?.stopReading()
    opened?.screen.unmount()
    opened?.restoreTerminal()
    opened = null
  }
  function comeBack(): void {
    opened ??= open()
    resized()
  }
  const stopWatching = suspension?.watch(leave, comeBack)
  function close(): void {
    stopWatching?.()
    app.stop()
    stdout.off('resize', resized)
    leave()
  }
  const stay = outside.onLeave(close)

  await opened.screen.waitUntilRenderFlush()
  outside.ready()
  app.begun?.()
  try {
    await ended.promise
  } finally {
    close()
    stay()
  }
}
