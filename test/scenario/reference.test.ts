import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {issuesOf} from '../../bin/generate/diagnostics.ts'
import {documents} from '../../bin/generate/documents.ts'
import {examples} from '../../bin/generate/examples.ts'
import {kinds, schemaOf, type JsonObject} from '../../bin/generate/schemas.ts'
import {loadChinese} from '../../src/cli/chinese.ts'
import {codes, type Code} from '../../src/scenario/codes.ts'
import {loadPack} from '../../src/scenario/pack.ts'
import {readPackFolder} from '../../src/store/packFolder.ts'

const root = join(import.meta.dirname, '../..')
const scenarios = join(root, 'scenarios')

/** After a change that shows in them: npm run generate. */
test('the schemas and the reference are what the program generates', async () => {
  const differing = [...await documents(scenarios)].filter(([path, text]) => readFileSync(join(root, path), 'utf8') !== text).map(([path]) => path)
  expect(differing).toEqual([])
  expect(readdirSync(join(scenarios, 'schema')).toSorted()).toEqual(Object.keys(kinds).map((name) => `${name}.json`).toSorted())
})

describe('the example of each code', () => {
  const base = loadPack(readPackFolder(scenarios).files).pack

  test.each(Object.keys(codes) as Code[])('%s', async (code) => {
    const {issues} = issuesOf(examples[code], base, await loadChinese(), 'zh')
    const found = issues.filter((issue) => issue.code === code)
    expect(found.length).toBeGreaterThan(0)
    expect(found.map(({severity}) => severity)).toEqual(found.map(() => codes[code]))
  })
})

describe('what an editor is told', () => {
  const scenario = schemaOf('scenario')
  const at = (schema: JsonObject, ...keys: readonly string[]) => keys.reduce((inner, key) => inner[key] as JsonObject, schema)

  test('in Chinese what each key is for', () => {
    const missing = Object.entries(kinds).flatMap(([name]) => Object.entries(at(schemaOf(name), 'properties'))
      .filter(([, value]) => !/\p{Script=Han}/u.test(String((value as JsonObject)['description'])))
      .map(([key]) => `${name}.${key}`))
    expect(missing).toEqual([])
  })

  test('numbers may be numbers, with the same limits, and text that looks like one may not', () => {
    expect(at(scenario, 'properties', 'level')).toMatchObject({type: ['integer', 'string'], minimum: 1, maximum: 5, pattern: '^[1-5]$'})
    expect(at(scenario, 'properties', 'mood')).toMatchObject({type: ['integer', 'string'], minimum: 0, maximum: 5})
    expect(at(scenario, 'properties', 'form')['type']).toBe('string')
    expect(at(scenario, 'properties', 'id')['type']).toBe('string')
    expect(at(scenario, 'properties', 'may_interrupt')['enum']).toEqual([true, false, 'true', 'false'])
    expect(scenario['additionalProperties']).toBe(false)
    expect(scenario['required']).toEqual(['id', 'title', 'kind', 'level', 'opening', 'disposition', 'model'])
  })
})
