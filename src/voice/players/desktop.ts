/** macOS and Windows. */
import {powershell} from '../powershell.ts'
import type {Programs} from '../process.ts'
import type {Sound} from '../sound/sound.ts'
import {pcm16, writeWav} from '../sound/wav.ts'
import type {Player, PlayerFinder} from './player.ts'

const askLimit = 8_000

export const afplay: Player = {id: 'afplay', takes: 'file', encode: pcm16, slow: false, command: () => ({command: '/usr/bin/afplay', args: []})}

export function findAfplay({run}: Pick<Programs, 'run'>): PlayerFinder {
  return {
    id: 'afplay',
    async find() {
      // It has no version to ask for, and which exit code its help has differs: that it can be started is enough.
      const {code} = await run({command: '/usr/bin/afplay', args: ['-h'], limit: askLimit})
      return code === null ? null : afplay
    }
  }
}

/** Plays the WAV file that comes as base64, and fails where there is no device. */
export const playScript = `$bytes = [Convert]::FromBase64String([Console]::In.ReadToEnd())
$player = New-Object System.Media.SoundPlayer (New-Object IO.MemoryStream (,$bytes))
$player.PlaySync()
`

/** How many devices the system can play on. */
export const devicesScript = `Add-Type -Namespace Tingda -Name Sound -MemberDefinition '[DllImport("winmm.dll")] public static extern uint waveOutGetNumDevs();'
[Console]::Out.WriteLine([Tingda.Sound]::waveOutGetNumDevs())
`

export function soundPlayer(env: NodeJS.ProcessEnv): Player {
  return {
    id: 'sound-player', takes: 'input', slow: true, command: () => powershell(env, playScript),
    encode: (sound: Sound) => Buffer.from(Buffer.from(writeWav(sound)).toString('base64'), 'latin1')
  }
}

export function findSoundPlayer({run}: Pick<Programs, 'run'>, env: NodeJS.ProcessEnv): PlayerFinder {
  return {
    id: 'sound-player',
    async find() {
      const {code, stdout} = await run({...powershell(env, devicesScript), limit: askLimit})
      return code === 0 && Number(stdout.toString('latin1').trim()) > 0 ? soundPlayer(env) : null
    }
  }
}
