import {constants} from 'node:os'
import {reportCrash} from './crash.ts'
import type {Io} from './io.ts'
import {languageOfLocale, takeLanguage} from './language.ts'
import type {Leaving, LeaveReason} from './leave.ts'
import {createLeaving} from './leave.ts'
import {processIo} from './processIo.ts'
import {run} from './run.ts'

type End = (code: number) => void

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
/** Unexpected errors of the program itself; 1 and 2 are findings and bad input. */
const CRASHED = 70

/** Waits until what was written is out: ending at once would cut off a pipe. */
function flushed(io: Io): Promise<void> {
  return new Promise((resolve) => io.stdout.write('', () => io.stderr.write('', () => resolve())))
}

async function leaveAndEnd(io: Io, leaving: Leaving, reason: LeaveReason, end: End): Promise<void> {
  await leaving.leave(reason)
  await flushed(io)
  end(io.exitCode)
}

/** Once there is something to save or restore, signals no longer end the program by themselves. */
function armSignals(leave: (signal: (typeof SIGNALS)[number]) => void): void {
  for (const signal of SIGNALS) process.on(signal, () => leave(signal))
}

/** A reader that has seen enough (`| head`) is no error. */
function endQuietlyWithReader(io: Io, leaving: Leaving, end: End): void {
  for (const stream of [io.stdout, io.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') io.exitCode = CRASHED
      void leaving.leave('done').then(() => end(io.exitCode))
    })
  }
}

/** One run of the program, from its arguments to its exit code, which `end` is told once everything is written. */
export async function session(args: readonly string[], end: End): Promise<void> {
  const {lang = languageOfLocale(process.env), rest} = takeLanguage(args)
  const leaving = createLeaving(() =>
    armSignals((signal) => {
      io.exitCode = 128 + constants.signals[signal]
      void leaveAndEnd(io, leaving, signal, end)
    })
  )
  const io = processIo(rest, lang, leaving)
  const crash = async (error: unknown): Promise<void> => {
    io.exitCode = CRASHED
    // The terminal first: a sentence on the screen that is about to be cleared would be lost.
    await leaving.leave('crash')
    reportCrash(error, io)
    await leaveAndEnd(io, leaving, 'crash', end)
  }
  process.on('uncaughtException', (error) => void crash(error))
  process.on('unhandledRejection', (error) => void crash(error))
  endQuietlyWithReader(io, leaving, end)

  try {
    await run(io)
  } catch (error) {
    return crash(error)
  }
  await leaveAndEnd(io, leaving, 'done', end)
}
