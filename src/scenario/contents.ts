/** What one call needs, taken out of a pack, and the name it is stored under. */
import type {Contents, Pack, Rubric, Scenario} from './types.ts'

/**
 * Everything a call of `scenario` needs. Of several rubrics for the mode the last is taken: a school's pack lays its
 * own after the built-in ones.
 * @throws RangeError where the pack has no rubric for the mode; `loadPack` reports that.
 */
export function contentsOf(pack: Pack, scenario: Scenario, mode: Rubric['mode']): Contents {
  const rubric = pack.rubrics.findLast((each) => each.mode === mode)
  if (!rubric) throw new RangeError(`the pack has no rubric for ${mode}`)
  return {
    version: 1,
    scenario,
    form: pack.forms.find((each) => each.id === scenario.form) ?? null,
    intents: pack.intents,
    phrasebook: pack.phrasebook,
    standards: pack.standards,
    guideline: pack.guidelines.find((each) => each.id === scenario.guideline) ?? null,
    catalog: pack.catalogs.find((each) => each.id === scenario.catalog) ?? null,
    rubric,
    ...(scenario.generate && pack.people && {people: pack.people})
  }
}

/**
 * Plain data as JSON with sorted keys and nothing between the tokens: equal data gives equal text. Keys without a
 * value are left out, as JSON does.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => {
    if (typeof each !== 'object' || each === null || Array.isArray(each)) return each
    const entries = Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))
    return Object.fromEntries(entries)
  })
}

/** The name the contents are stored under; `digest` is SHA-256 in hexadecimal of a text's UTF-8. */
export function contentsDigest(contents: Contents, digest: (text: string) => string): string {
  return digest(canonicalJson(contents))
}
