import {expect, test} from 'vitest'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {en} from '../../src/ui/messages/en.ts'
import {message, readMessage, translator} from '../../src/ui/messages/messages.ts'
import type {MessageKey} from '../../src/ui/messages/messages.ts'
import {zh} from '../../src/ui/messages/zh.ts'
import {keyContexts, keysFor} from '../../src/input/keymap.ts'

const keys = Object.keys(zh) as MessageKey[]
const holes = (text: string): string[] => [...text.matchAll(/\{([\w-]+)\}/g)].map(each => each[1]!).sort()

test('both languages say the same things with the same fillings, and say something', () => {
  expect(Object.keys(en).sort()).toEqual([...keys].sort())
  for (const key of keys) {
    expect({key, holes: holes(en[key])}).toEqual({key, holes: holes(zh[key])})
  }
  expect(keys.filter(key => en[key].trim() === '' || zh[key].trim() === '')).toEqual([])
})

test('every key of every screen has a name', () => {
  for (const context of keyContexts) for (const binding of keysFor(context)) expect(keys).toContain(binding.message)
})

test('no text is left that nothing shows', () => {
  const folder = fileURLToPath(new URL('../../src/ui', import.meta.url))
  const sources = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter(file => /\.tsx?$/.test(file) && !/messages\/(zh|en)/.test(file))
    .map(file => readFileSync(join(folder, file), 'utf8')).join('\n')
  // `t(`mood.${level}`)` uses all of `mood.`.
  const used = (key: string): boolean => key.startsWith('key.') || sources.includes(`'${key}'`) || sources.includes(`\`${key.slice(0, key.lastIndexOf('.') + 1)}\${`)
  expect(keys.filter(key => !used(key))).toEqual([])
})

test('words go with their number, and big numbers are grouped, as the language has it', () => {
  const lost = (n: number): string => readMessage('en', message('score.points.lost', {n}))
  expect([lost(1), lost(6), lost(0), readMessage('zh', message('score.points.lost', {n: 1}))]).toEqual(['1 point lost', '6 points lost', '0 points lost', '少了 1 分'])
  expect([readMessage('en', message('history.points', {total: 12_345})), readMessage('zh', message('home.browse.note', {n: 12_345}))]).toEqual(['12,345 points', '全部 12,345 个练习'])
})

test('a ring, a call and a fault is one', () => {
  const english = translator('en')
  expect([
    english('figure.ring', {rings: 1, seconds: 2}), english('grade.counts', {shown: 1, open: 0}),
    english('qa.result', {faults: 1, found: 0, missed: 1, alarms: 1}), english('drill.about.book', {n: 1}), english('browse.best.agent', {n: 1})
  ]).toEqual(['answered after 1 ring, 2 s', '1 call, 0 to review', '1 fault: 0 found, 1 missed, 1 false alarm', '1 weak spot', 'agent 1 pt'])
})

test('fillings are put in, also those that look like patterns', () => {
  expect(translator('zh')('call.ring.n', {n: 3})).toBe('第 3 声')
  expect(readMessage('en', message('failed.open', {why: '$& {why}'}))).toBe('This cannot be opened: $& {why}')
})
