import {expect, test} from 'vitest'
import {runTingda} from '../support/run.ts'

test('norms are listed with what carries them, all or some', async () => {
  const {stdout} = await runTingda(['norms', '--lang', 'zh'])
  expect(stdout).toMatch(/^ {2}1 {2}顾客资料表[^]*表 3\.1（scenarios\/forms\/3\.1\.yaml）[^]*\n121 {2}外呼/)
  const some = await runTingda(['norms', '31', '50', '--lang', 'en'])
  expect(some.code).toBe(0)
  expect(some.stdout).toMatch(/^ 31 {2}Volume and tone[^]*The agent types instead of speaking[^]*50 {2}No sound[^]*the other: 119[^]*scenario silent-line[^]*2 norms, all of them carried\./)
})

test('--json gives each with its carriers', async () => {
  const {code, stdout} = await runTingda(['norms', '50', '--json'])
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject([{
    n: 50, source: '001 特殊情况 1', profile: 'general', other: 119, carried: true,
    carriers: expect.arrayContaining([expect.objectContaining({kind: 'scenario', id: 'silent-line'})])
  }])
})

test('a norm there is not is explained', async () => {
  const {code, stderr} = await runTingda(['norms', '122', '--lang', 'zh'])
  expect({code, stderr}).toEqual({code: 2, stderr: '听打：没有第 122 条规范，一共 121 条。\n'})
})
