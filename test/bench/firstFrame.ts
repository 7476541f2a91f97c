import {program} from '../support/built.ts'
import {temporaryFolder} from '../support/environment.ts'
import type {Benchmark} from './benchmark.ts'
import {seriesOf} from './benchmark.ts'
import {bundleMinimal} from './minimalBundle.ts'
import {isReady, runInTerminal} from './running.ts'

const ROUNDS = 25

async function timeUntil(isThere: (output: string) => boolean, args: readonly string[], home: string): Promise<number> {
  const running = runInTerminal(args, home)
  const shown = await running.until(isThere)
  await running.close()
  return shown - running.started
}

async function timeOnce(args: readonly string[]): Promise<number> {
  const home = temporaryFolder()
  try {
    return await timeUntil(isReady, args, home.path)
  } finally {
    home.remove()
  }
}

export const firstFrame: Benchmark = {
  name: 'first-frame',
  async run() {
    const folder = temporaryFolder()
    const minimal = await bundleMinimal(folder.path)
    const home = `${folder.path}/home`
    const rows = seriesOf('bare Node', 'minimal Ink', 'tingda', 'tingda, the first time')
    // The first start of each keeps its compiled code, and makes the records.
    for (const script of [minimal, program]) await timeUntil(isReady, [script], home)
    for (let round = 0; round < ROUNDS; round++) {
      rows['bare Node'].values.push(await timeUntil((output) => output.includes('0'), ['-p', '0'], home))
      rows['minimal Ink'].values.push(await timeUntil(isReady, [minimal], home))
      rows.tingda.values.push(await timeUntil(isReady, [program], home))
      rows['tingda, the first time'].values.push(await timeOnce([program]))
    }
    folder.remove()
    return [{
      title: 'First frame',
      note:
        'From the start of the process in a terminal of 80×24 until the home screen is drawn and keys are read; for bare Node until ' +
        '`node -p 0` has printed. “The first time” is with an empty data folder, in which the database is made.',
      unit: 'ms', tail: 0.9, bases: ['bare Node', 'minimal Ink'], rows: Object.values(rows)
    }]
  }
}
