import {expect, test} from 'vitest'
import {joint} from '../../src/text/join.ts'

test.each([
  ['您好', '请问您的姓名', '，'], ['您好，', '请问', ''], ['您好', '。请问', ''], ['您好～', '请问', ''], ['您好', '', ''], ['', '您好', ''],
  ['one moment', 'please', ' '], ['138', '0013', ' '], ['您的手机是138', '对吗', '，'], ['OK', '马上办', '，'], ['好的', 'VIP', '，']
])('%s | %s', (first, then, mark) => {
  expect(joint(first, then)).toBe(mark)
})
