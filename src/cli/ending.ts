import {constants} from 'node:os'
import {reportCrash} from './crash.ts'
import type {Io, Output} from './io.ts'
import type {Leaving, LeaveReason} from './leave.ts'

/** Exit code of an error in the program itself; 1 and 2 are findings and bad input. */
export const CRASHED = 70

export type Signal = 'SIGINT' | 'SIGTERM' | 'SIGHUP'

/** The ways in which the program ends. Each saves and restores first and lets go what was written. */
export type Ending = {
  done(): Promise<void>
  signalled(signal: Signal): Promise<void>
  crashed(error: unknown): Promise<void>
  /** Writing to one of the outputs failed. A reader that has seen enough (`| head`) is no error. */
  unwritable(error: NodeJS.ErrnoException): Promise<void>
}

/** Waits until what was written is out: ending at once would cut off a pipe. */
function flushed(output: Output): Promise<void> {
  return new Promise((resolve) => output.write('', () => resolve()))
}

/** `end` is told the exit code when nothing is left to do. */
export function createEnding(io: Io, leaving: Leaving, end: (code: number) => void): Ending {
  async function leave(reason: LeaveReason): Promise<void> {
    await leaving.leave(reason)
    await flushed(io.stdout)
    await flushed(io.stderr)
    end(io.exitCode)
  }

  return {
    done: () => leave('done'),
    signalled(signal) {
      io.exitCode = 128 + constants.signals[signal]
      return leave(signal)
    },
    async crashed(error) {
      io.exitCode = CRASHED
      // The terminal first: a sentence on the screen that is about to be cleared would be lost.
      await leaving.leave('crash')
      reportCrash(error, io)
      await leave('crash')
    },
    async unwritable({code}) {
      if (code !== 'EPIPE') io.exitCode = CRASHED
      await leaving.leave('done')
      end(io.exitCode)
    }
  }
}
