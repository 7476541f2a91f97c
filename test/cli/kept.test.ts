import {existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {openKept} from '../../src/cli/kept.ts'
import {runTingda} from '../support/run.ts'
import type {PackFile, Reading} from '../../src/scenario/files.ts'

const file: PackFile = {path: 'a.yaml', text: 'id: a'}
const reading: Reading = {parts: [], problems: [{code: 'empty-file', place: {line: 1, column: 1}}]}
const home = () => mkdtempSync(join(tmpdir(), 'tingda-kept-'))

test('what was found out is there again, for the same bytes read as the same kind of file', () => {
  const env = {TINGDA_HOME: home()}
  const first = openKept({env}, 'build-1')
  first.readings.put(file, 'scenario', reading)
  first.verdicts.put('digest', [])
  first.save()
  const {readings, verdicts} = openKept({env}, 'build-1')
  expect(readings.get({...file, path: 'b.yaml'}, 'scenario')).toEqual(reading)
  expect(readings.get(file, 'people')).toBeUndefined()
  expect(readings.get({...file, text: 'id: b'}, 'scenario')).toBeUndefined()
  expect(verdicts.get('digest')).toEqual([])
})

test('another build, a broken file or a folder that cannot be written to only cost time', () => {
  const env = {TINGDA_HOME: home()}
  const first = openKept({env}, 'build-1')
  first.verdicts.put('digest', [])
  first.save()
  expect(openKept({env}, 'build-2').verdicts.get('digest')).toBeUndefined()
  writeFileSync(join(env.TINGDA_HOME, 'cache/scenarios.json'), '{"build": "build-1", "readings": 3')
  expect(openKept({env}, 'build-1').verdicts.get('digest')).toBeUndefined()
  const blocked = join(home(), 'file')
  writeFileSync(blocked, '')
  const kept = openKept({env: {TINGDA_HOME: join(blocked, 'inside')}}, 'build-1')
  kept.verdicts.put('digest', [])
  expect(() => kept.save()).not.toThrow()
})

test('sources that are not built keep nothing', () => {
  const env = {TINGDA_HOME: home()}
  mkdirSync(join(env.TINGDA_HOME, 'cache'))
  const kept = openKept({env})
  kept.verdicts.put('digest', [])
  kept.save()
  expect(() => readFileSync(join(env.TINGDA_HOME, 'cache/scenarios.json'))).toThrow(/ENOENT/)
})

test('the first check of the built-in pack finds nothing out that the build did not', async () => {
  const env = {TINGDA_HOME: home()}
  const {code, stdout} = await runTingda(['scenario', 'check'], {env})
  expect([code, stdout]).toEqual([0, expect.stringContaining('没有问题')])
  expect(existsSync(join(env.TINGDA_HOME, 'cache'))).toBe(false)
})
