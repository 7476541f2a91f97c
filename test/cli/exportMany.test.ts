import {spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {createReadStream, readdirSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {createInterface} from 'node:readline'
import {expect, it} from 'vitest'
import {openDatabase} from '../../src/store/database.ts'
import {built, program} from '../support/built.ts'
import {childEnvironment, temporaryFolder, type TemporaryFolder} from '../support/environment.ts'
import {homeWith, order} from './historyHome.ts'

const calls = 6_000
/** Megabytes of heap: the dictionaries need most of it, and six thousand attempts held at once several times as much. */
const heap = 128

/** A folder with so many calls in it that their export takes a while. */
async function manyCalls(): Promise<TemporaryFolder> {
  const home = await homeWith([{id: 'x', started: '2026-11-20T01:00:00Z', scenario: order, role: 'recorder'}])
  const database = openDatabase(home.path)
  // The beginning of a call is enough: what counts is how many there are.
  database.exec(`BEGIN; WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${calls - 1})
    INSERT INTO attempts (id, scenario, title, title_en, role, contents, head, started, ended, state, trainee)
    SELECT 'n' || i, scenario, title, title_en, role, contents, head, started + i, ended, state, trainee FROM attempts, n WHERE id = 'x';
    INSERT INTO events SELECT attempts.id, sequence, wall, json FROM events, attempts WHERE events.attempt = 'x' AND attempts.id <> 'x' AND sequence < 40; COMMIT`)
  database.close()
  await built()
  return home
}

it('thousands of attempts go through a small memory, one after the other, and say how far they are', async () => {
  const home = await manyCalls()
  const desk = temporaryFolder()
  const out = join(desk.path, 'all.jsonl')
  const {status, stderr} = spawnSync(process.execPath, [`--max-old-space-size=${heap}`, program, 'export', '--format', 'jsonl', '--out', out], {
    env: childEnvironment(home.path, {TZ: 'Asia/Shanghai'}), encoding: 'utf8'
  })
  expect({status, last: stderr.trim().split('\n').at(-1)}).toEqual({status: 0, last: `正在处理：${calls} / ${calls}`})
  // Far more was written than the memory could hold.
  expect(statSync(out).size).toBeGreaterThan(calls * 10_000)
  let lines = 0
  for await (const _ of createInterface({input: createReadStream(out)})) lines += 1
  expect(lines).toBe(calls)
  home.remove()
  desk.remove()
}, 300_000)

it('stops where it is told to, and leaves no half file', async () => {
  const home = await manyCalls()
  const desk = temporaryFolder()
  const child = spawn(process.execPath, [program, 'export', '--format', 'jsonl', '--out', join(desk.path, 'all.jsonl')], {env: childEnvironment(home.path), stdio: ['ignore', 'ignore', 'pipe']})
  // It has begun and is far from its end.
  await once(child.stderr, 'data')
  child.kill('SIGINT')
  const [code] = await once(child, 'exit') as [number | null]
  expect([code === 0, readdirSync(desk.path)]).toEqual([false, []])
  home.remove()
  desk.remove()
}, 300_000)
