/** Opens the screens on the terminal, with their outside behind them. */
import {join} from 'node:path'
import type {Voice} from '../call/voice.ts'
import type {Pack} from '../scenario/types.ts'
import type {CallWish, ClassWish, DrillWish} from '../ui/ports.ts'
import {runScreens} from '../ui/shell/run.ts'
import type {Outside} from '../ui/shell/terminal.ts'
import type {Io} from './io.ts'
import {dataFolder} from './dataFolder.ts'
import {lateVoice} from './lateVoice.ts'
import {openStore} from './openStore.ts'
import {packageRoot} from './packageRoot.ts'
import type {Shelf} from './packs.ts'
import {announceReady} from './ready.ts'
import {processSuspension} from './suspension.ts'
import {screenPorts} from './screenPorts.ts'
import {terminalAbilities} from './terminalAbilities.ts'

export interface Opening {
  readonly shelf: Shelf
  /** A call that rings at once. */
  readonly wish?: Partial<CallWish>
  /** Id of the attempt to go through again. */
  readonly replay?: string
  /** A drill that begins at once. */
  readonly drill?: DrillWish
  /** The voice asked for on the command line. */
  readonly voice?: string | undefined
  /** Folders of packs laid over the built-in one, the uppermost first. */
  readonly folders?: readonly string[]
}

/** Opens the screens on a pack, with a call, a drill or a replay at once where one is wished for. */
export async function openScreens(io: Io, {shelf, wish, replay, drill, voice, folders = []}: Opening): Promise<void> {
  const database = openStore(io)
  let joining: ClassWish | null = null
  try {
    const ports = screenPorts(database, shelf, io, voiceFor(io, shelf, folders), chosen => void (joining = chosen))
    await runScreens(ports, {...terminalOf(io), voice: voice ?? null}, {wish, drill, replay})
  } finally {
    database.close()
  }
  await takeSeat(io, joining)
}

/** The class that was chosen on the home screen, once its screens have given the terminal back. */
async function takeSeat(io: Io, wish: ClassWish | null): Promise<void> {
  if (!wish) return
  const {joinClassCommand} = await import('./classJoin.ts')
  await joinClassCommand(io, wish.address, {...(wish.name !== '' && {name: wish.name}), ...(wish.number !== '' && {number: wish.number})})
}

/** The machine's voice; it loads when it is first asked for. `folders` are packs laid over the built-in one, the uppermost first. */
export function voiceFor(io: Io, shelf: {readonly pack: () => Promise<Pick<Pack, 'pronunciation'>>}, folders: readonly string[] = []): Voice {
  return lateVoice(async () => {
    const [{systemVoice}, {garbageCollector}] = await Promise.all([import('../voice/system.ts'), import('./frugal.ts')])
    const root = packageRoot()
    return systemVoice({
      platform: process.platform, env: io.env, root, data: dataFolder(io.env), packs: [...folders, join(root, 'scenarios')],
      pronunciation: (await shelf.pack()).pronunciation, tidy: garbageCollector()
    })
  })
}

/** The terminal as the screens take it. */
export function terminalOf(io: Io): Outside {
  const {colours, ground, wideAmbiguous, screenReader} = terminalAbilities(io.env, process.platform)
  return {
    stdin: io.stdin,
    stdout: io.stdout,
    colour: colours > 0,
    ground,
    plainCharacters: wideAmbiguous,
    screenReader,
    lang: io.lang,
    langIsGiven: io.langIsGiven,
    voice: null,
    suspension: processSuspension(),
    onLeave: restore => io.onLeave(restore),
    ready: () => {
      announceReady(io)
      void import('./frugal.ts').then(({staySmall}) => staySmall())
    }
  }
}
