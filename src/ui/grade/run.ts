/** Opens the grading screens on a terminal and keeps them open until the grader leaves. */
import type {Clock} from '../ports.ts'
import type {Outside} from '../shell/terminal.ts'
import {runTerminalApp} from '../shell/terminalApp.tsx'
import {themeOf} from '../theme/theme.ts'
import {gradePicture} from './picture.ts'
import {createGradeShell, type GradePorts} from './shell.ts'
import type {GradeApp} from './state.ts'

/** Where the grader was when the screens were left. */
export interface GradeLeft {
  readonly app: GradeApp
  /** The attempt to go through again; null when the grader is done. */
  readonly replay: string | null
}

export async function runGradeScreens(first: GradeApp, ports: GradePorts, clock: Clock, outside: Outside): Promise<GradeLeft> {
  let left: GradeLeft = {app: first, replay: null}
  await runTerminalApp(outside, clock, (_, redraw, exit) => {
    const shell = createGradeShell(first, ports, app => {
      left = {...left, app}
      redraw()
    }, replay => {
      left = {...left, replay}
      exit()
    })
    return {
      picture: () => gradePicture(left.app),
      theme: () => themeOf({colour: outside.colour, ground: outside.ground, borders: left.app.borders}),
      typed: events => shell.typed(events),
      resized: size => shell.send({type: 'resized', size}),
      // A class of forty takes a moment to score.
      begun: () => setImmediate(() => shell.list()),
      stop() {}
    }
  })
  return left
}
