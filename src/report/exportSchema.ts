/** The shape of an exported attempt, as other programs may rely on it: one line of JSONL, one entry of `attempts` in JSON. */
import * as v from 'valibot'

const textOrNull = v.nullable(v.string())
const whole = v.pipe(v.number(), v.integer())
const points = v.nullable(whole)
const part = v.strictObject({points, max: points, state: v.picklist(['met', 'partly', 'missed', 'na', 'to-review'])})
const state = v.picklist(['met', 'partly', 'missed', 'na', 'to-review'])
const pair = v.tuple([whole, whole])

const criterion = v.strictObject({
  id: v.string(), label: v.string(), labelEn: v.string(), dimension: v.picklist(['accuracy', 'procedure', 'phrases', 'timing']),
  points, max: points, state, na: v.boolean(), critical: v.boolean(),
  automatic: part,
  manual: v.nullable(v.strictObject({who: v.string(), why: textOrNull, outdated: v.boolean()})),
  comment: textOrNull,
  evidence: v.array(v.string())
})

const field = v.strictObject({
  id: v.string(), label: v.string(), labelEn: v.string(), kind: v.picklist(['name', 'address', 'mobile', 'landline', 'order', 'text']),
  expected: v.string(), typed: v.string(), points, max: points, state,
  cer: v.nullable(v.number()),
  edits: v.array(v.strictObject({op: v.picklist(['substitute', 'delete', 'insert']), ref: pair, hyp: pair})),
  explanation: v.array(v.string())
})

const change = v.strictObject({
  sequence: whole, at: v.string(), who: v.string(), why: textOrNull, inForce: v.boolean(), action: v.looseObject({type: v.string()})
})

const seconds = v.nullable(v.number())

export const attemptSchema = v.strictObject({
  /** Only where each attempt stands by itself (JSONL). */
  version: v.optional(v.literal(1)),
  /** Null for an absence. */
  id: textOrNull,
  started: v.string(),
  trainee: v.strictObject({number: textOrNull, name: textOrNull, email: textOrNull, class: textOrNull}),
  session: v.nullable(v.strictObject({id: v.string(), title: v.string(), class: textOrNull})),
  source: v.picklist(['local', 'class', 'self-reported']),
  scenario: textOrNull, title: textOrNull, titleEn: textOrNull,
  kind: v.nullable(v.picklist(['order', 'query', 'complaint', 'callback', 'special'])),
  role: v.nullable(v.picklist(['agent', 'recorder'])),
  mode: v.nullable(v.picklist(['teaching', 'exam'])),
  state: v.picklist(['in-progress', 'submitted', 'abandoned', 'absent']),
  outcome: v.nullable(v.picklist(['agreed', 'answered', 'registered', 'transferred', 'agent-ended', 'customer-hung-up', 'abandoned'])),
  disposition: v.nullable(v.picklist(['query', 'order', 'grumble', 'valid-complaint', 'invalid-complaint', 'suggestion', 'harassment'])),
  total: points, uncapped: points, max: points,
  grade: v.nullable(v.picklist(['fail', 'pass', 'good', 'excellent'])),
  gradeState: v.picklist(['in-progress', 'abandoned', 'absent', 'submitted', 'to-review', 'published', 'final']),
  dimensions: v.strictObject({accuracy: points, procedure: points, phrases: points, timing: points}),
  form: v.nullable(v.record(v.string(), v.string())),
  rings: points,
  seconds: v.strictObject({talk: seconds, hold: seconds, wrapUp: seconds, handle: seconds}),
  rubric: v.nullable(v.strictObject({id: v.string(), version: whole, title: v.string()})),
  scorer: points,
  automaticTotal: points,
  comment: textOrNull,
  caps: v.array(v.strictObject({
    id: v.picklist(['wrong-number', 'insult']), dimension: v.nullable(v.literal('accuracy')), limit: whole, lost: whole
  })),
  criteria: v.array(criterion),
  fields: v.array(field),
  changes: v.array(change)
})
