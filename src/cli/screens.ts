/** Opens the screens on the terminal, with their outside behind them. */
import type {Pack} from '../scenario/types.ts'
import type {CallWish, DrillWish} from '../ui/ports.ts'
import {runScreens} from '../ui/shell/run.tsx'
import type {Io} from './io.ts'
import {openStore} from './openStore.ts'
import {announceReady} from './ready.ts'
import {processSuspension} from './suspension.ts'
import {screenPorts} from './screenPorts.ts'

/** Opens the screens on `pack`, with a call or a drill at once where one is wished for. */
export async function openScreens(io: Io, pack: Pack, wish?: Partial<CallWish>, drill?: DrillWish): Promise<void> {
  const database = openStore(io)
  try {
    await runScreens(screenPorts(database, pack, io), {
      stdin: io.stdin,
      stdout: io.stdout,
      colour: !io.env['NO_COLOR'],
      plainCharacters: isLegacyConsole(io.env, process.platform),
      lang: io.lang,
      langIsGiven: io.langIsGiven,
      suspension: processSuspension(),
      onLeave: restore => void io.onLeave(restore),
      ready: () => announceReady(io)
    }, wish, drill)
  } finally {
    database.close()
  }
}

/** The Linux console's font has no such characters, and the old Windows console draws them two cells wide. */
function isLegacyConsole(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): boolean {
  if (platform === 'win32') return !env['WT_SESSION'] && !env['TERM_PROGRAM']
  return env['TERM'] === 'linux' || env['TERM'] === 'dumb'
}
