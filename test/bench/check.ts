import {execFile} from 'node:child_process'
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {program, root} from '../support/built.ts'
import {childEnvironment, temporaryFolder} from '../support/environment.ts'
import type {Benchmark} from './benchmark.ts'
import {seriesOf} from './benchmark.ts'

const ROUNDS = 7
const SCENARIOS = 60
/** Says at the end of a program what it used of all processors, ms. */
const TELLS = 'data:text/javascript,process.on("exit",()=>{const{user,system}=process.cpuUsage();process.stderr.write("\\ncpu "+(user+system)/1000)})'
const PARSES = `import {readdirSync, readFileSync} from 'node:fs'
import {parseDocument} from 'yaml'
for (const name of readdirSync(process.argv[1])) parseDocument(readFileSync(process.argv[1] + '/' + name, 'utf8'), {schema: 'failsafe'})`

async function processorTime(args: readonly string[], home: string): Promise<number> {
  const {stderr} = await promisify(execFile)(process.execPath, ['--import', TELLS, ...args], {cwd: root, env: childEnvironment(home)})
  return Number(/\ncpu ([\d.]+)$/.exec(stderr)?.[1])
}

/** Sixty of the built-in scenarios as a school's own, each round with other titles, so that nothing is known of them: neither how the file reads nor what its call comes to. */
function schoolPack(folder: string, round: number): string {
  const calls = join(root, 'scenarios/calls')
  const texts = readdirSync(calls).flatMap((kind) => readdirSync(join(calls, kind)).map((name) => ({name, text: readFileSync(join(calls, kind, name), 'utf8')})))
  const pack = join(folder, String(round))
  mkdirSync(pack)
  for (const {name, text} of texts.slice(0, SCENARIOS)) writeFileSync(join(pack, name), text.replace(/^title: .*$/mu, `title: 第${round + 1}次检查`))
  return pack
}

export const checking: Benchmark = {
  name: 'check',
  async run() {
    const folder = temporaryFolder()
    const rows = seriesOf('yaml alone', 'tingda, the first time', 'tingda, again')
    for (let round = 0; round < ROUNDS; round++) {
      const pack = schoolPack(folder.path, round)
      const home = join(folder.path, `home-${round}`)
      rows['yaml alone'].values.push(await processorTime(['--input-type=module', '-e', PARSES, pack], home))
      rows['tingda, the first time'].values.push(await processorTime([program, 'scenario', 'check', pack], home))
      rows['tingda, again'].values.push(await processorTime([program, 'scenario', 'check', pack], home))
    }
    folder.remove()
    return [{
      title: `Checking ${SCENARIOS} scenarios`,
      note:
        'Processor time of all threads, ms: sixty of the built-in scenarios as a school’s own pack, each model call played to its outcome. ' +
        '“Again” is with every file as it was; for the built-in pack the build has taken the first time. “yaml alone” parses the same files and does nothing else.',
      unit: 'ms', tail: 0.9, bases: ['yaml alone'], rows: Object.values(rows)
    }]
  }
}
