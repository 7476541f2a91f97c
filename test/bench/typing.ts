import {setTimeout as pause} from 'node:timers/promises'
import {program} from '../support/built.ts'
import {temporaryFolder} from '../support/environment.ts'
import type {Benchmark} from './benchmark.ts'
import {seriesOf} from './benchmark.ts'
import {bundleMinimal} from './minimalBundle.ts'
import type {Running} from './running.ts'
import {isReady, runInTerminal} from './running.ts'

const ROUNDS = 8
const KEYS = 50
const BURSTS = 15
const BURST = 4
const WARM_UP = 8
/** After so many characters the field is emptied, so that it neither fills up nor scrolls for one and not for the other. */
const FIELD_HOLDS = 24

const FRAME_BEGINS = '\u001B[?2026h'
const FRAME_ENDS = '\u001B[?2026l'
const CLEAR = '\u0015'

/** Characters that no caption holds, each another, so that it is known which key a frame shows. */
function characters(): () => string {
  let next = 0x9e20
  return () => String.fromCharCode(next < 0x9f90 ? next++ : (next = 0x9e20))
}

/** Where the frame that shows `text` begins and ends in `output`; undefined until it is whole. */
function frameWith(text: string, output: string): {begin: number; end: number} | undefined {
  const at = output.indexOf(text)
  const end = at < 0 ? -1 : output.indexOf(FRAME_ENDS, at)
  return end < 0 ? undefined : {begin: Math.max(0, output.lastIndexOf(FRAME_BEGINS, at)), end: end + FRAME_ENDS.length}
}

/** Sends `text` in one piece; answers how long it took until the whole frame with its last character came, and that frame's bytes. */
async function show(running: Running, text: string): Promise<{took: number; bytes: number}> {
  const before = running.output().length
  const last = text.slice(-1)
  const sent = performance.now()
  running.write(text)
  const shown = await running.until((output) => frameWith(last, output.slice(before)) !== undefined)
  const fresh = running.output().slice(before)
  const {begin = 0, end = 0} = frameWith(last, fresh) ?? {}
  return {took: shown - sent, bytes: Buffer.byteLength(fresh.slice(begin, end))}
}

type Measured = {key: number[]; burst: number[]; bytes: number[]}

/** Types as a quick person does, 40 to 120 ms from one committed piece to the next, never in step with what ticks. */
async function typeInto(running: Running): Promise<Measured> {
  const next = characters()
  const measured: Measured = {key: [], burst: [], bytes: []}
  let held = 0
  for (let turn = -WARM_UP; turn < KEYS + BURSTS; turn++) {
    const isBurst = turn >= KEYS
    const text = Array.from({length: isBurst ? BURST : 1}, next).join('')
    if (held + text.length > FIELD_HOLDS) {
      running.write(CLEAR)
      held = 0
      await pause(100)
    }
    held += text.length
    const {took, bytes} = await show(running, text)
    if (turn >= 0) (isBurst ? measured.burst : measured.key).push(took)
    if (turn >= 0 && !isBurst) measured.bytes.push(bytes)
    await pause(40 + ((turn + WARM_UP) * 37) % 81)
  }
  return measured
}

/** A call that speaks all the time, both sides of it, while the last field of the form is typed into. */
export async function openCall(home: string): Promise<Running> {
  const running = runInTerminal([program, 'play', 'shampoo-order', '--as', 'recorder', '--rate', '120', '--seed', '1', '--voice', 'none'], home)
  await running.until((output) => isReady(output) && output.includes('叮铃铃'))
  running.write('\r')
  await running.until((output) => output.includes('坐席'))
  running.write('\u001B5')
  await running.until((output) => output.includes('▸5'))
  return running
}

export async function openMinimal(script: string, home: string): Promise<Running> {
  const running = runInTerminal([script], home)
  await running.until(isReady)
  return running
}

export const typing: Benchmark = {
  name: 'typing',
  async run() {
    const folder = temporaryFolder()
    const minimal = await bundleMinimal(folder.path)
    const [keys, bursts, bytes] = [seriesOf('minimal Ink', 'tingda'), seriesOf('minimal Ink', 'tingda'), seriesOf('minimal Ink', 'tingda')]
    for (let round = 0; round < ROUNDS; round++) {
      for (const what of ['minimal Ink', 'tingda'] as const) {
        const running = what === 'tingda' ? await openCall(folder.path) : await openMinimal(minimal, folder.path)
        const measured = await typeInto(running)
        await running.close()
        keys[what].values.push(...measured.key)
        bursts[what].values.push(...measured.burst)
        bytes[what].values.push(...measured.bytes)
      }
    }
    folder.remove()
    const common = {tail: 0.99, bases: ['minimal Ink']}
    return [
      {
        title: 'Key to screen', unit: 'ms', rows: Object.values(keys), ...common,
        note:
          'From a Chinese character’s being sent to the end of the frame that shows it, one every 40 to 120 ms. tingda: a field of the ' +
          'form during a call without a voice, with timers ticking, captions running and every event written to the database. Minimal Ink: its line.'
      },
      {
        title: 'Burst to screen', unit: 'ms', rows: Object.values(bursts), ...common,
        note: 'The same for four characters in one piece, as an input method commits them.'
      },
      {title: 'Bytes a key', unit: 'bytes', rows: Object.values(bytes), ...common, note: 'Of the frame that shows a character, control sequences included.'}
    ]
  }
}
