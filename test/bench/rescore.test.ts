import {expect, test} from 'vitest'
import type {CallLog} from '../../src/call/events.ts'
import {stateOf} from '../../src/call/session.ts'
import {score} from '../../src/score/score.ts'
import {builtInPack} from '../../src/store/packFiles.ts'
import {loadPhonetics} from '../../src/text/pinyin.ts'
import {loadSimplify} from '../../src/text/simplify.ts'
import {storedLogs} from './rescoreLogs.ts'

test('the logs of the benchmark are whole calls, well taken', async () => {
  const tools = {phonetics: await loadPhonetics(), simplify: await loadSimplify()}
  const {logs, contents} = storedLogs(await builtInPack(), tools)
  expect(logs.length).toBeGreaterThan(10)
  for (const {text, digest, events} of logs) {
    const log = JSON.parse(text) as CallLog
    const own = contents.get(digest)!
    expect(log.events).toHaveLength(events)
    expect(stateOf(log, own.scenario.mood).phase).toBe('over')
    expect(score(log, own, tools).grade).toBe('excellent')
  }
})
