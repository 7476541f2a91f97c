import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {TemporaryFolder} from '../support/environment.ts'
import {temporaryFolder} from '../support/environment.ts'
import {runTingda} from '../support/run.ts'

let home: TemporaryFolder
beforeAll(() => {
  home = temporaryFolder()
})
afterAll(() => home.remove())

const drill = (args: readonly string[], stdin: string) => runTingda(['drill', ...args, '--lang', 'zh'], {stdin, home: home.path})
const linesOf = (stdout: string): Record<string, unknown>[] => stdout.trim().split('\n').map(line => JSON.parse(line) as Record<string, unknown>)

describe('without a terminal', () => {
  test('items are printed and answers read, a line each, until the input ends; the book remembers', async () => {
    const {code, stdout} = await drill(['phones', '--items', '3', '--seed', '4'], '13816568432\n')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^1\/3 {2}手机（每分钟 120 字）：幺三八，幺六五六，八四二三。\n✗ 应是 13816568423[^]*颠倒/)
    expect(stdout).toMatch(/2\/3 .*每分钟 102 字/)
    expect(stdout).toMatch(/错误率 100%（1 题）；语速从每分钟 120 字到 102 字/)
    const book = await drill(['--book'], '')
    expect(book.stdout).toMatch(/号码 +颠倒 +100% +1\/1/)
  })

  test('--json tells nothing of the answer before it is given', async () => {
    const {code, stdout} = await drill(['names', '--items', '1', '--seed', '4', '--json'], '陈慧燕\n')
    expect(code).toBe(0)
    const [asked, answered, {summary} = {}] = linesOf(stdout)
    expect(asked).toEqual({n: 1, of: 1, kind: 'names', field: 'name', spoken: '陈慧燕，耳东陈，智慧的慧，燕子的燕。', rate: 120})
    expect(answered).toMatchObject({expected: '陈慧燕', right: true, mistakes: [], edits: []})
    expect(summary).toMatchObject({items: {wrong: 0, of: 1, rate: 0}, rates: {first: 120, best: 120, next: 126}})
    const {stdout: book} = await drill(['--book', '--json'], '')
    expect(JSON.parse(book)).toMatchObject([{id: 'phones:transposed', seen: 1, wrong: 1, errorRate: 1, aside: null}])
  })

  test('a call is printed with its lines numbered; marks are read and judged', async () => {
    const first = linesOf((await drill(['qa', '--scenario', 'shampoo-order', '--seed', '3', '--json'], '')).stdout)
    const [{lines, steps} = {}, {missed} = {}] = first as {lines?: {line: number; who: string}[]; steps?: {step: string; id: string}[]; missed?: {line: number | null; id: string; words: string}[]}[]
    const worded = missed!.find(fault => fault.words !== '')!
    expect(lines![worded.line!]).toMatchObject({who: 'agent', text: expect.stringContaining(worded.words)})
    const ticks = steps!.filter(step => missed!.some(fault => fault.id === step.id)).map(step => step.step)
    const marks = [...missed!.flatMap(fault => fault.line === null ? [] : [`${fault.line + 1} 请您稍等`]), ...ticks, '不是标记'].join('\n')
    const {code, stdout, stderr} = await drill(['qa', '--scenario', 'shampoo-order', '--seed', '3', '--json'], marks)
    expect(code).toBe(0)
    expect(linesOf(stdout)[1]).toMatchObject({counts: {faults: missed!.length, found: missed!.length, falseAlarms: 0}, missed: []})
    expect(stderr).toContain('没有用上：不是标记')
  })

  test.each([
    [[], '没有说练哪一种'],
    [['names', '--items', '0'], '--items 在 1 到 500 之间'],
    [['names', '--items', 'x'], '--items 要一个整数'],
    [['names', '--scenario', 'shampoo-order'], '--scenario 只用于质检找错'],
    [['qa', '--scenario', 'no-such'], '没有 no-such 这个练习'],
    [['verbs'], '可以是 names、phones、addresses、spelling、qa']
  ])('%j is explained', async (args, words) => {
    const {code, stdout, stderr} = await drill(args, '')
    expect({code, stdout}).toEqual({code: 2, stdout: ''})
    expect(stderr).toContain(words)
  })
})
