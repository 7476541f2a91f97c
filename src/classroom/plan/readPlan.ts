/** A session file as a plan, with everything that is wrong in it: the same checks and the same words as for scenario files. */
import {fastestRate, slowestRate} from '../../call/timeline.ts'
import {flag, list, milliseconds} from '../../scenario/compile/scalars.ts'
import {lint} from '../../scenario/lint.ts'
import {nearest} from '../../scenario/nearest.ts'
import {parse} from '../../scenario/parse.ts'
import type {Positions} from '../../scenario/positions.ts'
import {toIssue} from '../../scenario/problem.ts'
import type {Language, Path} from '../../scenario/problem.ts'
import {sourceOf} from '../../scenario/source.ts'
import type {Issue} from '../../scenario/types.ts'
import {validate} from '../../scenario/validate.ts'
import {planWith} from './plan.ts'
import type {Plan} from './plan.ts'
import {issueOf} from './problems.ts'
import type {SessionCode} from './problems.ts'
import {readSeating} from './seating.ts'
import {sessionShape} from './shape.ts'
import type {RawSession} from './shape.ts'

export interface PlanSource {
  /** As it is named in messages. */
  readonly file: string
  readonly bytes: Uint8Array
  /** The bytes of a file named in the session; null where there is none. */
  readonly beside: (path: string) => Uint8Array | null
  /** Ids of the scenarios there are. */
  readonly scenarios: readonly string[]
}
export interface ReadPlan {
  /** Null where there are errors. */
  readonly plan: Plan | null
  readonly issues: readonly Issue[]
}

export function readPlan({file, bytes, beside, scenarios}: PlanSource, language: Language): ReadPlan {
  const source = sourceOf(bytes)
  const linted = source.text === null ? null : lint(source.text)
  const parsed = linted?.repaired == null ? null : parse(linted.repaired)
  const checked = parsed && parsed.value !== undefined ? validate(sessionShape, parsed.value) : null
  const problems = [...source.problems, ...linted?.problems ?? [], ...parsed?.problems ?? [], ...checked?.problems ?? []]
  const issues = problems.map(problem => toIssue(problem, file, parsed?.positions.of(problem.place) ?? {line: 1, column: 1}, language))
  const raw = checked?.output
  if (!raw || !parsed) return {plan: null, issues}
  const meaning = meaningOf(raw, parsed.positions, {file, beside, scenarios}, language)
  const all = [...issues, ...meaning.issues]
  return {plan: all.some(each => each.severity === 'error') ? null : meaning.plan, issues: all}
}

function meaningOf(raw: RawSession, positions: Positions, {file, beside, scenarios}: Omit<PlanSource, 'bytes'>, language: Language): {plan: Plan; issues: Issue[]} {
  const issues: Issue[] = []
  const tell = (code: SessionCode, path: Path, params: Record<string, string> = {}): void => {
    issues.push(issueOf({code, at: positions.of({path}), params}, file, language))
  }
  const ids = list(raw.scenarios)
  ids.forEach((id, i) => {
    const [best] = nearest(id, scenarios, 1)
    if (!scenarios.includes(id)) tell('unknown-scenario', typeof raw.scenarios === 'string' ? ['scenarios'] : ['scenarios', i], {id, ...(best !== undefined && {nearest: best})})
  })
  const rate = raw.rate === undefined ? null : Number(raw.rate)
  if (rate !== null && (rate < slowestRate || rate > fastestRate)) tell('not-rate', ['rate'], {found: raw.rate ?? ''})
  if (raw.sound === 'loudspeaker') {
    if (raw.role === 'agent') tell('loudspeaker-one-call', ['role'], {key: 'role'})
    if (raw.variants === 'true') tell('loudspeaker-one-call', ['variants'], {key: 'variants'})
    if (raw.start === 'at-will') tell('loudspeaker-one-call', ['start'], {key: 'start'})
  }
  const bytesOfList = raw.seating === undefined ? null : beside(raw.seating)
  if (raw.seating !== undefined && bytesOfList === null) tell('no-seating-file', ['seating'], {found: raw.seating})
  const seating = bytesOfList === null ? null : readSeating(bytesOfList)
  for (const problem of seating?.problems ?? []) issues.push(issueOf(problem, raw.seating ?? '', language))
  const plan = planWith({
    title: raw.title ?? '', class: raw.class ?? '', scenarios: ids, exam: flag(raw.exam), rate, captions: raw.captions ?? 'on',
    limit: raw.limit === undefined ? null : milliseconds(raw.limit), variants: flag(raw.variants), seating: seating?.seating ?? [],
    ...(raw.role && {role: raw.role}), ...(raw.start && {start: raw.start}), ...(raw.sound && {sound: raw.sound})
  })
  return {plan, issues}
}
