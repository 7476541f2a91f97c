import {execFile} from 'node:child_process'
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {starterKinds, starterScenario} from '../../src/scenario/starter.ts'
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

/** What a check that finds nothing says of sixty files. */
const ALL_WELL = `检查了 ${SCENARIOS} 个文件，没有问题`

async function processorTime(args: readonly string[], home: string, says = ''): Promise<number> {
  const {stdout, stderr} = await promisify(execFile)(process.execPath, ['--import', TELLS, ...args], {cwd: root, env: childEnvironment(home)})
  if (!stdout.includes(says)) throw new Error(`${args.join(' ')} says ${stdout.slice(0, 200)}`)
  return Number(/\ncpu ([\d.]+)$/.exec(stderr)?.[1])
}

const checked = (pack: string, home: string): Promise<number> => processorTime([program, 'scenario', 'check', pack], home, ALL_WELL)

type Pack = readonly {readonly name: string; readonly text: string}[]

/** Sixty of the built-in scenarios as a school's own, some 300 lines each. */
function libraryPack(): Pack {
  const calls = join(root, 'scenarios/calls')
  return readdirSync(calls)
    .flatMap((kind) => readdirSync(join(calls, kind)).map((name) => ({name, text: readFileSync(join(calls, kind, name), 'utf8')})))
    .slice(0, SCENARIOS)
}

/** Sixty as `tingda scenario new` writes them. */
function starterPack(): Pack {
  return Array.from({length: SCENARIOS}, (_, i) => {
    const kind = starterKinds[i % starterKinds.length]!
    return {name: `${i}.yaml`, text: starterScenario({id: `call-${i}`, title: '练习', kind, level: 1 + i % 5, product: '洗发水', shop: '现代生活'})}
  })
}

/** Each round with titles of its own, so that nothing is known of them: neither how a file reads nor what its call comes to. */
function written(pack: Pack, folder: string, round: number): string {
  mkdirSync(folder)
  for (const {name, text} of pack) writeFileSync(join(folder, name), text.replace(/^title: .*$/mu, `title: 第${round + 1}次检查`))
  return folder
}

export const checking: Benchmark = {
  name: 'check',
  async run() {
    const folder = temporaryFolder()
    const [library, starters] = [libraryPack(), starterPack()]
    const rows = seriesOf('yaml alone', 'tingda, the first time', 'tingda, again', 'sixty new ones, the first time')
    for (let round = 0; round < ROUNDS; round++) {
      const pack = written(library, join(folder.path, `pack-${round}`), round)
      const fresh = written(starters, join(folder.path, `new-${round}`), round)
      const home = join(folder.path, `home-${round}`)
      rows['yaml alone'].values.push(await processorTime(['--input-type=module', '-e', PARSES, pack], home))
      rows['tingda, the first time'].values.push(await checked(pack, home))
      rows['tingda, again'].values.push(await checked(pack, home))
      rows['sixty new ones, the first time'].values.push(await checked(fresh, `${home}-new`))
    }
    folder.remove()
    return [{
      title: `Checking ${SCENARIOS} scenarios`,
      note:
        'Processor time of all threads, ms: sixty of the built-in scenarios (some 300 lines each) as a school’s own pack, with titles that no check has seen, ' +
        'each model call played to its outcome. “Again” is with every file as it was; for the built-in pack the build has taken the first time. ' +
        '“Sixty new ones” are as `tingda scenario new` writes them. “yaml alone” parses the sixty long files and does nothing else.',
      unit: 'ms', tail: 0.9, bases: ['yaml alone'], rows: Object.values(rows)
    }]
  }
}
