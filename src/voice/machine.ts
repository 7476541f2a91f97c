/** What this machine may have, in the order it is tried. */
import type {Finder} from './engines/engine.ts'
import {sayEngine} from './engines/say.ts'
import {systemEspeak} from './engines/systemEspeak.ts'
import {systemSpeech} from './engines/systemSpeech.ts'
import {wasmEspeak} from './engines/wasmEspeak.ts'
import {findAfplay, findSoundPlayer} from './players/desktop.ts'
import {findAplay, findPaplay} from './players/linux.ts'
import type {PlayerFinder} from './players/player.ts'
import type {Programs} from './process.ts'

export interface Machine {
  readonly engines: readonly Finder[]
  readonly players: readonly PlayerFinder[]
}

/** `root` is the folder of the program, with bin/ and node_modules/. */
export function machine(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, root: string, programs: Programs): Machine {
  const anywhere = [systemEspeak(programs), wasmEspeak(programs, root)]
  switch (platform) {
    case 'darwin': return {engines: [sayEngine(programs), ...anywhere], players: [findAfplay(programs)]}
    case 'win32': return {engines: [systemSpeech(programs, env), ...anywhere], players: [findSoundPlayer(programs, env)]}
    default: return {engines: anywhere, players: [findPaplay(programs), findAplay(programs)]}
  }
}
