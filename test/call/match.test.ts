import {expect, it} from 'vitest'
import {mentions} from '../../src/call/match.ts'
import {customer} from './support.ts'

it.each([
  ['我推荐飘柔，家庭装', ['飘柔家庭装'], true],
  ['１０００ｍｌ的', ['1000ML'], true],
  ['一百毫升 4.6 元', ['46'], false],
  ['一百毫升4.6元', ['4.6元'], true],
  ['海飞丝', ['飘柔', '陶丝'], false],
  ['四十六元一瓶', ['46'], true],
  ['一共５公斤', ['五公斤'], true],
  ['您要的是两袋东北大米', ['{kind}'], true],
  ['您要的是两袋香米', ['{kind}'], false],
  ['好的', ['{nothing|}'], false]
])('%s mentions %j: %s', (text, words, expected) => expect(mentions(text, words, {...customer, more: {kind: '东北大米', nothing: ''}})).toBe(expected))
