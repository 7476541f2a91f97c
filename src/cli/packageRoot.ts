import {existsSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

/**
 * The folder that holds package.json, scenarios/ and dist/. Looked for upwards, because this file runs from src/ in
 * tests and from dist/chunks/ in use.
 */
export function packageRoot(): string {
  const start = dirname(fileURLToPath(import.meta.url))
  let folder = start
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder)
    if (above === folder) throw new Error(`no package.json above ${start}`)
    folder = above
  }
  return folder
}
