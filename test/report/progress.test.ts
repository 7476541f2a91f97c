import {describe, expect, it} from 'vitest'
import {characterErrorRate, progressOf} from '../../src/report/progress.ts'
import {progressLines} from '../../src/report/progressText.ts'
import type {GradedScorecard} from '../../src/grade/graded.ts'
import {field, figures, scorecard} from './support.ts'

const total = (points: number, more: Partial<GradedScorecard> = {}): GradedScorecard => scorecard({total: points, ...more})

describe('a call beside the trainee’s own earlier ones', () => {
  it('is compared with the median of them', () => {
    expect(progressOf(total(82), [total(70), total(90), total(75)])).toMatchObject({calls: 3, total: {now: 82, before: 75, delta: 7}})
  })

  it('is compared with the last ten only, of the same role and rubric', () => {
    const others = [total(10, {role: 'recorder'}), total(10, {rubric: {id: 'exam', version: 1, title: '考试'}})]
    const earlier = [...others, ...Array.from({length: 10}, () => total(80)), ...Array.from({length: 30}, () => total(20))]
    expect(progressOf(total(82), earlier)).toMatchObject({calls: 10, total: {before: 80, delta: 2}})
  })

  it('has nothing to be compared with the first time', () => {
    const first = progressOf(total(82), [])
    expect(first).toEqual({calls: 0, total: null, accuracy: null, cer: null, lagMedian: null, charactersPerMinute: null})
    expect(progressLines(first, 'zh')).toEqual(['这类来电您是第一次提交，下一通就能和这一通比。'])
  })

  it('leaves out what one side has no figure for', () => {
    const silent = total(70, {figures: {...figures, lagMedian: null}})
    expect(progressOf(total(82), [silent]).lagMedian).toBeNull()
    expect(progressOf(silent, [total(82)]).lagMedian).toBeNull()
    expect(progressOf(silent, [total(82)]).charactersPerMinute).toEqual({now: 38.6, before: 38.6, delta: 0})
  })

  it('counts wrong characters over all fields with a value, empty ones as left out', () => {
    const fields = [
      field('name', '章丽华', '张丽华', 1, 2), field('mobile', '139-2284-1507', '', 0, 4, {kind: 'mobile', alignment: null}),
      field('landline', '', '', 2, 2, {kind: 'landline', alignment: null}), field('order', '2026', '', 0, 0, {kind: 'order', state: 'na', alignment: null}),
      field('reason', '漏液', '漏', 1, 2, {kind: 'text', alignment: null})
    ]
    expect(characterErrorRate({fields})).toBe(Math.round(12 / 14 * 1000) / 1000)
    expect(characterErrorRate({fields: fields.slice(2)})).toBeNull()
  })

  it('says what became better, and calls what rounds to nothing the same', () => {
    const before = total(86, {figures: {...figures, lagMedian: 3_040, charactersPerMinute: 38.5}})
    expect(progressLines(progressOf(total(82), [before]), 'zh')).toEqual([
      '最近 1 通同类来电的中间值：', '总分      82          以前 86          -4', '准确      85.7%       以前 85.7%       一样',
      '听打滞后  1.8 秒      以前 3.0 秒      -1.2 秒，进步了', '录入速度  39 字/分钟  以前 39 字/分钟  一样'
    ])
    expect(progressLines(progressOf(total(90), [before]), 'en')[1]).toMatch(/^Total +90 +before 86 +\+4, better$/)
  })
})
