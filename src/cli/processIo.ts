import type {Io} from './io.ts'
import type {Lang} from './language.ts'
import type {Leaving} from './leave.ts'

/** The real outside. */
export function processIo(argv: readonly string[], lang: Lang, langIsGiven: boolean, leaving: Leaving): Io {
  const {stdout, stderr, env} = process
  return {
    // Asked for late: opening it takes longer than most commands, and few of them read.
    get stdin() {
      return process.stdin
    },
    stdout,
    stderr,
    env,
    argv,
    lang,
    langIsGiven,
    cwd: process.cwd(),
    get isTTY() {
      return stdout.isTTY === true && process.stdin.isTTY === true
    },
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
