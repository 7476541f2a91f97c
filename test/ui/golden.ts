import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

const folder = join(dirname(fileURLToPath(import.meta.url)), 'golden')

/** A screen as one text, as it is checked in. */
export function written(screen: readonly string[]): string {
  return screen.map(row => row.trimEnd()).join('\n') + '\n'
}

/** The text checked in under `name`. UPDATE_GOLDEN=1 writes `screen` there first, to be read before it is committed. */
export function golden(name: string, screen: readonly string[]): string {
  const file = join(folder, `${name}.txt`)
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(folder, {recursive: true})
    writeFileSync(file, written(screen))
  }
  if (!existsSync(file)) throw new Error(`${file} is missing: run with UPDATE_GOLDEN=1`)
  return readFileSync(file, 'utf8')
}
