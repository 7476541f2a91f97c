/** An attempt as other programs read it: codes instead of words, null for what is absent. */
import {evidenceText} from './evidence.ts'
import {dimensionPoints, secondsOf, type ExportedAttempt} from './exported.ts'
import {dimensions} from './labels.ts'
import type {Lang} from './language.ts'

/** Raised when a key changes its meaning or goes; a new key does not raise it. */
export const exportVersion = 1

/** What lists and exports have in common: who, what, when, and what it came to. */
export function summaryJson({id, started, person, scenario, title, role, state, facts, scorecard}: ExportedAttempt) {
  return {
    id, started,
    trainee: {number: person.number || null, name: person.name || null},
    scenario,
    title: title.zh,
    titleEn: title.en,
    kind: facts?.kind ?? null,
    role,
    mode: facts?.mode ?? null,
    state,
    outcome: facts?.outcome ?? null,
    disposition: facts?.disposition ?? null,
    total: scorecard?.total ?? null,
    uncapped: scorecard?.uncapped ?? null,
    max: scorecard?.max ?? null,
    grade: scorecard?.grade ?? null
  }
}

/** One entry of `attempts`; evidence is in words, in `lang`. */
export function attemptJson(attempt: ExportedAttempt, lang: Lang) {
  const {facts, scorecard, eventTimes} = attempt
  const times = facts?.times
  return {
    ...summaryJson(attempt),
    dimensions: Object.fromEntries(dimensions.map(dimension => [dimension, dimensionPoints(scorecard, dimension)])),
    form: facts?.form ?? null,
    rings: facts?.rings ?? null,
    seconds: {
      talk: secondsOf(times?.talk), hold: secondsOf(times?.hold), wrapUp: secondsOf(times?.wrapUp), handle: secondsOf(times?.handle)
    },
    criteria: (scorecard?.criteria ?? []).map(({id, label, labelEn, dimension, points, max, na, critical, state, evidence}) => ({
      id, label, labelEn, dimension, points: na ? null : points, max: na ? null : max, state, na, critical,
      evidence: evidence.map(each => evidenceText(each, lang, eventTimes))
    }))
  }
}
