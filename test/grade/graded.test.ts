import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {decideGrade, type GradeWish} from '../../src/grade/decide.ts'
import type {GradeAction} from '../../src/grade/events.ts'
import {graded, summaryOf, type GradedScorecard} from '../../src/grade/graded.ts'
import {gradingOf, lastUndoable} from '../../src/grade/grading.ts'
import {gradeState, urgencyOf} from '../../src/grade/state.ts'
import {score} from '../../src/score/score.ts'
import {events, taken, tools} from './support.ts'

const call = taken({form: {mobile: '13922841570', complaint: '商品送来的时候样子很不好看，她非常不满意'}})
const automatic = score(call.log, call.contents, tools)
const plain = graded(call.log, call.contents, tools, gradingOf([]))

function after(...actions: readonly GradeAction[]): GradedScorecard {
  return graded(call.log, call.contents, tools, gradingOf(events(...actions)))
}
function wish(card: GradedScorecard, asked: GradeWish): GradeAction {
  const decided = decideGrade({state: 'to-review', card, contents: 'd'}, asked)
  if ('refused' in decided) throw new Error(decided.refused.code)
  return decided.action
}
const of = (card: GradedScorecard, id: string) => card.criteria.find(each => each.id === id)!
const score_ = (criterion: string, points: number): GradeAction => wish(plain, {type: 'score', criterion, points})

