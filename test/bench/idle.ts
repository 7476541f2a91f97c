import {existsSync, readFileSync} from 'node:fs'
import {setTimeout as pause} from 'node:timers/promises'
import {temporaryFolder} from '../support/environment.ts'
import type {Benchmark} from './benchmark.ts'
import {seriesOf} from './benchmark.ts'
import {bundleMinimal} from './minimalBundle.ts'
import {openCall, openMinimal} from './typing.ts'

const ROUNDS = 3
/** ms until what is loaded after the first frame, the dictionaries above all, is there; and how long nobody types. */
const SETTLES = 6_000
const WATCHED = 15_000
/** Ticks a second of the kernel's accounts, as `getconf CLK_TCK` has it on every Linux that Node runs on. */
const TICKS = 100

/** Processor time used so far, ms (proc_pid_stat(5), fields 14 and 15). */
function processorTime(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /u, '').split(' ')
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS
}

/** Memory that is in use, MB (proc_pid_status(5), VmRSS). */
function memory(pid: number): number {
  return Number(/^VmRSS:\s+(\d+)/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
}

/** The least that a program costs while nobody types: a call with captions, clocks and dictionaries beside a line that ticks. */
export const idle: Benchmark = {
  name: 'idle',
  async run() {
    if (!existsSync('/proc/self/stat')) return []
    const folder = temporaryFolder()
    const minimal = await bundleMinimal(folder.path)
    const [space, time] = [seriesOf('minimal Ink', 'tingda'), seriesOf('minimal Ink', 'tingda')]
    for (let round = 0; round < ROUNDS; round++) {
      for (const what of ['minimal Ink', 'tingda'] as const) {
        const running = what === 'tingda' ? await openCall(folder.path) : await openMinimal(minimal, folder.path)
        await pause(SETTLES)
        const [before, began] = [processorTime(running.pid), performance.now()]
        await pause(WATCHED)
        time[what].values.push((100 * (processorTime(running.pid) - before)) / (performance.now() - began))
        space[what].values.push(memory(running.pid))
        await running.close()
      }
    }
    folder.remove()
    const common = {tail: 0.9, bases: ['minimal Ink']}
    return [
      {
        title: 'Memory in a call', unit: 'MB', rows: Object.values(space), ...common,
        note: 'Resident memory of a recorder’s call that has gone on for twenty seconds, dictionaries loaded, captions running.'
      },
      {title: 'Processor in a call', unit: '%', rows: Object.values(time), ...common, note: 'Of one core, in the same fifteen seconds, while nobody types.'}
    ]
  }
}
