import {expect, it} from 'vitest'
import {mentions} from '../../src/call/match.ts'

it.each([
  ['我推荐飘柔，家庭装', ['飘柔家庭装'], true],
  ['１０００ｍｌ的', ['1000ML'], true],
  ['一百毫升 4.6 元', ['46'], false],
  ['一百毫升4.6元', ['4.6元'], true],
  ['海飞丝', ['飘柔', '陶丝'], false]
])('%s mentions %j: %s', (text, words, expected) => expect(mentions(text, words)).toBe(expected))
