/** Part of the build: the built-in pack compiled into files, so that starting parses no YAML. */
import {compilePackIndex, indexFiles} from '../store/packFiles.ts'

/** The files that `dist/` holds of the pack in `folder`. @throws BuiltInPackError naming every error with file, line and column */
export async function packIndexFiles(folder: string): Promise<ReturnType<typeof indexFiles>> {
  return indexFiles(await compilePackIndex(folder))
}
