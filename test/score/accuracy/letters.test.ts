import {expect, test} from 'vitest'
import type {Form} from '../../../src/scenario/types.ts'
import {textOf} from '../../../src/score/messages.ts'
import {fieldOf} from '../support.ts'

const form: Form = {
  id: 'basic', title: '', titleEn: '', source: '',
  fields: [
    {id: 'english', label: '英文姓名', labelEn: 'English name', kind: 'english', rows: 1},
    {id: 'email', label: '电子邮件', labelEn: 'E-mail', kind: 'email', rows: 1}
  ]
}
const more = {english: 'Lily', english_spelled: 'L for lion，I for ink，L for lion，Y for yes', email: 'lily88@163.com', email_spelled: 'lily八八，艾特幺六三点com'}
const drawn = (field: string, typed: string, mode: 'teaching' | 'exam' = 'teaching'): string => {
  const {state, explanation} = fieldOf(field, typed, {form, mode, customer: {more}}, '我叫{english_spelled}，邮箱{email_spelled}。')
  return [state, ...explanation.map(each => textOf(each, 'zh'))].join(' | ')
}

test.each(['Lily', 'lily', 'ＬＩＬＹ', ' L i l y '])('the English name typed as “%s” is right', typed => {
  expect(drawn('english', typed)).toBe('met')
})

test.each(['lily88@163.com', 'LILY88@163.COM', 'lily88＠163。com'])('the e-mail typed as “%s” is right', typed => {
  expect(drawn('email', typed)).toBe('met')
})

test('a wrong letter is shown; one slip is worth something in teaching only', () => {
  expect(drawn('english', 'Lely')).toBe('partly | i 写成了 e')
  expect(drawn('english', 'Lely', 'exam')).toBe('missed | i 写成了 e')
  expect(drawn('english', 'Lilly')).toBe('partly | 多了“l”')
  expect(drawn('email', 'lily8@163.com')).toBe('partly | 漏了“8”')
  expect(drawn('email', 'lely8@163.com')).toBe('missed | i 写成了 e | 漏了“8”')
  expect(drawn('email', '')).toBe('missed | 顾客说过，表里没有填')
})
