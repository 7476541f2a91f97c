/**
 * Whole calls with the scorecards they must get: beside a case stands what became of it. After a change that is meant,
 * UPDATE_GOLDEN=1 writes the expectations anew: read the difference.
 */
import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import type {CallLog} from '../../src/call/events.ts'
import type {Pack} from '../../src/scenario/types.ts'
import {score} from '../../src/score/score.ts'
import {builtInPack} from '../../src/store/packFiles.ts'
import {loadPhonetics} from '../../src/text/pinyin.ts'
import {loadSimplify} from '../../src/text/simplify.ts'
import {casesFolder, drawCase, playCase, type Chinese, type Played} from './play.ts'

const names = readdirSync(casesFolder).toSorted()
let pack: Pack
let chinese: Chinese
const played = new Map<string, Played>()
beforeAll(async () => {
  pack = await builtInPack()
  chinese = {phonetics: await loadPhonetics(), simplify: await loadSimplify()}
  for (const name of names) played.set(name, playCase(name, pack, chinese))
})

describe.each(names)('%s', name => {
  it('gets the scorecard it must get', () => {
    const {log, contents} = played.get(name)!
    const found = drawCase({log, contents}, score(log, contents, chinese))
    const file = join(casesFolder, name, 'expected.json')
    if (process.env['UPDATE_GOLDEN']) writeFileSync(file, found)
    expect(found).toBe(readFileSync(file, 'utf8'))
  })

  it('gets the same scorecard from the log as it is stored', () => {
    const {log, contents} = played.get(name)!
    const read = JSON.parse(JSON.stringify(log)) as CallLog
    expect(JSON.stringify(score(read, contents, chinese))).toBe(JSON.stringify(score(log, contents, chinese)))
  })
})
