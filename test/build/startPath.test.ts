import {beforeAll, expect, test} from 'vitest'
import {built} from '../support/built.ts'
import type {Bundle} from './bundle.ts'
import {loadedWith, packagesOf, readBundle, withDependencies} from './bundle.ts'

let bundle: Bundle

beforeAll(async () => {
  await built()
  bundle = readBundle()
})

/** What the home screen is made of. Everything else (pinyin, schemas, YAML, CSV, the commands) comes when it is asked for. */
const SCREEN = ['ink', 'react', 'chalk', 'string-width', 'env-paths']

test('--version loads the version and nothing else', () => {
  expect(loadedWith(bundle, 'src/cli/main.ts').sort()).toEqual(['package.json', 'src/cli/main.ts'])
})

test('before anything is chosen, no package but the one that knows the data folder is loaded', () => {
  expect(packagesOf(loadedWith(bundle, 'src/cli/session.ts'))).toEqual(['env-paths', 'is-safe-filename'])
})

test('the way to the first frame loads the screen and no other package', () => {
  const allowed = withDependencies(SCREEN)
  const screens = Object.values(bundle).flatMap(({entryPoint = ''}) => (/^src\/cli\/(commands\/home|screens|packs)\.ts$/.test(entryPoint) ? [entryPoint] : []))
  expect(screens.toSorted()).toEqual(['src/cli/commands/home.ts', 'src/cli/packs.ts', 'src/cli/screens.ts'])
  const packages = screens.flatMap((screen) => packagesOf(loadedWith(bundle, screen)))
  expect(packages.filter((name) => !allowed.has(name))).toEqual([])
  // Ink's developer tools, which it can do without, and its layout engine, which has nothing to lay out.
  expect(packages).not.toContain('ws')
  const files = screens.flatMap((screen) => loadedWith(bundle, screen))
  expect(files).toContain('bin/bundle/rowRenderer.js')
  // A call's core, its scoring and the class come with the first call, scorecard or class that is opened.
  expect(files.filter((file) => /^src\/(score\/(score|accuracy|procedure|timing)|call\/(decide|understand)|phrases|grade\/graded|voice|classroom)/.test(file))).toEqual([])
  expect(files.filter((file) => /yoga-layout.*(wasm|YGNode|wrapAssembly)/.test(file))).toEqual([])
})

test('a command is told about without what it needs', () => {
  const packages = packagesOf(loadedWith(bundle, 'src/cli/program.ts'))
  const allowed = withDependencies(['commander', 'string-width', 'env-paths'])
  expect(packages).toContain('commander')
  expect(packages.filter((name) => !allowed.has(name))).toEqual([])
})
