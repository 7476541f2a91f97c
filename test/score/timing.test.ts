import {expect, test} from 'vitest'
import {cardOf, criterionOf, drawn, logOf, contentsOf, settings} from './support.ts'
import {recordOf} from '../../src/score/callRecord.ts'
import {lagsOf} from '../../src/score/timing/lag.ts'
import {longestQuiet} from '../../src/score/timing/quiet.ts'
import {typedCharacters} from '../../src/score/timing/typing.ts'
import {score} from '../../src/score/score.ts'

const recordFor = (story: string) => recordOf(logOf(story), contentsOf())

test('the figures of a small call', () => {
  const {figures} = cardOf(`
    0 ring
    5 ring
    8 answer
    10 type mobile 139
    11 type mobile 2284
    12 type mobile 1508
    13 delete mobile 1
    14 type mobile 7
    20 hold
    30 return
    60 hang-up customer agreed
    70 type name 章丽华
    80 submit`)
  expect(figures).toEqual({
    rings: 2, ringMs: 8_000, talkMs: 42_000, holdMs: 10_000, wrapUpMs: 20_000, handleMs: 72_000,
    lagMedian: null, lagP90: null, lagCharacters: 0, lagByField: [], holds: 1, returns: 0, baseline: 40,
    // 9 characters in the 4 s from the first commit to the last of the burst; the name's beginning is unknown.
    charactersPerMinute: 135, activeMs: 4_000, longestQuiet: 30_000,
    // All of mobile and name are right in the end; one digit was taken back.
    errors: {
      basis: 'committed-text', correct: 14, notCorrected: 0, corrected: 1, correctedRate: 0.067, notCorrectedRate: 0, totalRate: 0.067
    },
    corrections: 1, correctedCharacters: 1, committedCharacters: 15, typedDuringTalkShare: 0.786
  })
})

test('lag: from the end of a character’s sound to its commit', () => {
  // 150 characters a minute, digits 600 ms each: 手机 takes 800 ms, the first digit is over at 11.4 s, the eleventh at 17.4 s.
  const record = recordFor('0 ring\n3 answer\n10 customer 手机{mobile}。\n12 type mobile 139\n20 type mobile 22841507')
  const lags = lagsOf(record).map(each => each.lag)
  // The third, over at 12.6 s, was typed before it was heard, and says nothing.
  expect(lags).toEqual([600, 0, 6800, 6200, 5600, 5000, 4400, 3800, 3200, 2600])
})

test('lag counts from the latest telling, and only what is right', () => {
  const told = '0 ring\n3 answer\n10 customer 手机{mobile}。\n30 customer {mobile}。\n'
  expect(lagsOf(recordFor(`${told}40 type mobile 13922841507`)).map(each => each.lag).at(-1)).toBe(3_400)
  expect(lagsOf(recordFor(`${told}40 type mobile 99999999999`))).toHaveLength(1)
  expect(lagsOf(recordFor('0 ring\n3 answer\n5 type mobile 139\n10 customer 手机{mobile}。'))).toEqual([])
})

test('spelling a character out is telling it', () => {
  const record = recordFor('0 ring\n3 answer\n10 customer 我叫{name}，{spelled.章}。\n16 type name 章丽华')
  expect(lagsOf(record).map(each => [each.typed, each.spoken])).toEqual([[0, 8], [1, 3], [2, 4]])
})

test('each character keeps the time of the commit it came from', () => {
  const record = recordFor('0 ring\n3 answer\n5 type name 张\n6 type name 丽\n7 delete name 1\n8 type name 力华')
  expect(typedCharacters(record, 'name').map(each => `${each.text}${each.at}`)).toEqual(['张5000', '力8000', '华8000'])
})

test('the longest quiet is neither speech, typing, hold nor pause', () => {
  const quiet = (story: string) => longestQuiet(recordFor(`0 ring\n3 answer\n${story}\n60 hang-up customer agreed`))
  expect(quiet('')).toMatchObject({length: 57_000, event: 1})
  expect(quiet('13 type name 章\n20 hold\n50 return')).toMatchObject({length: 10_000})
  expect(quiet('13 pause\n55 resume')).toMatchObject({length: 10_000})
  expect(longestQuiet(recordFor('0 ring'))).toBeNull()
})

test('rings: three are in time, after that it costs', () => {
  const rings = (n: number) => {
    const story = Array.from({length: n}, (_, i) => `${i * 5} ring`).join('\n') + `\n${n * 5} answer`
    return drawn(criterionOf(cardOf(story), 'timing.rings'))
  }
  expect(rings(3)).toBe('met 3/3')
  expect(rings(5)).toMatch(/^partly 1\/3 \| 第 5 声铃响后接听$/)
  expect(rings(6)).toMatch(/^missed 0\/3 \| 第 6 声铃响后接听$/)
})

