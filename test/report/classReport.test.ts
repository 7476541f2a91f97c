import {expect, test} from 'vitest'
import {classReport} from '../../src/report/class/classReport.ts'
import type {ClassAttempt} from '../../src/report/class/classReport.ts'
import {classReportText} from '../../src/report/class/classReportText.ts'
import {callResult} from '../../src/report/class/callResult.ts'
import {indicatorsOf, serviceMs} from '../../src/report/class/indicators.ts'
import {message} from '../../src/score/messages.ts'
import {attempt, criterion, field, scorecard} from './support.ts'

const under = {role: 'agent', captions: 'on', rate: 150, level: 3, exam: false} as const
function taken(number: string, total: number, more: Partial<ClassAttempt> = {}): ClassAttempt {
  const card = scorecard({
    total,
    fields: [field('name', '章丽华', total < 90 ? '张丽华' : '章丽华', total < 90 ? 5 : 10, 10), field('mobile', '139', '139', 10, 10)],
    criteria: [
      criterion('procedure.greeting', total < 70 ? 0 : 5, 5),
      criterion('phrases.forbidden', total < 60 ? 0 : 5, 5, {dimension: 'phrases', evidence: total < 60 ? [{note: message('phrase.forbidden', {phrase: 'i-cannot-help', words: '我也没办法', suggestion: ''})}] : []})
    ]
  })
  return {...under, attempt: attempt({id: `a${number}`, person: {name: `学生${number}`, number, email: '', class: ''}, scorecard: card}), ...more}
}

test('only equals are ranked against each other, and equal totals share a place', () => {
  const {groups} = classReport([taken('1', 80), taken('2', 92), taken('3', 80), taken('4', 50), taken('5', 99, {captions: 'off'}), taken('6', 99, {rate: 120})], 0)
  expect(groups.map(each => [each.captions, each.rate, each.ranks.map(rank => `${rank.place}:${rank.number}`)])).toEqual([
    ['on', 150, ['1:2', '2:1', '2:3', '4:4']], ['off', 150, ['1:5']], ['on', 120, ['1:6']]
  ])
})

test('weak spots open to the attempts behind them', () => {
  const report = classReport([taken('1', 80), taken('2', 92), taken('3', 50)], 2)
  expect(report.fields).toEqual([{id: 'name', label: {zh: '栏name', en: 'field name'}, missed: 2, n: 3, attempts: ['a1', 'a3']}])
  expect(report.pairs).toMatchObject([{expected: '章', typed: '张', count: 2, attempts: ['a1', 'a3']}])
  expect(report.steps.map(each => [each.id, each.attempts])).toEqual([['procedure.greeting', ['a3']]])
  expect(report.phrases).toMatchObject([{id: 'i-cannot-help', missed: 1, n: 3, attempts: ['a3']}])
  const text = classReportText(report, {lang: 'zh', idLength: 2}).join('\n')
  for (const part of ['缺席 2 人', '章 → 张', '我也没办法', '2/3', 'a1 a3']) expect(text).toContain(part)
})

test('the indicators by their definitions; what nobody can tell is not nought', () => {
  expect(indicatorsOf([])).toMatchObject({calls: 0, lossRate: null, serviceLevel: null, errorRate: null, qualifiedRate: null})
  const call = (answeredAfter: number | null, isLost = false, result: Parameters<typeof indicatorsOf>[0][number]['result'] = null) => ({answeredAfter, isLost, result})
  expect(indicatorsOf([
    call(serviceMs), call(serviceMs + 1, false, {isRight: false, isQualified: true}), call(2_000, false, {isRight: true, isQualified: null}), call(null, true), call(null)
  ])).toEqual({calls: 5, answered: 3, lost: 1, finished: 2, lossRate: 0.25, serviceLevel: 0.5, errorRate: 0.5, qualifiedRate: 1})
})

test('a call with one wrong field is an error, one with a forbidden phrase does not qualify', () => {
  expect(callResult(scorecard({criteria: [criterion('accuracy.name', 10, 10), criterion('accuracy.mobile', 2, 10)]}))).toEqual({isRight: false, isQualified: true})
  expect(callResult(scorecard({criteria: [criterion('accuracy.name', 10, 10), criterion('phrases.forbidden', 0, 5)]}))).toEqual({isRight: true, isQualified: false})
  const none = {points: 0, max: 0, na: true}
  expect(callResult(scorecard({role: 'recorder', dimensions: {accuracy: {points: 80, max: 80, na: false}, procedure: none, phrases: none, timing: {points: 20, max: 20, na: false}}}))).toEqual({isRight: true, isQualified: null})
})
