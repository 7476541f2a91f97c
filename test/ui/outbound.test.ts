import {expect, test} from 'vitest'
import type {Contents} from '../../src/scenario/types.ts'
import {entriesOf} from '../../src/ui/app/lookup.ts'
import {plainText} from '../../src/ui/paint/line.ts'
import {pictureOf} from '../../src/ui/screens/picture.ts'
import {appState, callModel, callState, contents, customer} from './handmade.ts'

const dossier = [{label: '打给', text: '{address_as}，手机 {mobile}'}, {label: '事由', text: '昨天申请退款，没有写原因'}]
const outbound = {...contents, scenario: {...contents.scenario, kind: 'callback', shop: '现代生活网上超市', dossier}} as Contents
const ringing = [{type: 'ring' as const, at: 0, n: 1}]

const screen = (lang: 'zh' | 'en', role: 'agent' | 'recorder'): string => pictureOf(appState({
  lang, size: {columns: 80, rows: 24}, screen: {id: 'call'}, call: callModel(callState(ringing, {role, coached: true}), 1_000, {contents: outbound})
})).lines.map(plainText).join('\n')

test('before dialling the agent reads whom the call goes to and about what', () => {
  const seen = screen('zh', 'agent')
  for (const part of ['外呼', '打给：章女士，手机 13922841507', '事由：昨天申请退款', '按 Enter 拨出']) expect(seen).toContain(part)
  expect(seen).not.toContain('电话响了')
  expect(seen).toContain('Enter 拨出')
  expect(seen).toContain('您代表 现代生活网上超市')
  for (const ofACallThatComesIn of ['接听', '来电号码']) expect(seen).not.toContain(ofACallThatComesIn)
  expect(screen('en', 'agent')).toContain('press Enter to dial')
})

test('a recorder is told nothing that is to be heard', () => {
  expect(screen('zh', 'recorder')).toContain('按 Enter 拨出')
  expect(screen('zh', 'recorder')).not.toContain(customer.mobile)
})

test('in the call it is the first thing to be looked up', () => {
  const words = {otherwise: '没有写到的', dossier: '这一通打给谁'}
  const [first, second] = entriesOf({contents: outbound, customer}, words)
  expect(first).toMatchObject({source: 'dossier', title: '这一通打给谁', parts: [{label: '打给', text: '章女士，手机 13922841507'}, {}]})
  expect(second?.source).toBe('guideline')
  expect(entriesOf({contents, customer}, words).map(({source}) => source)).not.toContain('dossier')
})
