/** Looks for engines and players on the machine: no further than needed, because every look is a program that is run. */
import type {VoiceChoice} from '../call/voice.ts'
import type {Engine} from './engines/engine.ts'
import type {Machine} from './machine.ts'
import type {Player} from './players/player.ts'

export interface Search {
  /** Looks until there is an engine for `choice`, and for all players. Never rejects. */
  until(choice: VoiceChoice): Promise<void>
  /** Looks at everything. */
  everywhere(): Promise<void>
  engines(): readonly Engine[]
  players(): readonly Player[]
  /** Players have been looked for, and engines as far as was asked. */
  isDone(): boolean
}

export function searchOn({engines, players}: Machine): Search {
  const left = [...engines]
  const found: Engine[] = []
  let playing: readonly Player[] = []
  let done = false
  let engineSearch = Promise.resolve()
  let playerSearch: Promise<void> | null = null

  /** One after the other: those behind the first that works are seldom wanted. */
  function engineUntil(isEnough: () => boolean): Promise<void> {
    engineSearch = engineSearch.then(async () => {
      for (let next = isEnough() ? undefined : left.shift(); next; next = isEnough() ? undefined : left.shift()) {
        const engine = await next.find().catch(() => null)
        if (engine) found.push(engine)
      }
    })
    return engineSearch
  }

  function findPlayers(): Promise<void> {
    playerSearch ??= Promise.all(players.map(each => each.find().catch(() => null))).then(all => {
      playing = all.filter(each => each !== null)
    })
    return playerSearch
  }

  async function look(isEnough: () => boolean): Promise<void> {
    await Promise.all([engineUntil(isEnough), findPlayers()])
    done = true
  }

  return {
    until: choice => look(() => choice === 'none' || (choice === 'auto' ? found.length > 0 : named(found, choice) !== null)),
    everywhere: () => look(() => false),
    engines: () => found,
    players: () => playing,
    isDone: () => done
  }
}

function named(engines: readonly Engine[], name: string): Engine | null {
  return engines.find(each => each.id === name) ?? engines.map(each => each.withVoice(name)).find(each => each !== null) ?? null
}

/** `auto` is the first there is; anything else an engine's id or one of its voices, or the first where there is none of that name. */
export function engineFor(engines: readonly Engine[], choice: VoiceChoice): Engine | null {
  return named(engines, choice) ?? engines[0] ?? null
}
