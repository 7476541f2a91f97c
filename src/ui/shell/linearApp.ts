/** The screens of `runTerminalApp` a line at a time, for screen readers: nothing is drawn, moved or taken back. */
import {announced, nothingSpoken} from '../linear/announce.ts'
import {plainText} from '../paint/line.ts'
import type {Clock} from '../ports.ts'
import {readKeyboard} from './keyboard.ts'
import {takeTerminal} from './terminal.ts'
import type {Outside} from './terminal.ts'
import type {StartApp} from './terminalApp.tsx'

/** Everything is on the page at once, and under each other: there is no window that it has to fit. */
const page = {columns: 96, rows: 400} as const

/** As `runTerminalApp`. */
export async function runLinearApp(outside: Pick<Outside, 'stdin' | 'stdout' | 'suspension' | 'onLeave' | 'ready'>, clock: Clock, start: StartApp): Promise<void> {
  const {stdin, stdout, suspension} = outside
  const ended = Promise.withResolvers<void>()
  let spoken = nothingSpoken
  let speaking = false
  function speakNow(): void {
    speaking = false
    const next = announced(spoken, app.picture().lines.map(plainText))
    spoken = next.spoken
    if (next.lines.length > 0) stdout.write(next.lines.map(each => `${withoutControls(each)}\r\n`).join(''))
  }
  /** A burst is told once. */
  function speak(): void {
    if (speaking || !opened) return
    speaking = true
    setImmediate(() => speaking && opened && speakNow())
  }
  function open() {
    const restoreTerminal = takeTerminal(stdin, stdout)
    const stopReading = readKeyboard(stdin, clock, events => app.typed(events), () => ended.resolve())
    return {restoreTerminal, stopReading}
  }
  let opened: ReturnType<typeof open> | null = null
  const app = start(page, speak, error => error === undefined ? ended.resolve() : ended.reject(error))
  app.resized(page)
  opened = open()
  speakNow()

  function leave(): void {
    opened?.stopReading()
    opened?.restoreTerminal()
    opened = null
  }
  function comeBack(): void {
    opened ??= open()
    spoken = nothingSpoken
    speakNow()
  }
  const stopWatching = suspension?.watch(leave, comeBack)
  function close(): void {
    stopWatching?.()
    app.stop()
    leave()
  }
  const stay = outside.onLeave(close)

  outside.ready()
  app.begun?.()
  try {
    await ended.promise
  } finally {
    close()
    stay()
  }
}

/** A scenario's or a trainee's text moves no cursor here either. */
function withoutControls(text: string): string {
  return text.replaceAll(/[\u0000-\u001f\u007f-\u009f]/gu, '')
}
