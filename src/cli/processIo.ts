import type {Io} from './io.ts'
import type {Lang} from './language.ts'
import type {Leaving} from './leave.ts'

/** The real outside. */
export function processIo(argv: readonly string[], lang: Lang, langIsGiven: boolean, leaving: Leaving): Io {
  const {stdin, stdout, stderr, env} = process
  return {
    stdin,
    stdout,
    stderr,
    env,
    argv,
    lang,
    langIsGiven,
    cwd: process.cwd(),
    isTTY: stdin.isTTY === true && stdout.isTTY === true,
    // Read anew each time: a window is resized in the middle of a call.
    get columns() {
      return stdout.columns || 80
    },
    get rows() {
      return stdout.rows || 24
    },
    exitCode: 0,
    onLeave: leaving.onLeave
  }
}
