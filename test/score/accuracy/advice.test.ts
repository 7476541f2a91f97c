import {expect, test} from 'vitest'
import type {Role} from '../../../src/call/events.ts'
import {adviceOn} from '../../../src/score/accuracy/advice.ts'
import type {MarkedField} from '../../../src/score/accuracy/fields.ts'
import {message, textOf} from '../../../src/score/messages.ts'
import type {MessageId} from '../../../src/score/messages.ts'

function advice(kind: string, typed: string, role: Role, why: MessageId = 'field.told-not-typed'): string {
  const marked = {field: {id: kind, kind, label: '固定电话', labelEn: 'Landline'}, typed, verdict: {explanation: [message(why)]}} as unknown as MarkedField
  return textOf(adviceOn(marked, role), 'zh')
}

test('who asked and mistyped a landline is not told to ask for it', () => {
  expect(advice('landline', '', 'agent')).toContain('问清有没有固定电话')
  expect(advice('landline', '0591-568', 'agent')).toBe('固定电话连区号分段听写，写完逐位核对')
})

test.each(['name', 'address', 'mobile', 'landline', 'order'])('who only listens is not told to ask or to read back: %s', kind => {
  expect(advice(kind, '', 'recorder')).not.toMatch(/问清|问“|马上复述|最后复述|逐位复述/u)
})

test('what the agent had in front of him is to be copied', () => {
  expect(advice('address', '', 'agent', 'field.in-dossier')).toBe('固定电话在客户资料里有，直接抄到表里，再跟顾客核对')
})
