/** Lines as they are said, and the recordings that some of them have. */
import type {RawLines} from '../schema/common.ts'
import type {RawScenario} from '../schema/scenario.ts'
import type {Scenario} from '../types.ts'

type OneLine = Exclude<RawLines, readonly unknown[]>

function each(raw: RawLines | undefined): readonly OneLine[] {
  return raw === undefined ? [] : Array.isArray(raw) ? raw : [raw as OneLine]
}

export function said(raw: RawLines | undefined): readonly string[] {
  return each(raw).map(line => typeof line === 'string' ? line : line.say)
}

/** Left out where there are none: what is stored of a call does not change for it. */
export function compileRecordings({opening, answers = {}, cues = [], model}: RawScenario): Pick<Scenario, 'recordings'> {
  const lines = [opening, ...Object.values(answers).flatMap(each), ...cues.flatMap(cue => each(cue.say)), ...model]
  const recorded = lines.flatMap(line => typeof line !== 'string' && line.say !== undefined && line.audio !== undefined ? [[line.say, line.audio] as const] : [])
  return recorded.length === 0 ? {} : {recordings: Object.fromEntries(recorded)}
}
