/**
 * A PulseAudio of the test's own with a device that swallows everything, and what it swallows written down: what a
 * program plays can be heard and measured on a machine without a sound card.
 */
import {spawn, spawnSync} from 'node:child_process'
import type {ChildProcess} from 'node:child_process'
import {existsSync, mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import type {Sound} from '../../src/voice/sound/sound.ts'
import {fromPcm16} from '../../src/voice/sound/wav.ts'
import {temporaryFolder} from './environment.ts'

const needed = ['pulseaudio', 'pactl', 'parec', 'paplay']

/** Debian's packages pulseaudio and pulseaudio-utils are there. */
export const hasSoundServer = needed.every(name => spawnSync('which', [name]).status === 0)

const rate = 22_050
const SINK = 'tingda_test'

export interface SoundServer {
  /** What a program needs to play to it. */
  readonly env: Readonly<Record<string, string>>
  /** Everything played so far, from the moment recording began, silence included. */
  recorded(): Sound
  /** Resolves with the recording once it is as wanted. Rejects after a long time. */
  until(isWanted: (sound: Sound) => boolean, what: string): Promise<Sound>
  /** The device is pulled out: the server is gone. */
  pull(): Promise<void>
  close(): Promise<void>
}

export async function startSoundServer(): Promise<SoundServer> {
  const folder = temporaryFolder()
  const socket = join(folder.path, 'native')
  mkdirSync(join(folder.path, 'home'))
  const own = {
    ...process.env, HOME: join(folder.path, 'home'), XDG_RUNTIME_DIR: folder.path, PULSE_RUNTIME_PATH: folder.path, PULSE_STATE_PATH: folder.path,
    PULSE_SERVER: `unix:${socket}`, DBUS_SESSION_BUS_ADDRESS: 'disabled:'
  }
  const {PULSE_SERVER: _, ...forServer} = own
  const server = spawn('pulseaudio', [
    '--daemonize=no', '-n', '--exit-idle-time=-1', '--use-pid-file=no', '-L', `module-native-protocol-unix socket=${socket} auth-anonymous=1`,
    '-L', `module-null-sink sink_name=${SINK} rate=${rate} channels=1 format=s16le`
  ], {env: forServer, stdio: 'ignore'})
  await eventually(() => existsSync(socket) && spawnSync('pactl', ['info'], {env: own}).status === 0, 'the sound server')

  const chunks: Buffer[] = []
  const recorder = spawn('parec', ['-d', `${SINK}.monitor`, '--raw', '--format=s16le', `--rate=${rate}`, '--channels=1', '--latency-msec=50'], {env: own, stdio: ['ignore', 'pipe', 'ignore']})
  recorder.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  await eventually(() => chunks.length > 0, 'the recorder')
  const recorded = (): Sound => fromPcm16(Buffer.concat(chunks), rate)

  return {
    env: {PULSE_SERVER: own.PULSE_SERVER, XDG_RUNTIME_DIR: folder.path},
    recorded,
    async until(isWanted, what) {
      await eventually(() => isWanted(recorded()), what)
      return recorded()
    },
    pull: () => ended(server),
    async close() {
      await Promise.all([ended(recorder), ended(server)])
      folder.remove()
    }
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const closed = new Promise(resolve => child.once('close', resolve))
  child.kill('SIGKILL')
  await closed
}

/** Looks again and again; no test asserts how long that takes. */
async function eventually(isSo: () => boolean, what: string): Promise<void> {
  for (let looks = 0; looks < 600; looks++) {
    if (isSo()) return
    await setTimeout(50)
  }
  throw new Error(`${what} did not come`)
}
