import type {RawCue, RawWhen} from '../schema/cue.ts'
import type {Cue, When} from '../types.ts'
import {said} from './recordings.ts'
import {comparison, defined, flag, list, maybe, milliseconds} from './scalars.ts'

/** `index` from 0; `line` of the file, for coverage. */
export function compileCue(raw: RawCue, index: number, line: number): Cue {
  return {
    id: raw.id ?? `cue-${index + 1}`,
    when: compileWhen(raw.when),
    say: said(raw.say),
    mood: Number(raw.mood ?? 0),
    set: list(raw.set),
    outcome: raw.outcome ?? null,
    hangsUp: flag(raw.hangs_up),
    times: raw.times === undefined ? null : Number(raw.times),
    line
  }
}

function compileWhen(raw: RawWhen): When {
  return defined({
    intent: maybe(raw.intent, list),
    all: maybe(raw.all, list),
    without: maybe(raw.without, list),
    mentions: maybe(raw.mentions, list),
    mood: maybe(raw.mood, comparison),
    told: maybe(raw.told, list),
    untold: maybe(raw.untold, list),
    flag: maybe(raw.flag, list),
    noFlag: maybe(raw.no_flag, list),
    quiet: maybe(raw.quiet, milliseconds),
    forbidden: maybe(raw.forbidden, flag),
    count: maybe(raw.count, comparison),
    reached: maybe(raw.reached, flag),
    lookedUp: maybe(raw.looked_up, flag)
  })
}
