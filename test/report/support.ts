/** Hand-made scorecards and attempts to write reports of. */
import {message} from '../../src/score/messages.ts'
import type {GradedCriterion, GradedScorecard} from '../../src/grade/graded.ts'
import type {Criterion, CriterionState, FieldScore, Figures} from '../../src/score/scorecard.ts'
import type {AttemptFacts} from '../../src/report/attempt.ts'
import type {ExportedAttempt} from '../../src/report/exported.ts'
import {align} from '../../src/text/align.ts'

export const figures: Figures = {
  rings: 2, ringMs: 6_300, talkMs: 125_400, holdMs: 20_000, wrapUpMs: 31_250, handleMs: 176_650, lagMedian: 1_840, lagP90: 4_200, lagByField: [], baseline: 40, errors: null, holds: 1, returns: 1,
  lagCharacters: 61, charactersPerMinute: 38.6, activeMs: 90_000, longestQuiet: 9_100, corrections: 3, correctedCharacters: 7,
  committedCharacters: 80, typedDuringTalkShare: 0.75
}

export function criterion(id: string, points: number, max: number, more: Partial<GradedCriterion> = {}): GradedCriterion {
  const state: CriterionState = more.state ?? (points === max ? 'met' : points > 0 ? 'partly' : 'missed')
  return {
    automatic: {points, max, state}, manual: null, comment: '',
    id, dimension: id.split('.')[0] as Criterion['dimension'], label: `评${id}`, labelEn: `label ${id}`, points, max, na: false, critical: false,
    state, evidence: [], ...more
  }
}

/** `mobile: 13922841507 13922841057` in points: a field of which `typed` was typed. */
export function field(id: string, expected: string, typed: string, points: number, max: number, more: Partial<FieldScore> = {}): FieldScore {
  return {
    id, label: `栏${id}`, labelEn: `field ${id}`, kind: 'name', expected, accepted: [], typed, points, max,
    state: points === max ? 'met' : points > 0 ? 'partly' : 'missed', alignment: align(expected, typed), explanation: [], ...more
  }
}

/** 82 of 100 in a complaint. */
export function scorecard(more: Partial<GradedScorecard> = {}): GradedScorecard {
  return {
    version: 1, scorer: 1, rubric: {id: 'teaching', version: 1, title: '教学评分标准'}, role: 'agent', outcome: 'agreed', complete: true,
    grade: 'good', total: 82, uncapped: 82, max: 100, caps: [],
    dimensions: {
      accuracy: {points: 30, max: 35, na: false}, procedure: {points: 30, max: 35, na: false},
      phrases: {points: 15, max: 20, na: false}, timing: {points: 7, max: 10, na: false}
    },
    criteria: [], fields: [], right: [], figures, ladders: [], bestNext: [], notes: [],
    automaticTotal: 82, comment: '', open: [], drifted: false, ...more
  }
}

export const facts: AttemptFacts = {
  kind: 'complaint', mode: 'teaching', outcome: 'agreed', disposition: 'valid-complaint', rings: 2,
  times: {talk: 125_400, hold: 0, wrapUp: 31_250, handle: 156_650},
  form: {
    name: '章丽华', address: '广东省广州市天河区体育东路18号3栋502室', mobile: '13922841507', landline: '020-38476215',
    order: '20261105000317', complaint: '沐浴露漏液，瓶子裂了', proposal: ''
  }
}

export function attempt(more: Partial<ExportedAttempt> = {}): ExportedAttempt {
  return {
    id: 'abc', scenario: 'leaking-body-wash', title: {zh: '沐浴露漏液', en: 'Leaking body wash'}, role: 'agent', state: 'submitted', started: '2026-11-23T09:05:07+08:00', person: {name: '小华', number: '0231', email: '', class: ''},
    session: null, source: 'local', gradeState: 'submitted', changes: [], layout: null, facts, scorecard: scorecard(), eventTimes: [0, 3_000, 65_400], ...more
  }
}

export {message}
