import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest'
import {temporaryFolder, type TemporaryFolder} from '../support/environment.ts'
import {homeWith, order, told} from './historyHome.ts'

let home: TemporaryFolder
beforeAll(async () => {
  vi.stubEnv('TZ', 'Asia/Shanghai')
  home = await homeWith([
    {id: 'abc111-0001', started: '2026-11-20T01:00:00Z', scenario: order, role: 'recorder', form: {mobile: '13900000000'}},
    {id: 'abc222-0002', started: '2026-11-21T01:05:00Z', form: {name: '张丽华'}},
    {id: 'ddd333-0003', started: '2026-11-22T01:00:00Z', state: 'abandoned'},
    {id: 'eee444-0004', started: '2026-11-23T01:00:00Z', state: 'in-progress'},
    {id: 'fff555-0005', started: '2026-11-19T01:00:00Z', newer: true}
  ])
})
afterAll(() => {
  home.remove()
  vi.unstubAllEnvs()
})

interface Entry { at: number; kind: string; text?: string; field?: string; until?: number; lag?: number | null; criterion?: string }
interface Answer { attempt: string; state: string; role: string; length: number; entries: Entry[]; lags: {at: number; field: string; lag: number}[] }

async function answered(...args: string[]): Promise<Answer> {
  return JSON.parse((await told(home.path, ['replay', ...args, '--json'])).written.stdout) as Answer
}

describe('tingda replay, without a terminal', () => {
  it('tells the newest submitted call in order of time: both sides, what was typed and when, the errors in their places', async () => {
    const {written, exitCode} = await told(home.path, ['replay'])
    expect({exitCode, stderr: written.stderr}).toEqual({exitCode: 0, stderr: ''})
    const lines = written.stdout.split('\n')
    expect(lines[0]).toMatch(/^回放 .*2026-11-21 09:05 {2}已提交 {2}abc222-0002$/)
    const clocks = lines.flatMap(line => /^ *(\d+):(\d\d\.\d) {2}/.exec(line)?.slice(1, 3) ?? []).map(Number)
    const times = clocks.flatMap((minutes, i) => i % 2 === 0 ? [minutes * 60 + clocks[i + 1]!] : [])
    expect(times.length).toBeGreaterThan(30)
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    const typed = lines.findIndex(line => line.includes('录入 顾客姓名：张丽华'))
    expect(typed).toBeGreaterThan(0)
    expect(lines[typed + 1]).toMatch(/✗ 顾客姓名：章 写成了 张/)
    expect(lines.at(-2)).toMatch(/提交$/)
  })

  it('a recorder’s call is told with the agent of the model, in English as well', async () => {
    const {written} = await told(home.path, ['replay', 'abc111'], {lang: 'en'})
    expect(written.stdout).toMatch(/agent: 您好[^]*customer: /)
    expect(written.stdout).toMatch(/typed Mobile: 13900000000/)
    expect(written.stdout).not.toMatch(/\n +\d+:\S+ {2}you:/)
  })

  it('gives programs the entries in order, each error by its criterion, and the lag of every character', async () => {
    const answer = await answered('abc222')
    expect(answer).toMatchObject({attempt: 'abc222-0002', state: 'submitted', role: 'agent'})
    const times = answer.entries.map(entry => entry.at)
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect(answer.entries.at(-1)).toEqual({at: answer.length, kind: 'submitted'})
    expect(answer.entries.find(entry => entry.kind === 'typed' && entry.field === 'name')).toMatchObject({text: '张丽华', lag: expect.any(Number)})
    expect(answer.entries.filter(entry => entry.kind === 'error').map(entry => entry.criterion)).toContain('accuracy.name')
    expect(answer.lags.length).toBeGreaterThan(20)
    expect(answer.lags.every(({lag}) => lag >= 0)).toBe(true)
  })

  it('goes as far as an unfinished call came, without errors in what was not reached, and through one nobody answered', async () => {
    const unfinished = await answered('eee')
    expect(unfinished.state).toBe('in-progress')
    expect(unfinished.entries.some(entry => entry.kind === 'heard')).toBe(true)
    expect(unfinished.entries.filter(entry => entry.kind === 'error').map(entry => entry.criterion)).not.toContain('procedure.farewell')
    expect((await answered('ddd')).entries.map(entry => entry.kind)).toEqual([...Array.from({length: 6}, () => 'ring'), 'hung-up'])
  })

  it('says what is wrong with an id, of a newer tingda, and where nothing was taken yet', async () => {
    for (const [args, words] of [[['replay', 'zzz'], '没有编号以 zzz 开头的通话'], [['replay', 'abc'], '不止一通'], [['replay', 'fff'], '更新版本的听打']] as const) {
      const {written, exitCode} = await told(home.path, [...args])
      expect(exitCode).toBe(2)
      expect(written.stderr).toContain(words)
      expect(written.stdout).toBe('')
    }
    const empty = temporaryFolder()
    const {written, exitCode} = await told(empty.path, ['replay'])
    expect(exitCode).toBe(2)
    expect(written.stderr).toContain('还没有可以回放的通话')
    empty.remove()
  })
})