describe('a graded scorecard', () => {
  it('is the automatic one where nobody decided anything', () => {
    const {criteria, automaticTotal, open, ...rest} = plain
    expect(criteria.map(({automatic: _, manual: __, comment: ___, ...each}) => each)).toEqual(automatic.criteria)
    expect(rest).toMatchObject({total: automatic.total, caps: automatic.caps, fields: automatic.fields, bestNext: automatic.bestNext})
    expect(automaticTotal).toBe(automatic.total)
    expect(open).toContain('accuracy.complaint')
  })

  it('has what a person gave instead of what the machine gave, in every sum', () => {
    const before = of(plain, 'accuracy.mobile')
    expect(before.points).toBeLessThan(before.max)
    const card = after(score_('accuracy.mobile', before.max))
    expect(of(card, 'accuracy.mobile')).toMatchObject({points: before.max, state: 'met', automatic: {points: before.points}, manual: {who: '王老师', outdated: false}})
    expect(card.total - plain.total).toBe(before.max - before.points)
    expect(card.dimensions.accuracy.points - plain.dimensions.accuracy.points).toBe(before.max - before.points)
    expect(card.fields.find(each => each.id === 'mobile')).toMatchObject({points: before.max, state: 'met'})
    expect(card.bestNext.map(each => each.criterion)).not.toContain('accuracy.mobile')
    expect(card.automaticTotal).toBe(plain.total)
  })

  it('goes back to the machine’s when the decision is cleared, and when it is undone', () => {
    const given = score_('accuracy.mobile', 0)
    expect(after(given, {type: 'cleared', criterion: 'accuracy.mobile'})).toEqual(plain)
    expect(after(given, {type: 'undone', event: 0})).toEqual(plain)
    expect(after(given, {type: 'undone', event: 0}, {type: 'undone', event: 1}).total).toBe(after(given).total)
  })

  it('gives the points of what does not apply to the others', () => {
    const card = after(wish(plain, {type: 'not-applicable', criterion: 'accuracy.mobile'}))
    expect(of(card, 'accuracy.mobile')).toMatchObject({na: true, points: 0, max: 0, state: 'na', manual: {points: null}})
    expect(card.dimensions.accuracy.max).toBe(plain.dimensions.accuracy.max)
    expect(card.criteria.reduce((sum, each) => sum + each.max, 0)).toBe(100)
    expect(of(card, 'accuracy.address').max).toBeGreaterThan(of(plain, 'accuracy.address').max)
  })

  it('keeps a manual share where the criterion comes to be worth more', () => {
    const {max} = of(plain, 'accuracy.address')
    const card = after(score_('accuracy.address', max), wish(plain, {type: 'not-applicable', criterion: 'accuracy.mobile'}))
    expect(of(card, 'accuracy.address').points).toBe(of(card, 'accuracy.address').max)
  })

  it('no longer waits for a person once one has confirmed what the machine gave', () => {
    const card = after(wish(plain, {type: 'confirm', criterion: 'accuracy.complaint'}))
    expect(card.open).not.toContain('accuracy.complaint')
    expect(card.total).toBe(plain.total)
  })

  it('flags a decision whose automatic part has changed since', () => {
    const {points, max} = of(plain, 'accuracy.mobile')
    const card = after({type: 'scored', criterion: 'accuracy.mobile', points: max, of: max, automatic: {points: points + 1, max, state: 'partly'}})
    expect(of(card, 'accuracy.mobile').manual?.outdated).toBe(true)
    expect(card.open).toContain('accuracy.mobile')
  })

  it('lifts a cap when what caused it has been given full points, and only then', () => {
    const exam = taken({exam: true, form: {mobile: '13922841570'}})
    const card = (...actions: readonly GradeAction[]) => graded(exam.log, exam.contents, tools, gradingOf(events(...actions)))
    const capped = card()
    expect(capped.caps.map(each => each.id)).toEqual(['wrong-number'])
    const {max} = of(capped, 'accuracy.mobile')
    const give = (points: number) => card(wish(capped, {type: 'score', criterion: 'accuracy.mobile', points}))
    expect(give(max)).toMatchObject({caps: [], total: give(max).uncapped})
    expect(give(1).caps).toHaveLength(1)
    expect(give(1).total).toBe(give(1).uncapped - give(1).caps[0]!.lost)
  })

  it('has comments beside it, the last of each', () => {
    const card = after(
      wish(plain, {type: 'comment', criterion: null, text: '很好'}), wish(plain, {type: 'comment', criterion: 'accuracy.mobile', text: '注意核对'}),
      wish(plain, {type: 'comment', criterion: null, text: ''}))
    expect([card.comment, of(card, 'accuracy.mobile').comment]).toEqual(['', '注意核对'])
  })

  it('stays what was published, whatever a later scorer says', () => {
    const shown = summaryOf({...plain, scorer: 1, total: 3, uncapped: 3, criteria: plain.criteria.map(each => ({...each, points: 0}))}, 'd')
    const card = after({type: 'published', score: shown})
    expect(card).toMatchObject({total: 3, scorer: 1, drifted: true})
    expect(card.criteria.every(each => each.points === 0)).toBe(true)
    expect(after({type: 'published', score: summaryOf(plain, 'd')})).toMatchObject({total: plain.total, drifted: false})
  })

  it('adds up, whatever is decided', () => {
    const criterion = fc.constantFrom(...plain.criteria.map(each => each.id))
    const anyWish = fc.oneof(
      fc.record({type: fc.constant('score' as const), criterion, points: fc.nat(30)}), fc.record({type: fc.constant('clear' as const), criterion}),
      fc.record({type: fc.constantFrom('confirm' as const, 'not-applicable' as const), criterion}))
    fc.assert(fc.property(fc.array(anyWish, {maxLength: 6}), wishes => {
      let actions: GradeAction[] = []
      for (const asked of wishes) {
        const decided = decideGrade({state: 'submitted', card: after(...actions), contents: 'd'}, asked)
        if ('action' in decided) actions = [...actions, decided.action]
      }
      const card = after(...actions)
      const points = card.criteria.reduce((sum, each) => sum + each.points, 0)
      expect(card.uncapped).toBe(points)
      expect(card.total).toBe(card.uncapped - card.caps.reduce((sum, each) => sum + each.lost, 0))
      for (const each of card.criteria) expect(each.points >= 0 && each.points <= each.max).toBe(true)
      const max = card.criteria.reduce((sum, each) => sum + each.max, 0)
      expect([0, 100]).toContain(max)
    }), {numRuns: 40})
  })
})

