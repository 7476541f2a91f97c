import {readFileSync} from 'node:fs'
import {parse} from 'yaml'
import type {Intents} from '../../../src/scenario/types.ts'

interface IntentFile {
  readonly version: string
  readonly intents: readonly {
    readonly id: string; readonly label: string; readonly norm?: string
    readonly patterns: readonly string[]; readonly not?: readonly string[]; readonly examples: readonly string[]
    readonly answer?: readonly string[]; readonly answer_angry?: readonly string[]
    readonly mood?: string; readonly mood_times?: string
  }[]
  readonly behaviour: Readonly<Record<string, readonly string[]>>
}

const root = new URL('../../../', import.meta.url)

/** scenarios/intents.yaml as it stands, without the pack's checks. */
export function readIntents(): Intents {
  const file = parse(readFileSync(new URL('scenarios/intents.yaml', root), 'utf8'), {schema: 'failsafe'}) as IntentFile
  return {
    version: Number(file.version),
    intents: file.intents.map(intent => ({
      id: intent.id, label: intent.label, norm: intent.norm ? Number(intent.norm) : null,
      patterns: intent.patterns, not: intent.not ?? [], examples: intent.examples,
      answer: intent.answer ?? [], answerAngry: intent.answer_angry ?? [],
      mood: Number(intent.mood ?? 0), moodTimes: Number(intent.mood_times ?? 0)
    })),
    behaviour: Object.fromEntries(
      Object.entries(file.behaviour).map(([name, lines]) => [name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()), lines])
    ) as unknown as Intents['behaviour']
  }
}

export interface Sentence { readonly batch: number; readonly persona: string; readonly say: string; readonly intents: readonly string[] }

/** The development set, or the one nothing was learnt from. */
export function readSentences(name: 'sentences' | 'heldOut' = 'sentences'): readonly Sentence[] {
  const file = new URL(`test/call/understand/${name}.yaml`, root)
  const groups = parse(readFileSync(file, 'utf8'), {schema: 'failsafe'}) as
    readonly {readonly batch: string; readonly persona: string; readonly says: readonly (readonly string[])[]}[]
  return groups.flatMap(({batch, persona, says}) =>
    says.map(([say = '', ...intents]) => ({batch: Number(batch), persona, say, intents})))
}

/** Intents with nothing but their patterns. */
export function intentsOf(patterns: readonly {readonly id: string; readonly patterns: readonly string[]; readonly not: readonly string[]}[]): Intents {
  const {behaviour} = readIntents()
  return {
    version: 1, behaviour,
    intents: patterns.map(each => ({...each, label: each.id, norm: null, examples: [], answer: [], answerAngry: [], mood: 0, moodTimes: 0}))
  }
}
