/** Plays one sound at a time with a player, and judges whether it was heard. */
import {mkdtempSync, rmSync} from 'node:fs'
import {writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Playing, Sounding} from '../../call/voice.ts'
import type {Child, Programs} from '../process.ts'
import type {Sound} from '../sound/sound.ts'
import {msOf} from '../sound/sound.ts'
import {writeWav} from '../sound/wav.ts'
import {judged, patience} from './heard.ts'
import type {Player} from './player.ts'

/** ms on a clock that never jumps, and timers on it. */
export interface Clock {
  steady(): number
  after(ms: number, then: () => void): () => void
}

export interface Playback {
  play(player: Player, sound: Sound): Playing
  /** Has a player that is slow to start waiting for its sound. */
  warm(player: Player): void
  close(): void
}

export function createPlayback({start}: Pick<Programs, 'start'>, clock: Clock): Playback {
  let folder: string | null = null
  let files = 0
  /** Started and waiting, by the player it is of. */
  let spare: {readonly player: Player; readonly child: Child} | null = null

  function warm(player: Player): void {
    if (!player.slow || spare?.player === player) return
    spare?.child.kill()
    const child = start(player.command(0))
    const mine = {player, child}
    spare = mine
    // One that did not wait is none.
    void child.ended.then(() => {
      if (spare === mine) spare = null
    })
  }

  /** The player, with the sound at its hand. */
  async function begun(player: Player, sound: Sound): Promise<{child: Child; begin: () => void; done: () => void}> {
    if (player.takes === 'file') {
      folder ??= mkdtempSync(join(tmpdir(), 'tingda-sound-'))
      const file = join(folder, `${++files}.wav`)
      await writeFile(file, writeWav(sound))
      const {command, args} = player.command(sound.rate)
      return {child: start({command, args: [...args, file]}), begin: () => {}, done: () => rmSync(file, {force: true})}
    }
    const child = spare?.player === player ? spare.child : start(player.command(sound.rate))
    if (spare?.player === player) spare = null
    return {child, begin: () => child.feed(player.encode(sound)), done: () => {}}
  }

  return {
    warm,
    play(player, sound) {
      const length = msOf(sound)
      const ended = Promise.withResolvers<Sounding>()
      let child: Child | null = null
      let over = false
      const finish = (how: Sounding): void => {
        over = true
        child?.kill()
        ended.resolve(how)
      }
      begun(player, sound).then(async found => {
        child = found.child
        if (over) return child.kill()
        const from = clock.steady()
        found.begin()
        warm(player)
        const cancel = clock.after(patience(length), () => finish('player-hung'))
        const code = await found.child.ended
        cancel()
        found.done()
        if (!over) finish(judged(code, clock.steady() - from, length))
      }).catch(() => finish('player-failed'))
      return {stop: () => over || finish('stopped'), ended: ended.promise}
    },
    close() {
      spare?.child.kill()
      spare = null
      if (folder !== null) rmSync(folder, {recursive: true, force: true})
      folder = null
    }
  }
}
