import {expect, it} from 'vitest'
import {fewNotes} from '../../../src/score/accuracy/result.ts'
import {message} from '../../../src/score/messages.ts'
import {align} from '../../../src/text/align.ts'

const notesOf = (count: number) => Array.from({length: count}, (_, i) => message('character.extra', {typed: String(i)}))
const idsOf = (count: number, expected: string, typed: string) => fewNotes(notesOf(count), align(expected, typed), expected).map(each => each.id)

it('tells every note while they are few', () => {
  expect(idsOf(4, '章丽华', '张莉花')).toEqual(Array(4).fill('character.extra'))
})

it('tells a few and how many more where most is right', () => {
  expect(idsOf(6, '广州市天河区体育东路', '广州市天河区体育东路一二三四五六')).toEqual([...Array(4).fill('character.extra'), 'field.more'])
})

it('says in one sentence that hardly anything is right', () => {
  expect(idsOf(9, '江浩然', '全额退款地毯登记后')).toEqual(['field.unlike'])
})
