/** A check of one scenario against itself and what its pack offers. */
import type {Code} from '../codes.ts'
import type {Path, Problem} from '../problem.ts'
import type {Pack, Scenario} from '../types.ts'

/** The pack's shared parts, laid over each other; the scenario is checked before it becomes part of them. */
export type Surroundings = Omit<Pack, 'scenarios'>
export type Check = (scenario: Scenario, pack: Surroundings) => readonly Problem[]

/** A name that is none of `known`; what was probably meant stands in the fix. */
export function unknown(code: Code, id: string, path: Path, known: Iterable<string>, key = false): Problem {
  return {code, place: {path, key}, params: {id}, among: [...known]}
}

export const ids = (entries: readonly {readonly id: string}[]): readonly string[] => entries.map((each) => each.id)

/** Numbers that norms.yaml has not; a pack without one has nothing to compare with. */
export function unknownNorms(named: readonly number[], path: Path, {norms = []}: Surroundings): readonly Problem[] {
  if (norms.length === 0) return []
  return named.flatMap((n, i) => norms.some((norm) => norm.n === n) ? [] : [unknown('unknown-norm', String(n), [...path, i], [])])
}

/** The form the scenario is filled in on; null without one, or where it is not known. */
export function formOf(scenario: Scenario, {forms}: Surroundings) {
  return forms.find((form) => form.id === scenario.form) ?? null
}
