import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {rulesFor} from '../../src/call/rulesFor.ts'
import {checkMarks, wordingState, type Ears} from '../../src/drill/qa/check.ts'
import {countsOf} from '../../src/drill/qa/counts.ts'
import type {Fault} from '../../src/drill/qa/faults.ts'
import {flawedCall} from '../../src/drill/qa/flawedCall.ts'
import {contentsOf} from '../../src/scenario/contents.ts'
import {drawCustomer} from '../../src/scenario/draw.ts'
import {loadPack} from '../../src/scenario/pack.ts'
import {loadSimplify} from '../../src/text/simplify.ts'
import {root} from '../support/built.ts'
import {tools as sounds} from './support.ts'

const tools = {...sounds, simplify: await loadSimplify()}
const folder = `${root}scenarios`
const files = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter(file => file.endsWith('.yaml'))
  .map(path => ({path: path.replaceAll('\\', '/'), text: readFileSync(join(folder, path), 'utf8')}))
const {pack} = loadPack(files)

const contents = contentsOf(pack, pack.scenarios.find(each => each.id === 'shampoo-order')!, 'teaching')
const rules = rulesFor(contents, drawCustomer(contents.scenario, 1, contents.people), tools)
const ears: Ears = {phrasebook: pack.phrasebook, understand: rules.understand, tools}

test('every scenario of the pack gives a call with faults, each where it is said to be, and the same for the same seed', () => {
  for (const [i, scenario] of pack.scenarios.entries()) {
    for (const seed of [i]) {
      const call = flawedCall(contentsOf(pack, scenario, 'teaching'), seed, tools)!
      expect({scenario: scenario.id, faults: call.faults.length > 0}).toEqual({scenario: scenario.id, faults: true})
      for (const {kind, line, words, id, suggestion} of call.faults) {
        const said = line === null ? null : call.lines[line]!
        expect(said === null || (said.who === 'agent' && said.text.includes(words))).toBe(true)
        expect(kind === 'procedure' ? call.steps.some(step => step.id === id) : suggestion !== '' && line !== null).toBe(true)
      }
      expect(call.steps.length).toBeGreaterThan(call.faults.filter(fault => fault.kind === 'procedure').length)
    }
  }
  const again = (): unknown => flawedCall(contents, 2, tools)
  expect(again()).toEqual(again())
})

test('a scenario without tests is spoiled instead, and forbidden words are put in', () => {
  const bare = {...contents, scenario: {...contents.scenario, tests: []}}
  const kinds = [1, 2, 3, 4, 5].map(seed => flawedCall(bare, seed, tools)!.faults.map(fault => fault.kind))
  expect(kinds.every(each => each.includes('forbidden'))).toBe(true)
  expect(kinds.flat()).toContain('procedure')
  expect(flawedCall({...bare, scenario: {...bare.scenario, model: []}}, 1, tools)).toBe(null)
})

const phrase: Fault = {kind: 'forbidden', line: 3, words: '没办法', id: 'i-cannot-help', label: '', labelEn: '', suggestion: '对不起，请稍等，我帮您查询一下。'}
const farewell: Fault = {kind: 'procedure', line: null, words: '', id: 'procedure.farewell', label: '道别', labelEn: 'Farewell', suggestion: '谢谢您的电话，再见！'}
const greeting = {id: 'procedure.greeting', label: '问候', labelEn: 'Greeting'}
const call = {faults: [phrase, farewell], steps: [greeting, {id: farewell.id, label: '道别', labelEn: 'Farewell'}]}

describe('marks', () => {
  test('found, missed and false alarms', () => {
    const result = checkMarks(call, {lines: [{line: 3, wording: ''}, {line: 5, wording: '好的'}], steps: [greeting.id]}, ears)
    expect(result.found.map(each => [each.fault.id, each.state])).toEqual([['i-cannot-help', 'none']])
    expect(result.missed).toEqual([farewell])
    expect(result.falseLines).toEqual([5])
    expect(result.falseSteps).toEqual([greeting])
    expect(countsOf(result)).toEqual({faults: 2, found: 1, falseAlarms: 2, wordings: 1, accepted: 0})
  })

  test('everything right, and nothing at all', () => {
    const right = checkMarks(call, {lines: [{line: 3, wording: '请您稍等，我查一下'}], steps: [farewell.id]}, ears)
    expect(countsOf(right)).toEqual({faults: 2, found: 2, falseAlarms: 0, wordings: 1, accepted: 1})
    expect(countsOf(checkMarks(call, {lines: [], steps: []}, ears))).toEqual({faults: 2, found: 0, falseAlarms: 0, wordings: 0, accepted: 0})
  })

  test('a step whose fault stands in a line is found by marking the line', () => {
    const blunt: Fault = {...farewell, id: 'procedure.honorific', line: 2}
    expect(checkMarks({...call, faults: [blunt]}, {lines: [{line: 2, wording: ''}], steps: []}, ears)).toMatchObject({missed: [], falseLines: []})
  })
})

test.each([
  ['您好，请讲！', '您好，请讲！', 'accepted'],
  ['对不起，我没听清，麻烦您再说一遍好吗', '对不起，我没有听清。请您慢一点，再说一遍好吗？', 'accepted'],
  ['没办法', '对不起，请稍等，我帮您查询一下。', 'still-wrong'],
  ['今天天气不错', '对不起，我没有听清。请您慢一点，再说一遍好吗？', 'to-review'],
  ['。', '您好，请讲！', 'none'],
  ['', '您好，请讲！', 'none']
] as const)('“%s” for “%s” is %s', (wording, suggestion, state) => expect(wordingState(wording, suggestion, ears)).toBe(state))