test('the form is filled while the customer is on the line', () => {
  const during = '20 type name 章丽华\n21 type mobile 1\n22 type landline 0\n23 type address 广\n24 type reason 购买洗发水\n'
  expect(drawn(criterionOf(cardOf(`0 ring\n3 answer\n${during}60 hang-up customer agreed`), 'timing.completion'))).toMatch(/^met/)
  const after = criterionOf(cardOf('0 ring\n3 answer\n60 hang-up customer agreed\n70 type name 章丽华'), 'timing.completion')
  expect(after).toMatchObject({state: 'missed', points: 0})
  expect(after.evidence.map(each => [each.field, each.note.id])).toEqual([
    ['name', 'timing.field-late'], ['address', 'timing.field-empty'], ['mobile', 'timing.field-empty'], ['landline', 'timing.field-empty'],
    ['reason', 'timing.field-empty']
  ])
})

test('the times judge slow typists by their own baseline', () => {
  const story = '0 ring\n3 answer\n5 agent 您好\n35 agent 还在吗\n36 hang-up customer agreed'
  const quiet = (baseline: number) => criterionOf(cardOf(story, {settings: {baseline}}), 'timing.quiet').points
  expect(quiet(15)).toBeGreaterThan(quiet(60))
})

test('nothing typed of what was told is the longest lag there is', () => {
  const card = cardOf('0 ring\n3 answer\n10 customer 手机{mobile}。\n60 hang-up customer agreed\n61 submit')
  expect(drawn(criterionOf(card, 'timing.lag'))).toMatch(/^missed 0\/\d \| 顾客说了，一个字也没有记$/)
})

test('a recorder is timed by completion, lag and wrap-up alone', () => {
  const card = cardOf('0 ring\n3 answer\n10 customer {mobile}。\n20 type mobile 13922841507\n60 hang-up agent agreed\n70 submit', {settings: {...settings, role: 'recorder'}})
  const applied = card.criteria.filter(each => each.dimension === 'timing' && !each.na).map(each => each.id)
  expect(applied).toEqual(['timing.completion', 'timing.lag', 'timing.lag-tail', 'timing.wrap-up'])
})

test('a rubric may turn a threshold round or leave a measure out', () => {
  const timing = [{id: 'completion', weight: 1, good: 1, poor: 0, source: ''}, {id: 'unheard-of', weight: 1, good: 1, poor: 0, source: ''}]
  const card = score(logOf('0 ring\n3 answer'), contentsOf({rubric: {timing}}), {phonetics: null})
  expect(card.criteria.filter(each => each.dimension === 'timing').map(each => each.id)).toEqual(['timing.completion'])
})

test('lag by field', () => {
  const card = cardOf('0 ring\n3 answer\n10 customer 手机{mobile}。\n20 type mobile 13922841507\n30 hang-up customer agreed')
  expect(card.figures.lagByField).toEqual([{field: 'mobile', median: 5600, p90: 8000, characters: 11}])
})

test('a return counts where 让您久等了 comes first', () => {
  const {figures} = cardOf('0 ring\n3 answer\n5 hold\n9 return\n9 agent 让您久等了 | return\n20 hold\n25 return\n26 agent 好')
  expect([figures.holds, figures.returns]).toEqual([2, 1])
})

test('ladders tell which rungs the typing reaches, and cost nothing', () => {
  const typed = (text: string) => `0 ring\n3 answer\n10 type mobile 1\n11 type mobile ${text}\n70 hang-up customer agreed`
  const reached = (story: string) => cardOf(story).ladders.map(each => `${each.perMinute} ${each.reached}`)
  // Ten characters in a second; of eleven digits all are right, or one is not, which is not 95 %.
  expect(reached(typed('3922841507'))).toEqual(['30 true', '40 true', '60 true', '140 true', '180 true', '220 true'])
  expect(reached(typed('3922841500'))).toEqual(['30 true', '40 true', '60 true', '140 false', '180 false', '220 false'])
  expect(reached('0 ring\n3 answer')).toEqual(['30 null', '40 null', '60 null', '140 null', '180 null', '220 null'])
})

test('contents stored before there were ladders have none', () => {
  const {ladders: _, ...rubric} = contentsOf().rubric
  expect(score(logOf('0 ring'), {...contentsOf(), rubric}, {phonetics: null}).ladders).toEqual([])
})

test('a time that earns all its points shows nothing against it', () => {
  const told = '0 ring\n3 answer\n10 customer 手机{mobile}。\n12 type mobile 139\n17 type mobile 2284\n18 type mobile 1507\n30 hang-up customer agreed\n31 submit'
  const faulty = cardOf(told).criteria.filter(each => each.dimension === 'timing' && each.points === each.max && each.evidence.length > 0)
  expect(faulty).toEqual([])
})
