import {cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, beforeEach, describe, expect, it, vi} from 'vitest'
import {parse} from 'yaml'
import {packageRoot} from '../../src/cli/packageRoot.ts'
import {temporaryFolder, type TemporaryFolder} from '../support/environment.ts'
import {homeWith, told} from './historyHome.ts'

let ready: TemporaryFolder
let home: TemporaryFolder
let pack: TemporaryFolder
beforeAll(async () => {
  vi.stubEnv('TZ', 'Asia/Shanghai')
  ready = await homeWith([
    {id: 'aaa1', started: '2026-11-20T01:00:00Z', form: {complaint: '沐浴露到手一塌糊涂，瓶身上炸了个口子，洗澡的东西跑得到处都是'}},
    {id: 'bbb2', started: '2026-11-21T01:00:00Z', form: {complaint: '沐浴露瓶身炸了个口子'}}, {id: 'ccc3', started: '2026-11-22T01:00:00Z'}
  ])
})
beforeEach(() => {
  home = temporaryFolder()
  pack = temporaryFolder()
  cpSync(ready.path, home.path, {recursive: true})
  return () => {
    home.remove()
    pack.remove()
  }
})
afterAll(() => {
  ready.remove()
  vi.unstubAllEnvs()
})

const builtIn = Number(/^version: (\d+)/m.exec(readFileSync(join(packageRoot(), 'scenarios/rubrics/teaching.yaml'), 'utf8'))![1])

interface Change {attempt: string; total: {before: number; after: number}; criteria: {id: string; before: {points: number}; after: {points: number; state: string}}[]; flagged: string[]}
interface Trial {applied: boolean; looked: number; changed: Change[]; final: string[]}
async function graded(...argv: string[]): Promise<{exitCode: number; stdout: string; stderr: string}> {
  const {exitCode, written} = await told(home.path, ['grade', ...argv])
  return {exitCode, ...written}
}
async function json<T>(...argv: string[]): Promise<T> {
  const {exitCode, stdout, stderr} = await graded(...argv, '--json')
  expect({exitCode, stderr}).toEqual({exitCode: 0, stderr: ''})
  return JSON.parse(stdout) as T
}
const total = async (id: string) => (await json<{total: number}>('show', id)).total

/** The school's own rubric: the built-in one with one line changed. */
function rubric(change: (text: string) => string): void {
  mkdirSync(join(pack.path, 'rubrics'))
  writeFileSync(join(pack.path, 'rubrics/teaching.yaml'), change(readFileSync(join(packageRoot(), 'scenarios/rubrics/teaching.yaml'), 'utf8')))
}

