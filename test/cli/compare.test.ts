import {expect, test} from 'vitest'
import {run} from '../../src/cli/run.ts'
import type {FakeIo} from '../support/io.ts'
import {createIo} from '../support/io.ts'

async function compared(...args: string[]): Promise<FakeIo> {
  const io = createIo({argv: ['compare', ...args], env: {TINGDA_HOME: '/nowhere'}})
  await run(io)
  return io
}

test('two texts one above the other, with what each difference is', async () => {
  const io = await compared('章丽华13922841507', '张丽华1391507')
  expect(io.exitCode).toBe(0)
  expect(io.written.stdout.split('\n')).toEqual([
    '章丽华13922841507',
    '张丽华139    1507',
    '✗        ----',
    '对 9，错 1（✗），漏 4（-），多 0（+）；字错率 35.7%',
    '章 → 张  同音字',
    '2284  漏了一组',
    ''
  ])
})

test('groups apart and groups of two kinds are told on lines of their own', async () => {
  const io = await compared('一二三四五六七八九', '一二五六七八九八九')
  expect(io.written.stdout.split('\n').slice(4)).toEqual(['三四  漏了一组', '八九  重复了', ''])
})

test('as JSON: the contract, nothing more', async () => {
  const io = await compared('--json', '王小明', '王晓明')
  expect(JSON.parse(io.written.stdout)).toEqual({
    reference: '王小明', hypothesis: '王晓明', hits: 2, substitutions: 1, deletions: 0, insertions: 0, cer: 1 / 3,
    edits: [{op: 'substitute', ref: [1, 2], hyp: [1, 2], labels: ['same-sound-and-tone']}]
  })
})

test('case, width, spaces and punctuation count, unless folded away', async () => {
  expect(JSON.parse((await compared('--json', 'ａ １。', 'A1')).written.stdout).cer).toBe(1)
  expect(JSON.parse((await compared('--json', '--fold', 'ａ １。', 'A1')).written.stdout).cer).toBe(0)
})

test.each([
  [['王\ud83d小明', '王小明'], '听打：标准文字的第 2 个字只有半个'],
  [['王小明', '王小\udc00'], '听打：录入的文字的第 3 个字只有半个'],
  [['王'.repeat(1_000_000), '李'.repeat(1_000_000)], '听打：两段文字太长，不能逐字比对：1000000 字和 1000000 字。']
])('what cannot be aligned is told in a sentence', async (texts, sentence) => {
  const io = await compared('--json', ...texts)
  expect(io.exitCode).toBe(2)
  expect(io.written.stdout).toBe('')
  expect(io.written.stderr).toContain(sentence)
  expect(io.written.stderr).not.toMatch(/^\s+at /mu)
})
