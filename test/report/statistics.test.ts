import {describe, expect, it} from 'vitest'
import {classPage} from '../../src/report/html/classPage.ts'
import {escaped} from '../../src/report/html/markup.ts'
import {unknownPerson, type ExportedAttempt} from '../../src/report/exported.ts'
import {gatherStatistics} from '../../src/report/statistics/gather.ts'
import {barChart, statisticsText} from '../../src/report/statistics/statisticsText.ts'
import {cellWidth} from '../../src/text/width.ts'
import {attempt, criterion, field, message, scorecard} from './support.ts'

const by = (number: string) => ({...unknownPerson, number, name: `学员${number}`})
const scored = (number: string, total: number, more: Parameters<typeof scorecard>[0] = {}, given: Partial<ExportedAttempt> = {}) =>
  attempt({person: by(number), scorecard: scorecard({total, grade: total >= 90 ? 'excellent' : total >= 80 ? 'good' : total >= 60 ? 'pass' : 'fail', ...more}), ...given})
function gathered(...attempts: readonly ExportedAttempt[]) {
  const gathering = gatherStatistics()
  for (const each of attempts) gathering.add(each)
  return gathering.done()
}

describe('a class in figures', () => {
  it('has mean, deviation and quartiles of what was scored, and counts the rest without scoring it', () => {
    const {distribution, ...counts} = gathered(
      scored('1', 60), scored('2', 70), scored('3', 80), scored('4', 100), attempt({person: by('5'), state: 'absent', scorecard: null, id: '', gradeState: 'absent'}),
      attempt({person: by('6'), state: 'in-progress', scorecard: null}), attempt({person: by('6'), state: 'abandoned', scorecard: null}))
    expect(distribution).toMatchObject({n: 4, mean: 77.5, deviation: 17.078, min: 60, lowerQuartile: 60, median: 70, upperQuartile: 80, max: 100, grades: {fail: 0, pass: 2, good: 1, excellent: 1}})
    expect(distribution.bins).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 1, 1])
    expect(counts).toMatchObject({calls: 6, scored: 4, absent: 1, unfinished: 1, unanswered: 1, trainees: 6})
  })

  it('is empty, and not nought, without a score', () => {
    expect(gathered(attempt({state: 'absent', scorecard: null}))).toMatchObject({scored: 0, distribution: {n: 0, mean: null, deviation: null, median: null}, criteria: [], days: []})
    expect(gathered(scored('1', 50)).distribution.deviation).toBeNull()
  })

  it('puts the hardest criterion first, by the share of its points, and leaves out what does not apply', () => {
    const card = (mobile: number) => ({criteria: [criterion('accuracy.mobile', mobile, 8), criterion('procedure.greeting', 2, 2), criterion('timing.lag', 0, 0, {na: true, state: 'na'})]})
    const {criteria} = gathered(scored('1', 60, card(0)), scored('2', 70, card(4)))
    expect(criteria.map(({id, facility, n, missed, partly}) => ({id, facility, n, missed, partly}))).toEqual([
      {id: 'accuracy.mobile', facility: 0.25, n: 2, missed: 1, partly: 1}, {id: 'procedure.greeting', facility: 1, n: 2, missed: 0, partly: 0}
    ])
  })

  it('tells how well a criterion parts the strong from the weak, from ten calls on', () => {
    const card = (points: number) => ({criteria: [criterion('accuracy.mobile', points, 10)]})
    const calls = Array.from({length: 10}, (_, i) => scored(String(i), 50 + i * 5, card(i >= 7 ? 10 : i < 3 ? 2 : 5)))
    expect(gathered(...calls).criteria[0]?.discrimination).toBe(0.8)
    expect(gathered(...calls.slice(0, 9)).criteria[0]?.discrimination).toBeNull()
  })

  it('counts fields, errors by character, and confusion pairs with who made them', () => {
    const card = (typed: string) => ({fields: [field('name', '章丽华', typed, 0, 4), field('mobile', '139', '', 0, 4, {alignment: null, kind: 'mobile'})]})
    const {fields, confusions} = gathered(scored('1', 60, card('张丽华')), scored('2', 60, card('张丽华')), scored('2', 60, card('王小明')))
    expect(fields).toMatchObject([{id: 'name', n: 3, cer: 0.556}, {id: 'mobile', empty: 3, cer: 1}])
    expect(confusions.map(({expected, typed, count, trainees}) => `${expected}${typed} ${count} ${trainees}`)).toEqual(['章张 2 2'])
  })

  it('counts phrases by who said them, with the words most often used', () => {
    const said = (words: string) => ({criteria: [criterion('phrases.forbidden', 5, 10, {evidence: [{note: message('phrase.forbidden', {phrase: 'i-cannot-help', words, suggestion: '我帮您登记'})}]})]})
    expect(gathered(scored('1', 60, said('没办法')), scored('1', 60, said('没办法')), scored('2', 60, said('我也没办法'))).phrases).toEqual([
      {phrase: 'i-cannot-help', severity: 'forbidden', words: '没办法', suggestion: '我帮您登记', count: 3, trainees: 2}
    ])
  })

  it('goes by days', () => {
    expect(gathered(scored('1', 60, {}, {started: '2026-11-23T09:00:00+08:00'}), scored('2', 80, {}, {started: '2026-11-23T10:00:00+08:00'}), scored('1', 90, {}, {started: '2026-11-20T10:00:00+08:00'})).days)
      .toEqual([{day: '2026-11-20', n: 1, mean: 90}, {day: '2026-11-23', n: 2, mean: 70}])
  })
})

describe('as text', () => {
  const statistics = gathered(scored('1', 60, {criteria: [criterion('procedure.greeting', 0, 2)]}), scored('2', 95), attempt({state: 'absent', scorecard: null}))
  it.each([60, 80, 100])('fits %i cells and says what was not counted', width => {
    const lines = statisticsText(statistics, {lang: 'zh', width})
    expect(lines.join('\n')).toMatch(/缺席 1 人，未完成 0 通，呼损 0 通，都不计入平均/)
    expect(lines.join('\n')).toMatch(/没做到的步骤\n {2}评procedure\.greeting █+ 1\/1/)
    for (const line of lines.filter(each => /[█·]/.test(each))) expect(cellWidth(line)).toBeLessThanOrEqual(width)
  })
  it('a bar is as long as its share', () => {
    expect(barChart([{label: 'a', value: 5, text: '5'}, {label: 'b', value: 10, text: '10'}, {label: 'c', value: 0, text: '0'}], 10, {lang: 'zh', width: 30, full: '#', empty: '.'}).map(line => line.match(/#/g)?.length ?? 0))
      .toEqual([13, 25, 0])
  })
})

it('nothing a trainee typed becomes markup', () => {
  const html = classPage(gathered({...scored('1', 60), person: {...unknownPerson, name: '<script>alert(1)</script>'}}), {title: '<b>', about: '"&', lang: 'zh'})
  expect(html).not.toMatch(/<script|<b>/)
  expect(escaped(`<'"&>`)).toBe('&#60;&#39;&#34;&#38;&#62;')
})
