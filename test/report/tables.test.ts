import {describe, expect, it} from 'vitest'
import {attemptTable} from '../../src/report/attemptTable.ts'
import {criteriaTable, criterionRows} from '../../src/report/criteriaTable.ts'
import {attemptJson} from '../../src/report/exportJson.ts'
import {unknownPerson, type ExportedAttempt} from '../../src/report/exported.ts'
import type {Lang} from '../../src/report/language.ts'
import {cellsOf, headerOf} from '../../src/report/table.ts'
import {attempt, criterion, facts, message, scorecard} from './support.ts'

const row = (given: ExportedAttempt, lang: Lang = 'zh') =>
  Object.fromEntries(headerOf(attemptTable, lang).map((title, i) => [title, cellsOf(attemptTable, given, lang)[i]]))

const na = scorecard().dimensions.accuracy
const withoutForm = scorecard({dimensions: {...scorecard().dimensions, accuracy: {...na, points: 0, max: 0, na: true}}})

describe('the table of attempts', () => {
  it('has a row of everything a grader asks for', () => {
    expect(row(attempt())).toEqual({
      通话编号: 'abc', 开始时间: '2026-11-23T09:05:07+08:00', 学号: '0231', 姓名: '小华', 班级: null, 课堂: null, 来源: '本机',
      练习编号: 'leaking-body-wash', 练习: '沐浴露漏液', 评阅状态: '待发布', 自动总分: 82, 评语: null,
      类型: '投诉', 角色: '坐席', 模式: '练习', 状态: '已提交', 结果: '达成一致', 小结: '有效投诉', 总分: 82, 封顶前总分: 82, 等级: '良好',
      准确得分: 30, 流程得分: 30, 禁语得分: 15, 时效得分: 7,
      '录入：顾客姓名': '章丽华', '录入：联系地址': '广东省广州市天河区体育东路18号3栋502室', '录入：手机': '13922841507',
      '录入：固定电话': '020-38476215', '录入：订单号码': '20261105000317', '录入：致电原因': null, '录入：投诉原因': '沐浴露漏液，瓶子裂了',
      '录入：处理建议': null, 振铃次数: 2, 通话秒数: 125.4, 静音等待秒数: 0, 话后处理秒数: 31.3, 处理时长秒数: 156.7
    })
  })

  it('is in English where that is asked for', () => {
    expect(row(attempt(), 'en')).toMatchObject({
      Title: 'Leaking body wash', Kind: 'complaint', Outcome: 'agreed', Grade: 'good', 'Points: accuracy': 30, 'Typed: Mobile': '13922841507'
    })
  })

  it('is blank, and never 0, where there is no score', () => {
    const times = {talk: null, hold: null, wrapUp: null, handle: null}
    const unanswered = row(attempt({
      state: 'abandoned', gradeState: 'abandoned', scorecard: null, person: unknownPerson,
      facts: {...facts, outcome: 'abandoned', disposition: null, rings: 6, times, form: {name: '', mobile: ''}}
    }))
    const given = Object.entries(unanswered).filter(([, cell]) => cell !== null).map(([title, cell]) => `${title} ${cell}`)
    expect(given).toEqual([
      '通话编号 abc', '开始时间 2026-11-23T09:05:07+08:00', '来源 本机', '练习编号 leaking-body-wash', '练习 沐浴露漏液', '类型 投诉', '角色 坐席',
      '模式 练习', '状态 呼损', '结果 无人接听', '评阅状态 呼损', '振铃次数 6'
    ])
  })

  it('keeps a 0 that was earned, and leaves blank what does not apply', () => {
    const nothing = scorecard({total: 0, dimensions: {...scorecard().dimensions, phrases: {points: 0, max: 20, na: false}}})
    expect(row(attempt({scorecard: nothing}))).toMatchObject({总分: 0, 禁语得分: 0})
    expect(row(attempt({scorecard: withoutForm}))).toMatchObject({总分: 82, 准确得分: null})
  })

  it('says what is known of a log that cannot be read', () => {
    const cells = cellsOf(attemptTable, attempt({facts: null, scorecard: null, gradeState: 'to-review'}), 'zh')
    expect(cells.filter(cell => cell !== null)).toEqual(['abc', '2026-11-23T09:05:07+08:00', '0231', '小华', '本机', 'leaking-body-wash', '沐浴露漏液', '坐席', '已提交', '待复核'])
  })
})

describe('the table of criteria', () => {
  const criteria = [
    criterion('procedure.greeting', 3, 3),
    criterion('accuracy.mobile', 0, 8, {
      critical: true,
      evidence: [
        {event: 2, field: 'mobile', text: '13922841057', range: [8, 10], note: message('number.transposed', {expected: '50', typed: '05', place: 9})},
        {field: 'mobile', note: message('number.transposed', {expected: '50', typed: '05', place: 9})}
      ]
    }),
    criterion('timing.lag', 0, 0, {na: true, state: 'na'})
  ]
  const rows = (given: ExportedAttempt) => criterionRows(given).map(each => cellsOf(criteriaTable, each, 'zh'))

  it('has a row for each criterion, its evidence in words', () => {
    const given = attempt({scorecard: scorecard({criteria})})
    const [greeting, mobile, lag] = rows(given)
    const identity = ['abc', '0231', '小华', 'leaking-body-wash']
    expect(greeting).toEqual([...identity, 'procedure.greeting', '评procedure.greeting', '流程', 3, 3, '做到', '否', '否', 3, null, null, null, null, null])
    expect(mobile?.slice(0, -1)).toEqual([...identity, 'accuracy.mobile', '评accuracy.mobile', '准确', 0, 8, '没做到', '否', '是', 0, null, null, null, null])
    expect(mobile?.at(-1)).toMatch(/^1:05 .*“13922841【05】7”；.+/)
    expect(lag).toEqual([...identity, 'timing.lag', '评timing.lag', '时效', null, null, '不适用', '是', '否', null, null, null, null, null, null])
    expect(headerOf(criteriaTable, 'zh')).toHaveLength(lag?.length ?? 0)
  })

  it('has none where there is no score', () => {
    expect(rows(attempt({scorecard: null}))).toEqual([])
  })
})

describe('an attempt as JSON', () => {
  it('has codes, numbers and nulls', () => {
    const unanswered = attemptJson(attempt({
      state: 'abandoned', scorecard: null, person: {...unknownPerson, number: '0231'}, facts: {...facts, outcome: 'abandoned', disposition: null}
    }), 'zh')
    expect(unanswered).toMatchObject({
      state: 'abandoned', outcome: 'abandoned', disposition: null, total: null, grade: null, trainee: {number: '0231', name: null},
      dimensions: {accuracy: null, procedure: null, phrases: null, timing: null}, criteria: []
    })
    expect(attemptJson(attempt({scorecard: withoutForm}), 'zh')).toMatchObject({
      id: 'abc', total: 82, grade: 'good', dimensions: {accuracy: null, procedure: 30, phrases: 15, timing: 7},
      form: {mobile: '13922841507', proposal: ''}, rings: 2, seconds: {talk: 125.4, hold: 0, wrapUp: 31.3, handle: 156.7}
    })
  })
})
