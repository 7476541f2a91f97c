import {describe, expect, it} from 'vitest'
import {scorecardText} from '../../src/report/scorecardText.ts'
import {cellWidth} from '../../src/text/width.ts'
import {criterion, field, message, scorecard} from './support.ts'

const lines = (card: Parameters<typeof scorecardText>[0], more: Partial<Parameters<typeof scorecardText>[1]> = {}) =>
  scorecardText(card, {lang: 'zh', ...more})

/** The lines below a title, without the two spaces they are indented by. */
function section(title: string, card: Parameters<typeof scorecardText>[0], more: Partial<Parameters<typeof scorecardText>[1]> = {}) {
  const all = lines(card, more)
  const start = all.indexOf(title) + 1
  const end = all.indexOf('', start)
  return start === 0 ? null : all.slice(start, end < 0 ? undefined : end).map(line => line.slice(2))
}

describe('a scorecard as text', () => {
  it('says first what was right, then the score', () => {
    const card = scorecard({right: [{criterion: 'phrases.forbidden', text: message('right.phrases')}]})
    expect(lines(card).slice(0, 9)).toEqual([
      '做对了', '  ✓ 没有说服务禁语', '', '得分', '  总分 82 / 100（良好）', '  准确  30 / 35', '  流程  30 / 35', '  禁语  15 / 20', '  时效   7 / 10'
    ])
  })

  it('does not bury the rest under what was right', () => {
    const right = Array.from({length: 9}, (_, i) => ({criterion: `procedure.${i}`, text: message('right.step', {label: `步骤${i}`})}))
    expect(section('做对了', scorecard({right}))?.slice(-2)).toEqual(['✓ 做到了：步骤5', '……还有 3 项'])
  })

  it('shows what critical errors took, and what does not apply', () => {
    const dimensions = {...scorecard().dimensions, procedure: {points: 0, max: 0, na: true}}
    const caps = [{id: 'wrong-number', dimension: 'accuracy', limit: 21, lost: 9, evidence: []}] as const
    expect(section('得分', scorecard({total: 73, grade: 'pass', caps, dimensions}))?.slice(0, 4)).toEqual([
      '总分 73 / 100（合格，封顶前 82）', '手机或订单号码有错，准确分封顶：准确最多 21 分，少了 9 分', '准确  30 / 35', '流程   不适用'
    ])
  })

  it('puts a wrong field above what was typed, with a mark under each difference', () => {
    const wrong = field('name', '章丽华', '张丽华', 4, 8, {explanation: [message('character.same-sound', {expected: '章', typed: '张'})]})
    expect(section('表单', scorecard({fields: [wrong, field('mobile', '139', '139', 8, 8), field('order', '2026', '', 0, 5, {alignment: null})]}))).toEqual([
      '△ 栏name  4 / 8', '    应填  章丽华', '    录入  张丽华', '          ✗', '    · 章 写成了 张：同音字',
      '✓ 栏mobile  8 / 8', '    录入  139',
      '✗ 栏order  0 / 5', '    应填  2026', '    录入  （空着）'
    ])
  })

  it('shows of free text what it covers', () => {
    const facts = [
      {id: 'a', is: '瓶子破裂', state: 'covered', points: 2, max: 2}, {id: 'b', is: '漏液', state: 'contradicted', points: 0, max: 2}
    ] as const
    const text = field('complaint', '瓶子破裂；漏液', '瓶子裂了，没漏', 2, 4, {kind: 'text', alignment: null, facts})
    expect(section('表单', scorecard({fields: [text]}))).toEqual([
      '△ 栏complaint  2 / 4', '    录入  瓶子裂了，没漏', '    ✓ 写到了  瓶子破裂  2 / 2', '    ✗ 写反了  漏液  0 / 2'
    ])
  })

  it('gives each lost point its evidence, its time and what to do better', () => {
    const said = {
      event: 2, text: '我也没办法啊', range: [0, 5], note: message('phrase.forbidden', {words: '我也没办法', suggestion: '我帮您想想办法'})
    } as const
    const criteria = [
      criterion('accuracy.name', 4, 8, {state: 'to-review'}),
      criterion('phrases.forbidden', 15, 20, {evidence: [said]}),
      criterion('procedure.farewell', 0, 3, {critical: true, advice: '感谢来电再挂机', evidence: [{note: message('farewell.no-thanks')}]}),
      criterion('procedure.hold', 0, 0, {na: true, state: 'na'}), criterion('procedure.return', 0, 0, {na: true, state: 'na'}),
      criterion('procedure.disposition', 0, 0), criterion('timing.lag', 0, 0, {na: true, state: 'na'})
    ]
    const card = scorecard({criteria, fields: [field('name', '章', '张', 4, 8)]})
    const options = {eventTimes: [0, 3_000, 65_400]}
    expect(section('用语', card, options)).toEqual([
      '△ 评phrases.forbidden  15 / 20', '    · 1:05 说了禁语“我也没办法”，可以说：我帮您想想办法：“【我也没办法】啊”'
    ])
    expect(section('服务流程', card, options)).toEqual([
      '✗ 评procedure.farewell  0 / 3  关键差错', '    · 道别时没有感谢来电', '    建议：感谢来电再挂机', '✓ 评procedure.disposition', '— 另有 2 项不适用，不算分'
    ])
    expect(section('时效', card)?.[0]).toMatch(/^振铃/)
    expect(section('准确', card, options)).toBeNull()
    expect(section('用语', card)?.[1]).toMatch(/· 说了禁语/)
  })

  it('tells the times, and leaves out what the call has none of', () => {
    expect(section('时效', scorecard())).toEqual([
      '振铃        2 声（6.3 秒）', '通话        2:05', '静音等待    0:20', '话后处理    0:31', '处理时长    2:56',
      '听打滞后    中位数 1.8 秒，九成不超过 4.2 秒（61 字）', '录入速度    39 字/分钟（自己的基线 40）', '改动        3 次，7 字', '通话中录入  75%', '最长沉默    9.1 秒'
    ])
    const {figures} = scorecard()
    expect(section('时效', scorecard({figures: {...figures, holdMs: null, lagMedian: null}}))?.join()).not.toMatch(/静音等待|听打滞后/)
  })

  it('tells lag by field, the errors of committed text, and speeds asked for elsewhere with their source', () => {
    const {figures} = scorecard()
    const own = {
      ...figures, lagByField: [{field: 'name', median: 1_200, p90: 2_000, characters: 3}],
      errors: {basis: 'committed-text', correct: 90, notCorrected: 2, corrected: 5, correctedRate: 0.052, notCorrectedRate: 0.021, totalRate: 0.072}
    } as const
    const rung = {label: '速录员', labelEn: 'Stenographer', perMinute: 140, accuracy: 0.95, source: '国家职业技能标准', reached: false}
    const ladders = [{...rung, label: '合格', perMinute: 30, accuracy: null, source: '省级技能测试', reached: true}, rung]
    const found = section('时效', scorecard({figures: own, fields: [field('name', '章', '章', 8, 8)], ladders}))
    expect(found?.slice(6, 7)).toEqual(['  栏name    中位数 1.2 秒，九成不超过 2.0 秒'])
    expect(found?.slice(-4)).toEqual([
      '错误率      没有改正 2.1%，改正过 5.2%，合计 7.2%（定稿文字）', '别处要求的录入速度（只作参考，不计分）',
      '  ✓ 合格：30 字/分钟（省级技能测试）', '  · 速录员：140 字/分钟，正确率 95%（国家职业技能标准）'
    ])
    expect(section('时效', scorecard({ladders: [{...rung, reached: null}]}))?.join()).not.toContain('别处')
  })

  it('says what nobody has where something stands in its place', () => {
    const landline = field('landline', '', '020-38476215', 0, 4, {kind: 'landline', alignment: null})
    expect(section('表单', scorecard({fields: [landline]}))).toEqual(['✗ 栏landline  0 / 4', '    应填  （没有）', '    录入  020-38476215'])
  })

  it('ends with what to do next', () => {
    const bestNext = [
      {criterion: 'accuracy.mobile', lost: 8, text: message('better.mobile'), advice: '号码要复述'}, {criterion: 'phrases.forbidden', lost: 5, text: message('better.phrases')}
    ]
    expect(lines(scorecard({bestNext})).slice(-4)).toEqual([
      '下一步', '  1. 手机按 3-4-4 分段听写，写完逐位复述核对', '     号码要复述', '  2. 把禁语换成标准用语'
    ])
  })

  it('says a forbidden word that was deleted in time, apart from the points', () => {
    const notes = [{field: 'reply', note: message('phrase.deleted', {words: '不知道', suggestion: '我帮您查一下'})}]
    expect(section('另外', scorecard({notes}))?.[0]).toMatch(/^· 打出了“不知道”，发送前删掉了/)
  })

  it('is in English where that is asked for', () => {
    const text = lines(scorecard({fields: [field('name', '章', '张', 0, 8)], criteria: [criterion('phrases.forbidden', 20, 20)]}), {lang: 'en'}).join('\n')
    expect(text).toMatch(/^Score\n {2}Total 82 \/ 100 \(good\)/)
    expect(text).toMatch(/Form\n {2}✗ field name {2}0 \/ 8\n {6}expected {2}章\n {6}typed {5}张\n {16}✗/)
    expect(text).toMatch(/Rings {10}2 \(6\.3 s\)/)
  })

  it('keeps to the width of the line', () => {
    const address = '广东省广州市天河区体育东路18号3栋502室'.repeat(3)
    const card = scorecard({
      fields: [field('address', address, address.replaceAll('东', '冬'), 3, 9), field('reason', '', address, 9, 9)],
      criteria: [criterion('procedure.greeting', 0, 2, {advice: address, evidence: [{text: address, note: message('greeting.missing')}]})]
    })
    for (const width of [60, 80]) expect(Math.max(...lines(card, {width}).map(cellWidth))).toBeLessThanOrEqual(width)
  })
})
