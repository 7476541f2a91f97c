import {describe, expect, it} from 'vitest'
import {isWording, repliesWithout} from '../../src/grade/accept.ts'
import {taken} from './support.ts'

describe('what a trainee said that may hold an intent', () => {
  const say = (text: string) => ({say: text})
  const {log} = taken({moves: [say('您好，有什么可以帮您？'), say('芝麻开门啦'), say('请问您贵姓？'), say('芝麻开门啦'), say('天灵灵地灵灵')]})

  it('is what was not understood, each wording once, before what was understood as something else', () => {
    const replies = repliesWithout(log, 'ask.wish')
    expect(replies.filter(each => each.blank).map(each => each.text)).toEqual(['芝麻开门啦', '天灵灵地灵灵'])
    expect(replies.map(each => each.text).indexOf('请问您贵姓？')).toBeGreaterThan(1)
    expect(replies[0]!.text).toBe('芝麻开门啦')
  })

  it('is not what was understood to hold it', () => {
    expect(repliesWithout(log, 'ask.name').map(each => each.text)).not.toContain('请问您贵姓？')
  })
})

it('a wording has letters and is no speech', () => {
  expect(['贵姓', '……', '', '长'.repeat(60), '长'.repeat(61)].map(isWording)).toEqual([true, false, false, true, false])
})
