/** What `doctor` tells of sound: every engine and player there could be, tried, and a ring that is played. */
import type {Sounding} from '../call/voice.ts'
import {machine} from './machine.ts'
import {createPlayback} from './players/playback.ts'
import {programs} from './process.ts'
import {toneOf} from './sound/tones.ts'
import type {Surroundings} from './system.ts'
import {systemClock} from './system.ts'

export interface SoundReport {
  /** In the order they are taken; `works`: has said 你好. */
  readonly engines: readonly {readonly id: string; readonly works: boolean; readonly voices: readonly string[]}[]
  readonly players: readonly {readonly id: string; readonly works: boolean}[]
  /** How the ring ended with the first player; null where none was to be played, or there is no player. */
  readonly ring: Sounding | null
}

export async function inspectSound({platform, env, root}: Pick<Surroundings, 'platform' | 'env' | 'root'>, ring: boolean): Promise<SoundReport> {
  const children = programs(env)
  const playback = createPlayback(children, systemClock)
  try {
    const {engines, players} = machine(platform, env, root, children)
    const spoken = await Promise.all(engines.map(async ({id, find}) => ({id, engine: await find().catch(() => null)})))
    const played = await Promise.all(players.map(async ({id, find}) => ({id, player: await find().catch(() => null)})))
    const first = played.find(each => each.player !== null)?.player
    return {
      engines: spoken.map(({id, engine}) => ({id, works: engine !== null, voices: engine?.voices ?? []})),
      players: played.map(({id, player}) => ({id, works: player !== null})),
      ring: ring && first ? await playback.play(first, toneOf('ring')).ended : null
    }
  } finally {
    playback.close()
    children.close()
  }
}
