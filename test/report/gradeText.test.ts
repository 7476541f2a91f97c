import {expect, it} from 'vitest'
import {historyLines} from '../../src/report/gradeText.ts'
import {actionLabel} from '../../src/report/labels.ts'
import {graded, summaryOf} from '../../src/grade/graded.ts'
import {gradingOf} from '../../src/grade/grading.ts'
import {taken, tools} from '../grade/support.ts'

it('what a person did is called by what it was: points that are the machine’s are confirmed, a re-grade may come of a wording', () => {
  const scored = (points: number) => actionLabel({type: 'scored', criterion: 'accuracy.mobile', points, of: 6, automatic: {points: 4, max: 6, state: 'partly'}}).zh
  expect([scored(4), scored(5)]).toEqual(['确认', '改分'])
  const {log, contents} = taken()
  const score = summaryOf(graded(log, contents, tools, gradingOf([])), 'd')
  const regraded = {type: 'regraded', contents: 'd', heard: [], before: score, after: score} as const
  expect(actionLabel(regraded).zh).toBe('重新评分')
  expect(actionLabel({...regraded, accepted: {acceptance: {kind: 'intent', intent: 'ask.name', wording: '贵姓呀'}, learnt: true}}).zh).toBe('也算对')
  const accepted = {...regraded, accepted: {acceptance: {kind: 'intent', intent: 'ask.name', wording: '贵姓呀'}, learnt: true}} as const
  expect(historyLines([{sequence: 0, at: '2026-11-26T09:00:00', who: '王老师', why: '也算对：贵姓呀', inForce: true, action: accepted}], 'zh', 100))
    .toEqual([`1. 2026-11-26 09:00  王老师  也算对 ${score.total} → ${score.total}：贵姓呀`])
})
