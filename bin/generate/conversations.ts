/** docs/manual/conversations.zh.md: the calls and scorecards in it are what `tingda scenario rehearse` prints of the files beside it. */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {Readable, Writable} from 'node:stream'
import type {Io} from '../../src/cli/io.ts'
import {rehearseScenario} from '../../src/cli/scenarioRehearse.ts'

export const conversationsPage = 'docs/manual/conversations.zh.md'
const folder = 'docs/manual/conversations'
const block = /(<!-- 通话：(\S+) (\w+) -->\n)[\s\S]*?(<!-- 通话完 -->)/gu

/** The page with each call played anew; what is written round the calls stays. */
export async function conversations(root: string): Promise<string> {
  const page = readFileSync(join(root, conversationsPage), 'utf8')
  const played = await Promise.all([...page.matchAll(block)].map(([, , scenario = '', name = '']) => shown(root, scenario, name)))
  let next = 0
  return page.replace(block, (_, open: string, _scenario: string, _name: string, close: string) => `${open}${played[next++]}${close}`)
}

async function shown(root: string, scenario: string, name: string): Promise<string> {
  const [replies, form] = [`${folder}/${name}.yaml`, `${folder}/${name}-form.yaml`]
  let printed = ''
  const stdout = Object.assign(new Writable({write: (chunk, _, done) => { printed += String(chunk); done() }}), {isTTY: false})
  const io: Io = {
    stdin: Object.assign(Readable.from([]), {isTTY: false}), stdout, stderr: stdout, env: {}, argv: [], cwd: root, lang: 'zh', langIsGiven: true,
    isTTY: false, columns: 80, rows: 24, exitCode: 0, onLeave: () => () => {}
  }
  await rehearseScenario(io, scenario, {replies: join(root, replies), form: join(root, form)})
  return `\n\`\`\`text\n$ tingda scenario rehearse ${scenario} \\\n    --replies ${replies} \\\n    --form ${form}\n\n${printed.trimEnd()}\n\`\`\`\n\n`
}
