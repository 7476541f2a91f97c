import type {Io} from './io.ts'

/** An operating system command that no terminal knows and every terminal swallows. */
export const READY_SEQUENCE = '\u001B]7717;tingda-ready\u0007'

/**
 * Says that the first frame is drawn and keys are read, to a test or a benchmark that asked with `TINGDA_READY=1`.
 * To be called once by the screen, after its first render and after raw mode is on.
 */
export function announceReady(io: Pick<Io, 'env' | 'stdout'>): void {
  if (io.env['TINGDA_READY'] === '1') io.stdout.write(READY_SEQUENCE)
}
