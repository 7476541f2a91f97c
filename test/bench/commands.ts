import {spawn} from 'node:child_process'
import {program} from '../support/built.ts'
import {childEnvironment, temporaryFolder} from '../support/environment.ts'
import type {Benchmark} from './benchmark.ts'
import {seriesOf} from './benchmark.ts'

const ROUNDS = 25

async function timeToExit(args: readonly string[], home: string): Promise<number> {
  const started = performance.now()
  const child = spawn(process.execPath, [...args], {stdio: ['ignore', 'pipe', 'inherit'], env: childEnvironment(home)})
  child.stdout.resume()
  await new Promise<void>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`node ${args.join(' ')} ended with ${code}`))))
  })
  return performance.now() - started
}

export const commands: Benchmark = {
  name: 'commands',
  async run() {
    const home = temporaryFolder()
    const compared = {
      'bare Node': ['-e', '0'], 'tingda --version': [program, '--version'], 'tingda scenario list': [program, 'scenario', 'list']
    } as const
    const rows = seriesOf('bare Node', 'tingda --version', 'tingda scenario list')
    for (let round = -1; round < ROUNDS; round++) {
      for (const [what, args] of Object.entries(compared)) {
        const took = await timeToExit(args, home.path)
        // The first round only keeps the compiled code.
        if (round >= 0) rows[what as keyof typeof compared].values.push(took)
      }
    }
    home.remove()
    return [{
      title: 'Commands', note: 'From the start of the process to its end, without a terminal; bare Node is `node -e 0`.',
      unit: 'ms', tail: 0.9, bases: ['bare Node'], rows: Object.values(rows)
    }]
  }
}
