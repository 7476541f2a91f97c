/** How far long work has come, on standard error: in place at a terminal, a line now and then elsewhere. */
import type {Io} from './io.ts'
import {inWords} from './io.ts'

/** Work of fewer steps is over before anybody reads it. */
const shownFrom = 200
const every = {terminal: 20, lines: 1_000}

export interface Progress {
  step(): void
  done(): void
}

export function progressOn({stderr, lang}: Pick<Io, 'stderr' | 'lang'>, total: number): Progress {
  const terminal = stderr.isTTY === true
  const pace = terminal ? every.terminal : every.lines
  let steps = 0
  let shown = false
  return {
    step() {
      steps += 1
      if (total < shownFrom || steps % pace !== 0) return
      shown = true
      const text = inWords({lang}, {zh: `正在处理：${steps} / ${total}`, en: `working: ${steps} / ${total}`})
      stderr.write(terminal ? `\r${text}\u001B[K` : `${text}\n`)
    },
    done() {
      if (shown && terminal) stderr.write('\r\u001B[K')
    }
  }
}
