import {readFileSync, writeFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {root} from '../support/built.ts'
import {tableNames, withTables} from './manualPage.ts'
import {cardOf} from './support.ts'

const path = `${root}docs/manual/score.zh.md`
const page = (): string => readFileSync(path, 'utf8')

test('the manual’s tables are the pack’s (UPDATE=1 writes them)', () => {
  if (process.env['UPDATE']) writeFileSync(path, withTables(page()))
  expect(page()).toBe(withTables(page()))
  expect([...page().matchAll(/<!-- 表：(\w+) -->/gu)].map(match => match[1]).toSorted()).toEqual(tableNames.toSorted())
})

test('every figure of the scorecard is explained, and nothing that is none', () => {
  const explained = [...page().matchAll(/^\| [^|]+ \| `(\w+)` \|/gmu)].map(match => match[1])
  const {figures, recording} = cardOf('0 ring\n3 answer', {settings: {role: 'recorder'}})
  expect(explained.toSorted()).toEqual([...Object.keys(figures), ...Object.keys(recording!)].toSorted())
})
