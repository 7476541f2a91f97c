import {spawnSync} from 'node:child_process'
import {copyFileSync, mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {root} from '../support/built.ts'
import type {TemporaryFolder} from '../support/environment.ts'
import {temporaryFolder} from '../support/environment.ts'

let checkout: TemporaryFolder

beforeAll(() => {
  checkout = temporaryFolder()
  copyFileSync(join(root, '.oxlintrc.json'), join(checkout.path, '.oxlintrc.json'))
})

afterAll(() => checkout.remove())

/** Rules broken, by file; what is not named broke none. */
type Verdict = Record<string, string[]>

/** What the linter says, with the project's own rules, of a checkout that holds just these files. */
function lint(files: Readonly<Record<string, string>>): Verdict {
  rmSync(join(checkout.path, 'src'), {recursive: true, force: true})
  for (const [name, contents] of Object.entries(files)) {
    mkdirSync(dirname(join(checkout.path, name)), {recursive: true})
    writeFileSync(join(checkout.path, name), contents)
  }
  const {status, stdout} = spawnSync(join(root, 'node_modules/.bin/oxlint'), ['--format=json'], {cwd: checkout.path, encoding: 'utf8'})
  const {diagnostics} = JSON.parse(stdout) as {diagnostics: {code: string; filename: string}[]}
  const verdict: Verdict = {}
  for (const {code, filename} of diagnostics) {
    const rule = /\((.+)\)/.exec(code)?.[1] ?? code
    const rules = (verdict[filename] ??= [])
    if (!rules.includes(rule)) rules.push(rule)
  }
  // A rule that only warns would let everything pass.
  expect(status === 0).toBe(diagnostics.length === 0)
  return verdict
}

const exporting = 'export const one = 1\n'
const importing = (from: string): string => `import {one} from '${from}'\n\nexport const two = one + 1\n`

/** What each room may reach: text < phrases < scenario < call < score < drill, grade < report; input text only; ui no ports. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  text: [],
  phrases: ['text'],
  scenario: ['text', 'phrases'],
  call: ['text', 'phrases', 'scenario'],
  score: ['text', 'phrases', 'scenario', 'call'],
  drill: ['text', 'phrases', 'scenario', 'call', 'score'],
  input: ['text'],
  grade: ['text', 'phrases', 'scenario', 'call', 'score'],
  report: ['text', 'phrases', 'scenario', 'call', 'score', 'drill', 'grade'],
  store: ['text', 'scenario', 'call', 'drill'],
  ui: ['text', 'phrases', 'scenario', 'call', 'score', 'drill', 'grade', 'input', 'report'],
  cli: ['text', 'phrases', 'scenario', 'call', 'score', 'drill', 'grade', 'input', 'report', 'store', 'voice', 'classroom', 'ui']
}
const ROOMS = ['text', 'phrases', 'scenario', 'call', 'score', 'drill', 'grade', 'input', 'report', 'store', 'voice', 'classroom', 'ui', 'cli']
const PURE = ['text', 'phrases', 'scenario', 'call', 'score', 'drill', 'grade', 'input', 'report']

test('a room imports only what lies below it', () => {
  const files = Object.fromEntries(ROOMS.map((room) => [`src/${room}/one.ts`, exporting]))
  const expected: Verdict = {}
  for (const [room, below] of Object.entries(MAY_IMPORT)) {
    for (const other of ROOMS.filter((other) => other !== room)) {
      const file = `src/${room}/imports-${other}.ts`
      files[file] = importing(`../${other}/one.ts`)
      if (!below.includes(other)) expected[file] = ['no-restricted-imports']
    }
  }
  expect(lint(files)).toEqual(expected)
})

test.each([
  ['deep in a folder', 'src/call/speech/two.ts', importing('../../score/one.ts')],
  ['as a type', 'src/call/two.ts', `import type {One} from '../score/one.ts'\n\nexport type Two = One[]\n`],
  ['when it passes it on', 'src/call/two.ts', `export * from '../score/one.ts'\n`],
  ['when it is late', 'src/call/two.ts', `export const two = () => import('../score/one.ts')\n`]
])('an upward import is found %s', (_, file, contents) => {
  const files = {'src/score/one.ts': `${exporting}export type One = number\n`, [file]: contents}
  expect(lint(files)).toEqual({[file]: ['no-restricted-imports']})
})

test.each([
  ['of two files', {'src/text/a.ts': `import {b} from './b.ts'\n\nexport const a = () => b\n`, 'src/text/b.ts': `import {a} from './a.ts'\n\nexport const b = () => a\n`}],
  [
    'of types',
    {
      'src/call/a.ts': `import type {B} from './b.ts'\n\nexport type A = B | null\n`,
      'src/call/b.ts': `import type {A} from './a.ts'\n\nexport type B = {a: A}\n`
    }
  ],
  [
    'of three',
    {
      'src/ui/a.ts': `import {b} from './b.ts'\n\nexport const a = () => b\n`,
      'src/ui/b.ts': `import {c} from './c.ts'\n\nexport const b = () => c\n`,
      'src/ui/c.ts': `import {a} from './a.ts'\n\nexport const c = () => a\n`
    }
  ]
])('a cycle %s is found', (_, files) => {
  expect(lint(files)).toEqual(Object.fromEntries(Object.keys(files).map((file) => [file, ['no-cycle']])))
})

test('the pure core knows no Node, no React, no clock and no chance', () => {
  const planted: Readonly<Record<string, readonly string[]>> = {
    'no-restricted-imports': ['node:fs', 'node:crypto', 'fs', 'react', 'react/jsx-runtime', 'ink'].map(importing),
    'no-restricted-globals': ['new Date()', 'Date.now()', 'performance.now()', 'process.env', 'setTimeout(() => {}, 1)', 'crypto.randomUUID()', 'globalThis.Date'].map(
      (use) => `export const a = () => ${use}\n`
    ),
    'no-restricted-properties': ['export const a = () => Math.random()\n', 'const {random} = Math\n\nexport const a = random\n']
  }
  const files: Record<string, string> = {}
  const expected: Verdict = {}
  for (const room of PURE) {
    for (const [rule, violations] of Object.entries(planted)) {
      violations.forEach((violation, index) => {
        const file = `src/${room}/${rule}-${index}.ts`
        files[file] = violation
        expected[file] = [rule]
      })
    }
  }
  expect(lint(files)).toEqual(expected)
})

test('nobody but main ends the program', () => {
  const ending = 'export const end = () => process.exit(1)\n'
  expect(lint({'src/ui/a.ts': ending, 'src/cli/main.ts': ending})).toEqual({'src/ui/a.ts': ['no-restricted-properties']})
})
