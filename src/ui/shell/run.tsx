/** Opens the screens on a terminal and keeps them open until the trainee leaves. The one owner of terminal and exit. */
import {PassThrough} from 'node:stream'
import {render} from 'ink'
import {bordersOf, voiceChosen} from '../app/state.ts'
import type {AppState} from '../app/state.ts'
import {message} from '../messages/messages.ts'
import type {Lang} from '../messages/messages.ts'
import {Painter} from '../paint/Painter.tsx'
import type {CallWish, DrillWish, Ports} from '../ports.ts'
import {pictureOf} from '../screens/picture.ts'
import {themeOf} from '../theme/theme.ts'
import {readKeyboard} from './keyboard.ts'
import {createShell} from './shell.ts'
import type {Shell} from './shell.ts'
import {takeTerminal} from './terminal.ts'
import type {TerminalInput, TerminalOutput} from './terminal.ts'

export interface Outside {
  readonly stdin: TerminalInput
  readonly stdout: TerminalOutput
  readonly colour: boolean
  /** The console draws lines and marks badly: plain characters until the trainee chooses otherwise. */
  readonly plainCharacters: boolean
  readonly lang: Lang
  /** Asked for by whoever started the program: it wins over the one in the settings. */
  readonly langIsGiven: boolean
  /** The voice asked for by whoever started the program, which wins as well; null where the settings say. */
  readonly voice: string | null
  /** Null where there is no such thing. */
  readonly suspension: Suspension | null
  /** Has `restore` called before the program ends, however it ends. */
  readonly onLeave: (restore: () => void) => void
  /** The first frame is drawn and keys are read. */
  readonly ready: () => void
}

/** Stopping the program, and going on with it later. */
export interface Suspension {
  readonly suspend: () => void
  /** Has `leave` called before the program stops, from within or without, and `comeBack` when it goes on; answers how to stop watching. */
  readonly watch: (leave: () => void, comeBack: () => void) => () => void
}

export interface Beginning {
  /** A call rings at once, the suggested one where none is named. */
  readonly wish?: Partial<CallWish> | undefined
  readonly drill?: DrillWish | undefined
  /** Id of the attempt to go through again; leaving it ends the program. */
  readonly replay?: string | undefined
}

/** Resolves when the trainee leaves. */
export async function runScreens(ports: Ports, outside: Outside, {wish, drill, replay}: Beginning = {}): Promise<void> {
  const {stdin, stdout} = outside
  const first = await firstState(ports, outside)
  const ended = Promise.withResolvers<void>()

  const draw = (app: AppState) => <Painter picture={pictureOf(app)} theme={themeOf({colour: outside.colour, borders: bordersOf(app.trainee)})} />
  let shown = first
  let drawing = false
  function drawNow(): void {
    drawing = false
    // One write a frame: the terminal has it whole, and the system is asked once.
    stdout.cork()
    opened?.screen.rerender(draw(shown))
    stdout.uncork()
  }
  /** A burst of keys is drawn once. */
  function show(app: AppState): void {
    shown = app
    if (drawing) return
    drawing = true
    setImmediate(() => drawing && drawNow())
  }
  const shell = createShell(first, ports, show, error => error === undefined ? ended.resolve() : ended.reject(error), () => outside.suspension?.suspend())

  function open() {
    const restoreTerminal = takeTerminal(stdin, stdout)
    const screen = render(draw(shown), {
      stdout: stdout as NodeJS.WriteStream,
      // Ink must not read: what it were given would be lost to our decoder.
      stdin: new PassThrough() as unknown as NodeJS.ReadStream,
      exitOnCtrlC: false, patchConsole: false, maxFps: 60, incrementalRendering: true, interactive: true, alternateScreen: true
    })
    screen.waitUntilExit().catch(ended.reject)
    const stopReading = readKeyboard(stdin, ports.clock, events => shell.typed(events), () => ended.resolve())
    return {screen, restoreTerminal, stopReading}
  }
  let opened: ReturnType<typeof open> | null = open()
  function resized(): void {
    shell.send({type: 'resized', size: sizeOf(stdout)})
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
  const stopWatching = outside.suspension?.watch(leave, comeBack)

  function close(): void {
    stopWatching?.()
    shell.stop()
    ports.voice.close()
    stdout.off('resize', resized)
    leave()
  }
  outside.onLeave(close)

  await opened.screen.waitUntilRenderFlush()
  outside.ready()
  ports.voice.choose(voiceChosen(first))
  if (wish) shell.play(wish)
  if (replay !== undefined) shell.replay(replay)
  if (drill) shell.drill(drill)
  // Only after the first frame: the dictionaries are heavy, and nobody has typed a sentence yet.
  setImmediate(() => {
    void ports.dictionaries().catch(() => {})
    void greetVoice(ports.voice, outside.voice, shell)
  })
  try {
    await ended.promise
  } finally {
    close()
  }
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

function sizeOf({columns, rows}: TerminalOutput): AppState['size'] {
  return {columns: columns || 80, rows: rows || 24}
}
