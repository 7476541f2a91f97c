/** Opens the grading screens on a terminal and keeps them open until the grader leaves. */
import {PassThrough} from 'node:stream'
import {render} from 'ink'
import {Painter} from '../paint/Painter.tsx'
import type {Clock} from '../ports.ts'
import {readKeyboard} from '../shell/keyboard.ts'
import {takeTerminal, type TerminalInput, type TerminalOutput} from '../shell/terminal.ts'
import {themeOf} from '../theme/theme.ts'
import {gradePicture} from './picture.ts'
import {createGradeShell, type GradePorts} from './shell.ts'
import type {GradeApp} from './state.ts'

export interface GradeOutside {
  readonly stdin: TerminalInput
  readonly stdout: TerminalOutput
  readonly colour: boolean
  readonly clock: Clock
  readonly onLeave: (restore: () => void) => () => void
  readonly ready: () => void
}
/** Where the grader was when the screens were left. */
export interface GradeLeft {
  readonly app: GradeApp
  /** The attempt to go through again; null when the grader is done. */
  readonly replay: string | null
}

export async function runGradeScreens(first: GradeApp, ports: GradePorts, {stdin, stdout, colour, clock, onLeave, ready}: GradeOutside): Promise<GradeLeft> {
  const ended = Promise.withResolvers<string | null>()
  let shown = first
  let drawing = false
  const draw = () => <Painter picture={gradePicture(shown)} theme={themeOf({colour, borders: shown.borders})} />
  const drawNow = (): void => {
    drawing = false
    stdout.cork()
    screen.rerender(draw())
    stdout.uncork()
  }
  const shell = createGradeShell(first, ports, app => {
    shown = app
    if (drawing) return
    drawing = true
    setImmediate(() => drawing && drawNow())
  }, replay => ended.resolve(replay))

  const restoreTerminal = takeTerminal(stdin, stdout)
  const screen = render(draw(), {
    stdout: stdout as NodeJS.WriteStream,
    // Ink must not read: what it were given would be lost to our decoder.
    stdin: new PassThrough() as unknown as NodeJS.ReadStream,
    exitOnCtrlC: false, patchConsole: false, maxFps: 60, incrementalRendering: true, interactive: true, alternateScreen: true
  })
  screen.waitUntilExit().catch(ended.reject)
  const stopReading = readKeyboard(stdin, clock, events => shell.typed(events), () => ended.resolve(null))
  const resized = (): void => {
    shell.send({type: 'resized', size: {columns: stdout.columns || 80, rows: stdout.rows || 24}})
    drawNow()
  }
  stdout.prependListener('resize', resized)
  let isOpen = true
  const close = (): void => {
    if (!isOpen) return
    isOpen = false
    stdout.off('resize', resized)
    stopReading()
    screen.unmount()
    restoreTerminal()
  }
  const stay = onLeave(close)
  await screen.waitUntilRenderFlush()
  ready()
  // Only after the first frame: a class of forty takes a moment to score.
  setImmediate(() => shell.list())
  try {
    return {replay: await ended.promise, app: shell.app()}
  } finally {
    close()
    stay()
  }
}
