import {UserError} from './errors.ts'
import type {Io} from './io.ts'
import {inWords} from './io.ts'

function tell(io: Io, error: UserError): void {
  io.stderr.write(inWords(io, {zh: '听打：', en: 'tingda: '}) + inWords(io, error.words) + '\n')
  if (error.hint) io.stderr.write(inWords(io, error.hint) + '\n')
}

/**
 * Opens the home screen, or runs the command that `io.argv` names, and tells the person's mistakes. The exit code is
 * then in `io.exitCode`. Throws only what is the program's own fault.
 */
export async function run(io: Io): Promise<void> {
  try {
    if (io.argv.length === 0) {
      // Not through the commands: the way to the first ring loads nothing that it does not need.
      const {home} = await import('./commands/home.ts')
      await home(io)
    } else {
      const {runCommand} = await import('./program.ts')
      await runCommand(io)
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    io.exitCode = error.exitCode
    tell(io, error)
  }
}