describe('tingda grade regrade', () => {
  it('shows on trial who would change and by what, and changes nothing', async () => {
    rubric(text => text.replace(/^version: .*/m, 'version: 99').replace(/(complaint: \{)accuracy: \d+, procedure: \d+/, '$1accuracy: 10, procedure: 60'))
    const before = await total('aaa1')
    const trial = await json<Trial>('regrade', '--trial', '--pack', pack.path)
    expect(trial).toMatchObject({applied: false, looked: 3, final: []})
    const one = trial.changed.find(each => each.attempt === 'aaa1')!
    expect(one.total.before).toBe(before)
    expect(one.criteria.find(each => each.id === 'accuracy.mobile')).toMatchObject({before: {points: expect.any(Number)}, after: {points: expect.any(Number)}})
    expect(await total('aaa1')).toBe(before)
    const {stdout} = await graded('regrade', '--trial', '--pack', pack.path)
    expect(stdout).toMatch(/手机：\d+\/\d+ 做到 → \d+\/\d+ 做到/)
    expect(stdout).toMatch(/看了 3 通，3 通有变化，其中 \d 通总分变了。这是试算，什么都没有改。/)
  })

  it('appends when it is applied; the old score stays readable with the rubric it was made by', async () => {
    rubric(text => text.replace(/^version: .*/m, 'version: 99').replace(/^pass: .*/m, 'pass: 97').replace(/(complaint: \{)accuracy: \d+, procedure: \d+/, '$1accuracy: 10, procedure: 60'))
    const before = await json<object>('show', 'aaa1')
    await graded('regrade', '--apply', '--pack', pack.path, '--why', '新评分标准')
    const after = await json<{rubric: {version: number}; changes: {why: string}[]}>('show', 'aaa1')
    expect(after).toMatchObject({rubric: {version: 99}, changes: [{why: '新评分标准', action: {type: 'regraded', before: {rubric: {version: builtIn}}, after: {rubric: {version: 99}}}}]})
    expect(await json('show', 'aaa1', '--as-of', '0')).toMatchObject({...before, asOf: 0, changes: after.changes, gradeState: expect.any(String)})
    expect((await json<Trial>('regrade', '--trial', '--pack', pack.path)).changed).toEqual([])
    await graded('undo', 'aaa1')
    expect(await json('show', 'aaa1')).toMatchObject({rubric: {version: builtIn}})
  })

  it('flags a manual score whose automatic part changed, and leaves final ones alone', async () => {
    rubric(text => text.replace(/^version: .*/m, 'version: 99').replace(/(complaint: \{)accuracy: \d+, procedure: \d+/, '$1accuracy: 10, procedure: 60'))
    await json('set', 'ccc3', 'accuracy.mobile', '1', '--why', '复核')
    await json('set', 'aaa1', 'accuracy.complaint', 'ok')
    await graded('final', 'aaa1')
    const trial = await json<Trial>('regrade', '--apply', '--pack', pack.path)
    expect(trial.final).toEqual(['aaa1'])
    expect(trial.changed.find(each => each.attempt === 'ccc3')?.flagged).toEqual(['accuracy.mobile'])
    expect(await json('show', 'ccc3')).toMatchObject({gradeState: 'to-review', open: ['accuracy.mobile']})
    expect(await json('show', 'aaa1')).toMatchObject({gradeState: 'final', rubric: {version: builtIn}})
  })

  it('takes only the parts named', async () => {
    rubric(text => text.replace(/^version: .*/m, 'version: 99').replace(/(complaint: \{)accuracy: \d+, procedure: \d+/, '$1accuracy: 10, procedure: 60'))
    expect((await json<Trial>('regrade', '--trial', '--pack', pack.path, '--only', 'phrasebook,expected')).changed).toEqual([])
  })

  it.each([
    [['regrade'], '请写 --trial（先看会变成什么样）或 --apply（照这样改）。'], [['regrade', '--trial', '--apply'], '请写 --trial'],
    [['regrade', '--trial', '--only', 'rubrik'], '--only 可以是 rubric、phrasebook、standards、expected，不能是 rubrik。']
  ])('%j is refused', async (argv, sentence) => {
    const {exitCode, stderr} = await graded(...argv)
    expect([exitCode, stderr.includes(sentence)]).toEqual([2, true])
  })

  it('with a rubric whose points do not add up says where, and uses the built-in one', async () => {
    rubric(text => text.replace(/(complaint: \{)accuracy: \d+/, '$1accuracy: 99'))
    const {stderr, stdout, exitCode} = await graded('regrade', '--trial', '--pack', pack.path)
    expect(stderr).toMatch(/^rubrics\/teaching\.yaml:\d+:\d+：/)
    expect([exitCode, stdout.includes('0 通有变化')]).toEqual([0, true])
  })
})

describe('tingda grade accept', () => {
  const learner = () => join(pack.path, 'calls/complaint/leaking-body-wash.yaml')
  const wording = '炸了个口子'
  const fact = ['--as', 'fact:complaint.cracked']

  it('shows on trial what the wording changes in the class', async () => {
    const trial = await json<Trial>('accept', 'bbb2', wording, ...fact)
    expect(trial.changed.map(each => each.attempt)).toEqual(['aaa1', 'bbb2'])
    expect(trial.changed[1]!.total.after).toBeGreaterThan(trial.changed[1]!.total.before)
    expect(existsSync(join(home.path, 'pack'))).toBe(false)
  })

  it('applied, changes the class and teaches the school’s pack, whose comments stay', async () => {
    const before = await total('bbb2')
    const {stdout} = await graded('accept', 'bbb2', wording, ...fact, '--apply', '--pack', pack.path)
    expect(stdout).toMatch(/^写进了 .*leaking-body-wash\.yaml，以后的通话也算对。\n/)
    expect(await total('bbb2')).toBeGreaterThan(before)
    const learnt = readFileSync(join(pack.path, 'calls/complaint/leaking-body-wash.yaml'), 'utf8')
    const original = readFileSync(join(packageRoot(), 'scenarios/calls/complaint/leaking-body-wash.yaml'), 'utf8')
    // Only the wording is new; a list over several lines may have come onto one.
    expect(learnt).toContain(`瓶身损, ${wording}]`)
    expect(parse(learnt.replace(`, ${wording}`, ''))).toEqual(parse(original))
    for (const comment of original.match(/^ *#.*$/gm) ?? []) expect(learnt).toContain(comment)
    // A second wording goes into the school's own file, and the class agrees with the pack.
    await graded('accept', 'bbb2', '到处都是', '--as', 'fact:complaint.leaking', '--apply')
    expect(readFileSync(join(pack.path, 'calls/complaint/leaking-body-wash.yaml'), 'utf8')).toContain(wording)
    expect((await json<Trial>('regrade', '--trial', '--only', 'expected')).changed).toEqual([])
    expect((await told(home.path, ['scenario', 'check', pack.path])).exitCode).toBe(0)
    // A folder that has gone away is not missed: the built-in pack does not know the wording.
    rmSync(pack.path, {recursive: true})
    expect((await json<Trial>('regrade', '--trial', '--only', 'expected')).changed).toHaveLength(2)
    mkdirSync(pack.path)
  })

  it('is taken back from the whole class at once, where nothing was done since', async () => {
    const before = [await total('aaa1'), await total('bbb2')]
    await graded('accept', 'bbb2', wording, ...fact, '--apply', '--pack', pack.path)
    await json('comment', 'aaa1', '看过了')
    expect((await graded('undo', '--regrade')).stdout).toBe(`撤销了“也算对：${wording}”：1 通。另有 1 通之后又改过或已定稿，没有撤销。\n`)
    expect(await total('bbb2')).toBe(before[1])
    // As long as one call holds it, the pack knows it.
    expect(readFileSync(learner(), 'utf8')).toContain(wording)
    await graded('undo', 'aaa1')
    expect((await graded('undo', '--regrade')).stdout).toContain(`说法已从 ${learner()} 删去。`)
    // The copy of the built-in scenario was there for the wording alone.
    expect(existsSync(learner())).toBe(false)
    expect([await total('aaa1'), await total('bbb2')]).toEqual(before)
    expect((await graded('undo', '--regrade')).stderr).toContain('没有可以撤销的重新评分')
    expect((await graded('undo')).stderr).toContain('请写一通电话的编号')
  })

  it('a wording the school had written itself stays when the acceptance is taken back', async () => {
    mkdirSync(join(pack.path, 'calls/complaint'), {recursive: true})
    const original = readFileSync(join(packageRoot(), 'scenarios/calls/complaint/leaking-body-wash.yaml'), 'utf8')
    writeFileSync(learner(), original.replace('瓶身损', `瓶身损, ${wording}`))
    await graded('accept', 'bbb2', wording, ...fact, '--apply', '--pack', pack.path)
    await graded('undo', '--regrade')
    expect(readFileSync(learner(), 'utf8')).toContain(wording)
  })

  it('a phrase that is none: no longer found, and written down as an exception', async () => {
    await graded('accept', 'ccc3', '没办法定', '--as', 'not:i-cannot-help', '--apply', '--pack', pack.path)
    expect(readFileSync(join(pack.path, 'phrasebook.yaml'), 'utf8')).toMatch(/id: i-cannot-help[^]*except: \[.*没办法定\]/)
    expect((await told(home.path, ['scenario', 'check', pack.path])).exitCode).toBe(0)
  })

  it('an intent: replies in the class are understood by it, and customers to come understand it', async () => {
    const understood = async () => JSON.parse((await told(home.path, ['scenario', 'understand', '芝麻开门啦', '--pack', pack.path, '--json'])).written.stdout) as {intents: string[]}
    mkdirSync(pack.path, {recursive: true})
    expect((await understood()).intents).not.toContain('ask.wish')
    await graded('accept', 'ccc3', '芝麻开门啦', '--as', 'intent:ask.wish', '--apply', '--pack', pack.path)
    expect((await understood()).intents).toContain('ask.wish')
  })

  it.each([
    [['accept', 'bbb2', wording, '--as', 'fact:complaint.craked'], '--as fact:complaint.craked 不对。'], [['accept', 'bbb2', wording, '--as', 'wrong'], '--as wrong 不对。'],
    [['accept', 'bbb2', '……', '--as', 'fact:complaint.cracked'], '说法要有字，最多 60 个字。'], [['accept', 'zz', wording, '--as', 'fact:complaint.cracked'], '没有编号以 zz 开头的通话。']
  ])('%j is refused', async (argv, sentence) => {
    const {exitCode, stderr} = await graded(...argv)
    expect([exitCode, stderr.split('\n')[0]]).toEqual([2, `听打：${sentence}`])
  })
})