describe('what may be decided', () => {
  const refusal = (state: 'final' | 'submitted', asked: GradeWish) => decideGrade({state, card: plain, contents: 'd'}, asked)
  it.each<['final' | 'submitted', GradeWish, object]>([
    ['final', {type: 'score', criterion: 'accuracy.mobile', points: 1}, {code: 'final'}],
    ['submitted', {type: 'score', criterion: 'accuracy.moblie', points: 1}, {code: 'no-criterion', criterion: 'accuracy.moblie'}],
    ['submitted', {type: 'score', criterion: 'accuracy.mobile', points: 99}, {code: 'points'}],
    ['submitted', {type: 'score', criterion: 'accuracy.mobile', points: 1.5}, {code: 'points'}],
    ['submitted', {type: 'clear', criterion: 'accuracy.mobile'}, {code: 'nothing-to-clear'}],
    ['submitted', {type: 'publish'}, {code: 'open', open: plain.open}],
    ['submitted', {type: 'reopen'}, {code: 'not-published'}]
  ])('%s: %j is refused', (state, asked, expected) => {
    expect(refusal(state, asked)).toMatchObject({refused: expected})
  })
  it('a call without a score has nothing to grade', () => {
    expect(decideGrade({state: 'in-progress', card: null, contents: 'd'}, {type: 'publish'})).toEqual({refused: {code: 'not-submitted'}})
  })
})

describe('the state of an attempt', () => {
  const stateAfter = (...actions: readonly GradeAction[]) => gradeState('submitted', after(...actions), gradingOf(events(...actions)))
  const publish: GradeAction = {type: 'published', score: summaryOf(plain, 'd')}
  it('goes from to review to published and final, and back when points change or it is reopened', () => {
    const confirm = plain.open.map(criterion => wish(plain, {type: 'confirm', criterion}))
    expect(stateAfter()).toBe('to-review')
    expect(stateAfter(...confirm)).toBe('submitted')
    expect(stateAfter(...confirm, publish)).toBe('published')
    expect(stateAfter(...confirm, publish, {type: 'commented', criterion: null, text: '好'})).toBe('published')
    expect(stateAfter(...confirm, publish, score_('accuracy.mobile', 0))).toBe('submitted')
    expect(stateAfter(...confirm, {...publish, type: 'finalised'})).toBe('final')
    expect(stateAfter(...confirm, {...publish, type: 'finalised'}, {type: 'reopened'})).toBe('submitted')
    expect(stateAfter(...confirm, {type: 'asked-for-review'})).toBe('to-review')
  })
  it('of a call that goes on or was never answered is what it is', () => {
    expect([gradeState('in-progress', null, gradingOf([])), gradeState('abandoned', null, gradingOf([]))]).toEqual(['in-progress', 'abandoned'])
  })
  it('puts first what a person must look at, then critical errors, then what is close to the pass mark', () => {
    expect(urgencyOf('to-review', plain, 60)).toBe('to-review')
    expect(urgencyOf('submitted', {...plain, caps: [{id: 'insult', dimension: null, limit: 59, lost: 0, evidence: []}]}, 60)).toBe('critical')
    const fine = {...plain, criteria: plain.criteria.filter(each => !each.critical), total: 63}
    expect([fine.total, 64, 57, 56].map(total => urgencyOf('submitted', {...fine, total}, 60))).toEqual(['borderline', 'none', 'borderline', 'none'])
    expect(urgencyOf('published', plain, 60)).toBe('none')
  })
  it('the last event that can be taken back is the last one in force', () => {
    const history = events(score_('accuracy.mobile', 0), score_('accuracy.address', 0), {type: 'undone', event: 1})
    expect(lastUndoable(history)?.sequence).toBe(0)
    expect(lastUndoable([])).toBeNull()
  })
})
