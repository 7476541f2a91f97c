import {beforeAll, expect, test} from 'vitest'
import {built} from '../support/built.ts'
import type {Bundle} from './bundle.ts'
import {filesWith, loadedWith, packagesOf, readBundle, withDependencies} from './bundle.ts'

let bundle: Bundle

beforeAll(async () => {
  await built()
  bundle = readBundle()
})

/** What the home screen is loaded from. */
const screens = ['src/cli/commands/home.ts', 'src/cli/screens.ts', 'src/cli/packs.ts']

/** What the home screen is made of. Everything else (pinyin, schemas, YAML, CSV, the commands) comes when it is asked for. */
const SCREEN = ['ink', 'react', 'chalk', 'string-width', 'env-paths']

test('--version loads the version and nothing else', () => {
  expect(loadedWith(bundle, 'src/cli/main.ts').sort()).toEqual(['package.json', 'src/cli/main.ts'])
})

test('before anything is chosen, only what every way needs is loaded', () => {
  const allowed = withDependencies(['env-paths', 'string-width'])
  expect(packagesOf(loadedWith(bundle, 'src/cli/session.ts')).filter((name) => !allowed.has(name))).toEqual([])
})

test('every sight that somebody waits for comes from a handful of files', () => {
  const files = (source: string): number => filesWith(bundle, source).length
  expect(Math.max(files('src/cli/session.ts'), files('src/cli/scenarioList.ts'), ...screens.map(files))).toBeLessThan(7)
})

test('no command but one that opens a screen loads one', () => {
  for (const source of ['src/cli/scenarioList.ts', 'src/cli/scenarioCheck.ts', 'src/cli/review.ts', 'src/cli/export.ts']) {
    expect(packagesOf(loadedWith(bundle, source))).not.toContain('react')
  }
})

test('the way to the first frame loads the screen and no other package', () => {
  const allowed = withDependencies(SCREEN)
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
