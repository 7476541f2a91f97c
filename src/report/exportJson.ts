/** An attempt as other programs read it: codes instead of words, null for what is absent. */
import type {GradedCriterion} from '../grade/graded.ts'
import {textOf} from '../score/messages.ts'
import {evidenceText} from './evidence.ts'
import {dimensionPoints, secondsOf, type ExportedAttempt} from './exported.ts'
import {dimensions} from './labels.ts'
import type {Lang} from './language.ts'

/** Raised when a key changes its meaning or goes; a new key does not raise it. */
export const exportVersion = 1

/** What lists and exports have in common: who, what, when, and what it came to. */
export function summaryJson({id, started, person, session, source, scenario, title, role, state, facts, scorecard, gradeState}: ExportedAttempt) {
  return {
    id: id || null, started,
    trainee: {number: person.number || null, name: person.name || null, email: person.email || null, class: person.class || null},
    session: session && {id: session.id, title: session.title, class: session.class || null},
    source,
    scenario: scenario || null,
    title: title.zh || null,
    titleEn: title.en || null,
    kind: facts?.kind ?? null,
    role,
    mode: facts?.mode ?? null,
    state,
    outcome: facts?.outcome ?? null,
    disposition: facts?.disposition ?? null,
    total: scorecard?.total ?? null,
    uncapped: scorecard?.uncapped ?? null,
    max: scorecard?.max ?? null,
    grade: scorecard?.grade ?? null,
    gradeState
  }
}

/** One entry of `attempts`; evidence is in words, in `lang`. */
export function attemptJson(attempt: ExportedAttempt, lang: Lang) {
  const {facts, scorecard, eventTimes, changes} = attempt
  const times = facts?.times
  return {
    ...summaryJson(attempt),
    dimensions: Object.fromEntries(dimensions.map(dimension => [dimension, dimensionPoints(scorecard, dimension)])),
    form: facts?.form ?? null,
    rings: facts?.rings ?? null,
    seconds: {
      talk: secondsOf(times?.talk), hold: secondsOf(times?.hold), wrapUp: secondsOf(times?.wrapUp), handle: secondsOf(times?.handle)
    },
    rubric: scorecard && {...scorecard.rubric},
    scorer: scorecard?.scorer ?? null,
    automaticTotal: scorecard?.automaticTotal ?? null,
    comment: scorecard?.comment || null,
    caps: (scorecard?.caps ?? []).map(({id, dimension, limit, lost}) => ({id, dimension, limit, lost})),
    criteria: (scorecard?.criteria ?? []).map(criterion => criterionJson(criterion, lang, eventTimes)),
    fields: (scorecard?.fields ?? []).map(({id, label, labelEn, kind, expected, typed, points, max, state, alignment, explanation}) => ({
      id, label, labelEn, kind, expected, typed, points: state === 'na' ? null : points, max: state === 'na' ? null : max, state,
      cer: alignment?.cer ?? null,
      edits: (alignment?.edits ?? []).map(({op, ref, hyp}) => ({op, ref: [...ref], hyp: [...hyp]})),
      explanation: explanation.map(each => textOf(each, lang))
    })),
    changes: changes.map(({sequence, at, who, why, action, inForce}) => ({sequence, at, who, why: why || null, inForce, action}))
  }
}

function criterionJson(
  {id, label, labelEn, dimension, points, max, na, critical, state, evidence, automatic, manual, comment}: GradedCriterion, lang: Lang, eventTimes: readonly number[]
) {
  return {
    id, label, labelEn, dimension, points: na ? null : points, max: na ? null : max, state, na, critical,
    automatic: {points: automatic.state === 'na' ? null : automatic.points, max: automatic.state === 'na' ? null : automatic.max, state: automatic.state},
    manual: manual && {who: manual.who, why: manual.why || null, outdated: manual.outdated},
    comment: comment || null,
    evidence: evidence.map(each => evidenceText(each, lang, eventTimes))
  }
}
