import {expect, test} from 'vitest'
import {readReplies} from '../../src/scenario/script.ts'

const read = (text: string, file = 'a.yaml') => {
  const script = readReplies(text, file)
  return 'script' in script ? script.script : script.issues.map(({line, column, code}) => `${line}:${column} ${code}`)
}
const said = (...says: readonly string[]) => ({moves: says.map((say) => ({say})), charactersPerMinute: null})

test('plain text is one reply a line', () => {
  expect(read('您好\n\n 请讲 \n', 'a.txt')).toEqual(said('您好', '请讲'))
  expect(read('您好：请讲\n再见', 'a')).toEqual(said('您好：请讲', '再见'))
})

test('a list, with moves and the speed', () => {
  expect(read('- 您好\n- {say: 请稍等, hold: 20s}\n- chars_per_minute: 40\n')).toEqual({moves: [{say: '您好'}, {say: '请稍等', hold: 20_000}], charactersPerMinute: 40})
  expect(read('chars_per_minute: 30\nreplies: [您好]')).toEqual({moves: [{say: '您好'}], charactersPerMinute: 30})
})

test('what is wrong is located, slips of the keyboard too', () => {
  expect(read('- say：您好\n')).toEqual(['1:6 full-width-colon'])
  expect(read('- {sya: 您好}\n- {wait: 3}\n')).toEqual(['1:4 unknown-key', '2:10 not-duration'])
})

test('a hostile file is refused before it is parsed', () => {
  expect(read('['.repeat(200_000))).toEqual(['1:101 too-deep'])
  expect(read('[],'.repeat(80_000))).toEqual(['1:1 too-many-signs'])
})

test('a plain text may hold any signs', () => {
  expect(read(`${'['.repeat(50)}\n您好`, 'a.txt')).toEqual(said('['.repeat(50), '您好'))
})
