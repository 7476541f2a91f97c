import {execFile} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'

/** The checkout that is tested. An absolute path with a slash at its end. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

/** The program as a person runs it. */
export const program = root + 'bin/tingda.js'

let building: Promise<void> | undefined

async function build(): Promise<void> {
  await promisify(execFile)(process.execPath, [root + 'bin/build.js', '--if-stale'])
}

/** Makes sure, once a test file, that dist/ was built from the sources as they are. Rejects with the build's errors. */
export function built(): Promise<void> {
  building ??= build()
  return building
}
