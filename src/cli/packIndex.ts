/** Part of the build: the built-in pack compiled into one file, so that starting parses no YAML. */
import {mkdir, rename, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {compilePackIndex, type PackIndex} from '../store/packFiles.ts'

/** The index of the pack in `folder`. @throws BuiltInPackError naming every error with file, line and column */
export function buildPackIndex(folder: string): Promise<PackIndex> {
  return compilePackIndex(folder)
}

/** Writes the index of `root`'s scenarios to `outFile`, whole or not at all. @throws BuiltInPackError */
export async function writePackIndex(root: string, outFile: string): Promise<void> {
  const index = await buildPackIndex(join(root, 'scenarios'))
  await mkdir(dirname(outFile), {recursive: true})
  const beside = `${outFile}.${process.pid}.tmp`
  await writeFile(beside, JSON.stringify(index))
  await rename(beside, outFile)
}
