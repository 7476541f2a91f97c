import type {RawMove} from '../schema/move.ts'
import type {ScriptMove} from '../types.ts'
import {defined, flag, maybe, milliseconds} from './scalars.ts'

export function compileMove(raw: RawMove): ScriptMove {
  if (typeof raw === 'string') return {say: raw}
  return defined({
    say: raw.say,
    asTyped: raw.as_typed,
    interrupt: maybe(raw.interrupt, flag),
    wait: maybe(raw.wait, milliseconds),
    hold: maybe(raw.hold, milliseconds),
    resume: maybe(raw.resume, flag),
    transfer: raw.transfer,
    lookup: raw.lookup,
    hangUp: maybe(raw.hang_up, flag)
  })
}
