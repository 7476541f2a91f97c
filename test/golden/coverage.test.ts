/** The golden expectations show every criterion given, lost and not applicable. */
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {measures} from '../../src/score/timing/measures.ts'
import {pack} from '../score/support.ts'
import {casesFolder} from './play.ts'

type Shown = 'given' | 'lost' | 'not applicable'

const drawn = readdirSync(casesFolder).map(name =>
  (JSON.parse(readFileSync(join(casesFolder, name, 'expected.json'), 'utf8')) as {criteria: string[]}).criteria)

/** How a call shows a criterion, read off its line (`procedure.greeting met 2/2`); one it does not have does not apply there. */
function shownIn(criteria: readonly string[], id: string): Shown {
  const line = criteria.find(each => each.startsWith(`${id} `))
  const [, state = 'na', points, max] = /^\S+ (\S+)(?: (\d+)\/(\d+))?/u.exec(line ?? '') ?? []
  if (state === 'na') return 'not applicable'
  return points === max && state === 'met' ? 'given' : 'lost'
}

const ids = [
  ...new Set(pack.forms.flatMap(form => form.fields.map(field => `accuracy.${field.id}`))),
  ...pack.standards.map(rule => `procedure.${rule.id}`),
  'phrases.forbidden',
  ...Object.keys(measures).map(id => `timing.${id}`)
]

test('at least thirty calls', () => {
  expect(drawn.length).toBeGreaterThanOrEqual(30)
})

test.each(ids)('%s is given, lost and not applicable', id => {
  expect(new Set(drawn.map(criteria => shownIn(criteria, id)))).toEqual(new Set<Shown>(['given', 'lost', 'not applicable']))
})

test.each(['phrases.suspected', 'phrases.discouraged'])('%s, which costs nothing, is shown and not applicable', id => {
  expect(new Set(drawn.map(criteria => shownIn(criteria, id)))).toEqual(new Set<Shown>(['lost', 'not applicable']))
})
