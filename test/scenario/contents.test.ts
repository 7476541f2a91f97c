import fc from 'fast-check'
import {expect, test} from 'vitest'
import {canonicalJson} from '../../src/scenario/contents.ts'

test('the order of keys does not matter, that of a list does', () => {
  expect(canonicalJson({b: 1, a: {d: [1, {f: 1, e: 2}], c: undefined}})).toBe('{"a":{"d":[1,{"e":2,"f":1}]},"b":1}')
  expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]))
})

test('it reads back as the same data', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => {
    expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
  }))
})
