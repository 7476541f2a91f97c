import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {run} from '../../src/cli/run.ts'
import {starterScenario} from '../../src/scenario/starter.ts'
import type {FakeIo} from '../support/io.ts'
import {createIo} from '../support/io.ts'

const starter = starterScenario({id: 'own', title: '订购', kind: 'order', level: 2, product: '洗发水', shop: '甲店'})

/** The command on the starter's order with `from` replaced. */
async function on(command: string, from = '', to = '', ...argv: string[]): Promise<FakeIo & {lines: readonly string[]}> {
  const cwd = mkdtempSync(join(tmpdir(), 'tingda-coverage-'))
  const path = join(cwd, 'own.yaml')
  expect(starter).toContain(from)
  writeFileSync(path, starter.replace(from, to))
  const io = createIo({argv: ['scenario', command, path, ...argv], env: {TINGDA_HOME: cwd}, cwd})
  await run(io)
  return {...io, exitCode: io.exitCode, lines: readFileSync(path, 'utf8').split('\n')}
}
interface Target { kind: string; id: string; reached: number; file: string; line: number }

describe('coverage', () => {
  test('tells by line what no course reaches', async () => {
    const {written, lines, exitCode} = await on('coverage', '  - id: agreed\n', '  - id: never\n    when: {mentions: [退货]}\n    say: 不退。\n  - id: agreed\n', '--json')
    const {targets, courses, failed} = JSON.parse(written.stdout) as {targets: Target[]; courses: number; failed: string[]}
    expect([courses, failed, exitCode]).toEqual([3, [], 0])
    const cues = targets.filter(({kind}) => kind === 'cue')
    expect(cues.filter(({reached}) => reached === 0).map(({id, file, line}) => [id, file, lines[line - 1]])).toEqual([['never', 'own.yaml', '  - id: never']])
    expect(targets.find(({kind, id}) => kind === 'answer' && id === 'ask.reason')).toMatchObject({reached: 0, file: 'own.yaml'})
    expect(targets.filter(({kind, reached}) => kind === 'fact' && reached > 0).map(({id}) => id)).toEqual(['reason.reason-1', 'reason.reason-2'])
    const hold = targets.find(({id}) => id === 'procedure.hold-return')!
    expect([hold.reached, hold.file.endsWith('scenarios/standards.yaml'), hold.line > 1]).toEqual([0, true, true])
  })

  test('sums up in a line', async () => {
    expect((await on('coverage')).written.stdout).toMatch(/示范和测试共 3 通，走到了：条目 3\/3，回答 \d\/4，要点 2\/2，评分项 \d+\/\d+\n$/)
  })

  test('fails where a test fails', async () => {
    const io = await on('coverage', 'says: [怎么这么说话]', 'says: [谢谢你]')
    expect([io.exitCode, io.written.stdout.includes('没有通过的测试：用了服务禁语')]).toEqual([1, true])
  })
})

describe('rehearse', () => {
  test('a test that fails names its line, what was wanted and what was said', async () => {
    const io = await on('rehearse', 'says: [怎么这么说话]', 'says: [谢谢你]')
    expect(io.exitCode).toBe(1)
    expect(io.written.stdout).toMatch(/✗ 用了服务禁语[^]*own:\d+ says：应为 谢谢你，实为 [^]*2 个通过，1 个没有通过/)
  })

  test('one that cannot be read fails loudly, with its place', async () => {
    const io = await on('rehearse', 'expect: {outcome: customer-hung-up', 'expect: {outcom: customer-hung-up')
    expect([io.exitCode, io.written.stdout]).toEqual([2, ''])
    expect(io.written.stderr).toMatch(/own\.yaml:\d+:\d+：没有“outcom”这个键/)
  })
})

describe('coverage of the whole pack', () => {
  type Share = {reached: number; all: number}
  type Row = {scenario: string; courses: number; failed: string[]; cue: Share; answer: Share; fact: Share; criterion: Share}

  test('has a row a scenario and what they reach together; a criterion counts once', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'tingda-coverage-'))
    const io = createIo({argv: ['scenario', 'coverage', '--json'], env: {TINGDA_HOME: cwd}, cwd})
    await run(io)
    const {scenarios, totals} = JSON.parse(io.written.stdout) as {scenarios: Row[]; totals: Omit<Row, 'scenario' | 'failed'> & {unseen: string[]}}
    expect([io.exitCode, scenarios.filter(({failed}) => failed.length > 0)]).toEqual([0, []])
    const sum = (of: (row: Row) => number) => scenarios.reduce((all, row) => all + of(row), 0)
    expect(totals.courses).toBe(sum(({courses}) => courses))
    expect(totals.cue).toEqual({reached: sum(({cue}) => cue.reached), all: sum(({cue}) => cue.all)})
    expect(totals.cue.reached / totals.cue.all).toBeGreaterThan(0.9)
    expect(totals.fact.reached).toBe(totals.fact.all)
    expect(totals.criterion.all).toBeLessThan(sum(({criterion}) => criterion.all))
    expect(totals.criterion.all - totals.criterion.reached).toBe(totals.unseen.length)
    // No school's staff numbers in the built-in pack: the rule waits for one that has them.
    expect(totals.unseen).toEqual(['procedure.staff-number'])
  })
})
