import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect} from 'vitest'

const folder = join(dirname(fileURLToPath(import.meta.url)), 'golden')

/** Compares a screen with the one checked in as text; UPDATE_GOLDEN=1 writes it anew, to be read before it is committed. */
export function expectGolden(name: string, screen: readonly string[]): void {
  const file = join(folder, `${name}.txt`)
  const text = screen.map(row => row.trimEnd()).join('\n') + '\n'
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(folder, {recursive: true})
    writeFileSync(file, text)
  }
  expect(existsSync(file), `${file} is missing: run with UPDATE_GOLDEN=1`).toBe(true)
  expect(text).toBe(readFileSync(file, 'utf8'))
}
