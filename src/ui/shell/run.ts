/** Opens the screens on a terminal and keeps them open until the trainee leaves. */
import {bordersOf, coloursOf, isLinear, voiceChosen} from '../app/state.ts'
import type {AppState} from '../app/state.ts'
import {message} from '../messages/messages.ts'
import type {Picture} from '../paint/line.ts'
import type {CallWish, DrillWish, Ports} from '../ports.ts'
import {pictureOf} from '../screens/picture.ts'
import {themeOf} from '../theme/theme.ts'
import {createShell} from './shell.ts'
import type {Shell} from './shell.ts'
import {sizeOf} from './terminal.ts'
import type {Outside} from './terminal.ts'
import {runTerminalApp} from './terminalApp.tsx'

export interface Beginning {
  /** A call rings at once, the suggested one where none is named. */
  readonly wish?: Partial<CallWish> | undefined
  readonly drill?: DrillWish | undefined
  /** Id of the attempt to go through again; leaving it ends the program. */
  readonly replay?: string | undefined
}

const nothingYet: Picture = {lines: [], caret: null}

/** Resolves when the trainee leaves. */
export async function runScreens(ports: Ports, outside: Outside, {wish, drill, replay}: Beginning = {}): Promise<void> {
  const first = await firstState(ports, outside)
  await runTerminalApp({...outside, screenReader: isLinear(first.trainee, outside)}, ports.clock, (_, redraw, exit) => {
    let shown = first
    // What was asked for on the command line opens at once: the home screen would only flash up before it.
    let isOpening = replay !== undefined || drill !== undefined || (wish !== undefined && first.scenarios.length > 0)
    const shell = createShell(first, ports, app => {
      shown = app
      if (app.screen.id !== 'home' || app.notice) isOpening = false
      redraw()
    }, exit, () => outside.suspension?.suspend())
    return {
      picture: () => isOpening ? nothingYet : pictureOf(shown),
      theme: () => themeOf({...coloursOf(shown.trainee, outside), borders: bordersOf(shown.trainee)}),
      typed: events => shell.typed(events),
      resized: size => shell.send({type: 'resized', size}),
      begun() {
        ports.voice.choose(voiceChosen(first))
        ports.packs.watch(wrong => shell.reread(wrong))
        if (wish) shell.play(wish)
        if (replay !== undefined) shell.replay(replay)
        if (drill) shell.drill(drill)
        // Only after the first frame: the dictionaries are heavy, and nobody has typed a sentence yet.
        setImmediate(() => {
          void ports.dictionaries().catch(() => {})
          void greetVoice(ports.voice, outside.voice, shell)
        })
      },
      stop() {
        shell.stop()
        ports.voice.close()
      }
    }
  })
}

/** What was found; a name on the command line that nobody has is told. */
async function greetVoice(voice: Ports['voice'], given: string | null, shell: Shell): Promise<void> {
  shell.send({type: 'voice', status: await voice.ready()})
  if (given === null || given === 'auto' || given === 'none') return
  const names = await voice.names()
  const status = voice.status()
  shell.send({type: 'voice', status, names})
  if (!names.some(name => name.toLowerCase() === given.toLowerCase())) {
    shell.send({type: 'told', notice: message('sound.unknown', {voice: given, engine: status.engine ?? '-', names: ['auto', 'none', ...names].join(', ')})})
  }
}

async function firstState(ports: Ports, {stdout, lang, langIsGiven, plainCharacters, voice}: Outside): Promise<AppState> {
  const known = ports.trainee.read()
  const trainee = plainCharacters ? {...known, settings: {borders: 'ascii', ...known.settings}} : known
  const chosen = trainee.settings['language']
  return {
    size: sizeOf(stdout), soundProven: false, voice: {status: ports.voice.status(), names: [], given: voice}, lang: !langIsGiven && (chosen === 'zh' || chosen === 'en') ? chosen : lang, trainee,
    scenarios: await ports.packs.list(), attempts: ports.attempts.list(), totals: {}, unfinished: ports.attempts.unfinished(),
    screen: {id: 'home', selected: 0}, call: null, overlay: null, notice: null
  }
}
