import type {Signal} from './ending.ts'
import {createEnding} from './ending.ts'
import {languageOfLocale, takeLanguage} from './language.ts'
import {createLeaving} from './leave.ts'
import {processIo} from './processIo.ts'
import {run} from './run.ts'

const SIGNALS: readonly Signal[] = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** One run of the program, from its arguments to its exit code, which `end` is told once everything is written. */
export async function session(args: readonly string[], end: (code: number) => void): Promise<void> {
  const {lang: given, rest} = takeLanguage(args)
  // Only once there is something to save or restore do signals no longer end the program by themselves.
  const leaving = createLeaving(() => {
    for (const signal of SIGNALS) process.on(signal, () => void ending.signalled(signal))
  })
  const io = processIo(rest, given ?? languageOfLocale(process.env), given !== undefined, leaving)
  const ending = createEnding(io, leaving, end)
  process.on('uncaughtException', (error) => void ending.crashed(error))
  process.on('unhandledRejection', (error) => void ending.crashed(error))
  io.stdout.on('error', (error) => void ending.unwritable(error))
  io.stderr.on('error', (error) => void ending.unwritable(error))

  try {
    await run(io)
  } catch (error) {
    return ending.crashed(error)
  }
  await ending.done()
}
