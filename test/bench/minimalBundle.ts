import {mkdir, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {root} from '../support/built.ts'
import {bundle, lateTables, withoutDevtools} from '../support/bundling.ts'
import {yoga} from './yogaPlugin.ts'

/**
 * Bundles the minimal Ink program into `folder` with tingda's own options, but with Ink's layout and rendering as they are
 * published; answers the file to run.
 */
export async function bundleMinimal(folder: string): Promise<string> {
  const names = {entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name]-[hash].mjs'}
  const chunks = await bundle(root, {minimal: 'test/bench/minimal.ts'}, names, [yoga, withoutDevtools, lateTables])
  for (const {fileName, code} of chunks) {
    const path = join(folder, fileName)
    await mkdir(dirname(path), {recursive: true})
    await writeFile(path, code)
  }
  return join(folder, 'minimal.mjs')
}
