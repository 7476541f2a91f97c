import {join} from 'node:path'
import {expect, test} from 'vitest'
import {agentLines, customerLines} from '../../src/scenario/checks/lines.ts'
import {drawCustomer} from '../../src/scenario/draw.ts'
import {loadPack} from '../../src/scenario/pack.ts'
import {renderLine} from '../../src/scenario/spoken.ts'
import {readPackFolder} from '../../src/store/packFolder.ts'
import {graphemes} from '../../src/text/grapheme.ts'
import {loadReader} from '../../src/text/pinyin.ts'
import {readingsOf} from '../../src/voice/reading/pronunciation.ts'
import {root} from '../support/built.ts'

const {pack} = loadPack(readPackFolder(join(root, 'scenarios')).files)
const SAID = /[\p{L}\p{N}]/u
const LETTER_OR_DIGIT = /[A-Za-z0-9０-９]/u

test.each(pack.scenarios.map(scenario => [scenario.id, scenario] as const))('%s: everything in it can be said', async (_, scenario) => {
  const read = await loadReader()
  const lines = [...customerLines(scenario), ...agentLines(scenario)]
  const customer = drawCustomer(scenario, 1, pack.people)
  const mute = lines.flatMap(({text}) => {
    const line = renderLine(text, customer)
    const readings = readingsOf(line, read, pack.pronunciation!)
    return graphemes(line.text).filter((character, i) => SAID.test(character) && !LETTER_OR_DIGIT.test(character) && readings[i]!.length === 0)
  })
  expect(mute).toEqual([])
})
