import {describe, expect, test} from 'vitest'
import {loadChinese} from '../../src/cli/chinese.ts'
import {contentsOf} from '../../src/scenario/contents.ts'
import {drawCustomer} from '../../src/scenario/draw.ts'
import {loadPack} from '../../src/scenario/pack.ts'
import type {Scenario} from '../../src/scenario/types.ts'
import {runScenarioTests} from '../../src/score/scenarioTests.ts'
import {readPackFolder} from '../../src/store/packFolder.ts'
import {root} from '../support/built.ts'

const {pack} = loadPack(readPackFolder(`${root}scenarios`).files)
const {scenarios} = pack
const chinese = await loadChinese()
const idsOf = (lacking: (scenario: Scenario) => boolean): readonly string[] => scenarios.filter(lacking).map(({id}) => id)

/** Seed 0 is played by the test of `scenario coverage`. */
const seeds = [1, 2, 3]
const leastTests = 10

describe('the library', () => {
  test('is large, and of every kind and level', () => {
    expect(scenarios.length).toBeGreaterThanOrEqual(40)
    expect(new Set(scenarios.map(({kind}) => kind)).size).toBe(5)
    expect(new Set(scenarios.map(({level}) => level)).size).toBe(5)
    expect(new Set(scenarios.map(({title}) => title)).size).toBe(scenarios.length)
  })

  test('says of each call what it trains, which norms it carries, and how it goes when done well', () => {
    expect({
      trains: idsOf(({trains}) => trains.length === 0), carries: idsOf(({carries}) => carries.length === 0),
      titleEn: idsOf(({titleEn}) => !titleEn), briefing: idsOf(({briefing}) => !briefing),
      model: idsOf(({model}) => model.filter(({say}) => say !== undefined).length < 2),
      tests: idsOf(({tests}) => tests.length < leastTests)
    }).toEqual({trains: [], carries: [], titleEn: [], briefing: [], model: [], tests: []})
  })
})

describe('every conversation comes to its outcome, whoever calls', () => {
  test.each(scenarios.map(scenario => [scenario.id, scenario] as const))('%s', (_, scenario) => {
    const contents = contentsOf(pack, scenario, 'teaching')
    for (const seed of seeds) {
      const results = runScenarioTests(contents, drawCustomer(scenario, seed, contents.people), chinese)
      const wrong = results.filter(({failures, rehearsal}) => failures.length > 0 || rehearsal.state.outcome === null)
      expect(wrong.map(({name, line, failures}) => ({seed, name, line, failures}))).toEqual([])
      const conversations = new Set(results.map(({rehearsal}) => rehearsal.state.turns.map(({who, text}) => `${who} ${text}`).join('\n')))
      expect(conversations.size).toBe(results.length)
    }
  })
})
