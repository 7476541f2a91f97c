import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {message, messages, textOf} from '../../src/score/messages.ts'
import {insults} from '../../src/score/phrases.ts'
import {checkNames} from '../../src/score/procedure/registry.ts'
import {measures} from '../../src/score/timing/measures.ts'
import {root} from '../support/built.ts'
import {pack} from './support.ts'

const read = (path: string): string => readFileSync(`${root}scenarios/${path}`, 'utf8')
const intents = (parse(read('intents.yaml')) as {intents: {id: string}[]}).intents.map(each => each.id)

test('the standards are there, each once, with a check that exists and advice', () => {
  expect(pack.standards.length).toBeGreaterThan(60)
  expect(new Set(pack.standards.map(rule => rule.id)).size).toBe(pack.standards.length)
  const faulty = pack.standards.filter(rule => !checkNames.includes(rule.check)
    || rule.norms.length === 0 || rule.norms.some(norm => norm < 1 || norm > 121)
    || rule.advice === '' || rule.source === '' || rule.labelEn === rule.label)
  expect(faulty.map(rule => rule.id)).toEqual([])
})

test('the standards name intents that can be understood', () => {
  const named = pack.standards.flatMap(({with: params}) => ['intent', 'offer', 'first', 'then', 'before', 'only_if', 'listening', 'greeting', 'spoils', 'except', 'shirk']
    .flatMap(name => params[name] ?? []))
  expect(named.filter(id => !intents.includes(id))).toEqual([])
})

test('every check is used by a standard', () => {
  expect(checkNames.filter(name => !pack.standards.some(rule => rule.check === name))).toEqual([])
})

test.each(['teaching', 'exam'])('the rubric %s adds up', mode => {
  const rubric = pack.rubrics.find(each => each.mode === mode)!
  for (const row of Object.values(rubric.weights)) expect(Object.values(row).reduce((a, b) => a + b, 0)).toBe(100)
  expect(Object.keys(rubric.weights).sort()).toEqual(['callback', 'complaint', 'order', 'query', 'recorder', 'special'])
  expect(rubric.timing.map(each => each.id).filter(id => !(id in measures))).toEqual([])
  expect([rubric.pass, rubric.good, rubric.excellent, rubric.forbiddenCost]).toEqual([60, 80, 90, 5])
  const inForms = pack.forms.flatMap(form => form.fields.map(field => field.id))
  expect(inForms.filter(id => !(id in rubric.fields))).toEqual([])
})

test('only the exam caps', () => {
  expect(pack.rubrics.map(each => [each.mode, each.insultCap, each.wrongNumberCap, each.homophoneAfterSpelling])).toEqual([
    ['teaching', null, null, 0.5], ['exam', 59, 0.6, 0]
  ])
})

test('the insults are forbidden phrases', () => {
  expect(insults.filter(id => !pack.phrasebook.forbidden.some(phrase => phrase.id === id))).toEqual([])
})

test('both languages of a message fill in the same, labels apart', () => {
  const params = (text: string) => [...text.matchAll(/\{(\w+)\}/gu)].map(match => match[1]!.replace(/En$/u, '')).sort().join()
  expect(Object.entries(messages).filter(([, {zh, en}]) => params(en) !== params(zh)).map(([id]) => id)).toEqual([])
})

test('in English the word goes with the number', () => {
  expect([1, 2].map(count => textOf(message('number.missing', {count, place: 3, digits: '7'}), 'en')))
    .toEqual(['1 digit missing: 7, from place 3 on', '2 digits missing: 7, from place 3 on'])
  expect(Object.values(messages).filter(({en}) => en.includes('(s)'))).toEqual([])
})
