import {describe, expect, test} from 'vitest'
import {createDecoder, decode, flush, flushAfter} from '../../src/input/decode.ts'
import {drawInput, drawn} from './drawInput.ts'

describe('text', () => {
  test.each([
    ['王先生\r', '“王先生” enter'],
    ['王先生\t13922841507\t天河区\r', '“王先生” tab “13922841507” tab “天河区” enter'],
    ['一\r\n二\n三\r\r\n', '“一” enter “二” enter “三” enter enter'],
    ['𠮷野家👨‍👩‍👧', '“𠮷野家👨‍👩‍👧”'],
    ['王\x00小\x1c明\x1f', '“王小明”'],
    ['王\x80小\x9b明\x9f', '“王小明”'],
    ['王\ud83d小\ude00明', '“王小明”'],
    ['王\u202e小\ufeff明', '“王小明”'],
    ['王\x7f\x08小', '“王” backspace backspace “小”'],
    ['', '']
  ])('%j is %s', (input, events) => expect(drawn(input)).toBe(events))
})

describe('keys', () => {
  test.each([
    ['\x1b[A\x1b[B\x1b[C\x1b[D', 'up down right left'],
    ['\x1bOA\x1bOB\x1bOC\x1bOD\x1bOH\x1bOF', 'up down right left home end'],
    ['\x1b[H\x1b[F\x1b[1~\x1b[4~\x1b[7~\x1b[8~', 'home end home end home end'],
    ['\x1b[3~\x1b[5~\x1b[6~\x1b[Z', 'delete page-up page-down shift-tab'],
    ['\x1b[1;5C\x1b[1;5D\x1b[1;3A\x1b[1;2B\x1b[1;6H', 'ctrl+right ctrl+left alt+up shift+down ctrl+shift+home'],
    ['\x1b[3;5~\x1b[5;3~', 'ctrl+delete alt+page-up'],
    ['\x1bOP\x1bOQ\x1bOR\x1bOS', 'f1 f2 f3 f4'],
    ['\x1b[11~\x1b[12~\x1b[13~\x1b[14~\x1b[15~\x1b[17~', 'f1 f2 f3 f4 f5 f6'],
    ['\x1b[18~\x1b[19~\x1b[20~\x1b[21~\x1b[23~\x1b[24~', 'f7 f8 f9 f10 f11 f12'],
    ['\x1b[[A\x1b[[B\x1b[[C\x1b[[D\x1b[[E', 'f1 f2 f3 f4 f5'],
    ['\x1b[P\x1b[1;2Q\x1b[S', 'f1 shift+f2 f4'],
    ['\x1b[a\x1bOd\x1b[3$\x1b[3^\x1b[7@', 'shift+up ctrl+left shift+delete ctrl+delete ctrl+shift+home'],
    ['\x1bOp\x1bOy\x1bOn\x1bOM', '“09.” enter'],
    ['\x01\x03\x07\x12\x14\x15\x17\x18\x19\x1a', 'ctrl-a ctrl-c ctrl-g ctrl-r ctrl-t ctrl-u ctrl-w ctrl-x ctrl-y ctrl-z'],
    ['\x1b1\x1b9\x1b0', 'alt-1 alt-9 alt-0'],
    ['\x1bb\x1bf', 'alt+left alt+right'],
    ['\x1b\r\n\x1b\x7f\x1b\t', 'alt+enter alt+backspace alt+tab'],
    ['\x1b王', 'escape “王”'],
    ['\x1b\x1b[A', 'escape up']
  ])('%j is %s', (input, events) => expect(drawn(input)).toBe(events))

  test('Ctrl-H, I, J, M and [ are the keys whose bytes they are; Ctrl-Space is nothing', () => {
    expect(drawn('\x08\x09\x0a王\x0d\x00')).toBe('backspace tab enter “王” enter')
    expect(drawn('\x1b[104;5u\x1b[105;5u\x1b[106;5u\x1b[109;5u\x1b[91;5u\x1b[32;5u')).toBe(
      'backspace tab enter enter escape'
    )
  })
})

describe('keys as code points', () => {
  test.each([
    ['\x1b[13u\x1b[13;2u\x1b[13;5u\x1b[57414u', 'enter shift+enter ctrl+enter enter'],
    ['\x1b[9u\x1b[9;2u\x1b[9;5u\x1b[9;6u', 'tab shift-tab ctrl+tab ctrl+shift-tab'],
    ['\x1b[27u\x1b[127u\x1b[127;5u', 'escape backspace ctrl+backspace'],
    ['\x1b[116;5u\x1b[99;6u\x1b[120;7u', 'ctrl-t shift+ctrl-c alt+ctrl-x'],
    ['\x1b[1089::99;5u', 'ctrl-c'],
    ['\x1b[27;5;116~\x1b[27;2;13~\x1b[27;2;9~\x1b[27;5;91~', 'ctrl-t shift+enter shift-tab escape'],
    ['\x1b[97u\x1b[97;2u\x1b[49:33;2u\x1b[97;65u\x1b[97;1;29579u', '“aA!A王”'],
    ['\x1b[57400u\x1b[57403u\x1b[57409u', '“14.”'],
    ['\x1b[49;3u', 'alt-1'],
    ['\x1b[1;1:1A\x1b[1;1:2A', 'up up'],
    ['\x1b[13;1:3u\x1b[1;1:3A\x1b[3;1:3~', ''],
    ['\x1b[99;9u\x1b[57441;2u\x1b[57358u', '']
  ])('%j is %s', (input, events) => expect(drawn(input)).toBe(events))
})

describe('swallowed whole', () => {
  test.each([
    ['mouse', '\x1b[<0;12;7M\x1b[<0;12;7m\x1b[M !"\x1b[32;12;7M'],
    ['focus', '\x1b[I\x1b[O'],
    ['cursor position', '\x1b[12;40R\x1b[1;5R\x1b[?1;5R'],
    ['terminal reports', '\x1b[?62;22c\x1b[>1;10;0c\x1b[?1u\x1b[?2026;2$y\x1b[4;2$y\x1b[8;24;80t'],
    ['colour, title and name', '\x1b]11;rgb:1e1e/1e1e/1e1e\x07\x1b]l听打\x1b\\\x1bP>|XTerm(390)\x1b\\\x1b_Gi=1;OK\x1b\\'],
    ['keys nobody named', '\x1b[2~\x1b[99~\x1b[25~\x1b[E\x1b[5A\x1b[y\x1bOE'],
    ['Alt with letters', '\x1ba\x1bZ\x1b(B\x1b.x\x1b!q'],
    ['Windows input mode', '\x1b[65;30;97;1;0;1_'],
    ['a stray end of paste', '\x1b[201~']
  ])('%s', (_, input) => expect(drawn(`王${input}明`)).toBe('“王明”'))

  test('a broken-off sequence ends where it broke', () => {
    expect(drawn('\x1b[12王')).toBe('“王”')
    expect(drawn('\x1b[1;\r')).toBe('enter')
    expect(drawn('\x1b]0;title\x03')).toBe('ctrl-c')
    expect(drawn('\x1b]0;title\x1b[A')).toBe('up')
    expect(drawn('\x1bO王\x1b[[王\x1b[M \r')).toBe('“王王” enter')
  })

  test('an endless sequence is neither kept nor let through', () => {
    for (const [opener, end] of [['\x1b[1', 'A'], ['\x1b[12$', 'p'], ['\x1b]0;', '\x07'], ['\x1b ', 'F']] as const) {
      let state = createDecoder()
      for (let i = 0; i < 100; i += 1) {
        const more = (i === 0 ? opener : '') + (opener.at(-1) ?? '').repeat(100)
        const decoded = decode(state, more)
        expect(decoded.keys).toEqual([])
        state = decoded.state
      }
      expect(state.pending.length).toBeLessThan(300)
      expect(drawInput(decode(state, `${end}王`).keys)).toBe('“王”')
    }
  })
})

describe('paste', () => {
  const paste = (text: string) => `\x1b[200~${text}\x1b[201~`

  test('is one event, whatever is inside', () => {
    expect(drawn(`王${paste('广东省\r广州市\r\n\t天河区')}\r`)).toBe('“王” paste“广东省\n广州市\n\t天河区” enter')
  })

  test('holds no control characters and no colours', () => {
    expect(drawn(paste('\x1b[31m红\x1b[0m\x03\x00\x7f\x9b色\x1b]0;x\x07\ud800'))).toBe('paste“红色”')
  })

  test('an empty one is nothing', () => expect(drawn(paste(''), paste('\x00'))).toBe(''))

  test('beyond the limit the rest is dropped, and said', () => {
    const {keys, state} = decode(createDecoder({pasteLimit: 5}), `${paste('一二三四五六')}七${paste('一二三四五')}`)
    expect(drawInput(keys)).toBe('paste“一二三四五” truncated “七” paste“一二三四五”')
    expect(state.pending).toBe('')
  })

  test('a limit inside a surrogate pair drops the pair', () => {
    expect(drawInput(decode(createDecoder({pasteLimit: 2}), paste('王𠮷')).keys)).toBe('paste“王” truncated')
  })

  test('a million characters in small chunks arrive', () => {
    let state = decode(createDecoder(), '\x1b[200~').state
    for (let i = 0; i < 1000; i += 1) state = decode(state, '听打'.repeat(500)).state
    const [event] = decode(state, '\x1b[201~').keys
    expect(event).toEqual({type: 'paste', text: '听打'.repeat(500_000)})
  })
})

describe('quiet', () => {
  test('settles a lone Esc as the key', () => {
    const {state} = decode(createDecoder(), '王\x1b')
    expect(flushAfter(state)).toBe(50)
    const flushed = flush(state)
    expect(drawInput(flushed.keys)).toBe('escape')
    expect(flushAfter(flushed.state)).toBeNull()
    expect(drawInput(decode(flushed.state, '王[A').keys)).toBe('“王[A”')
  })

  test('the rest of a key that comes late is not text', () => {
    const late = flush(decode(createDecoder(), '\x1b').state).state
    expect(drawInput(decode(late, '[A').keys)).toBe('up')
    expect(drawInput(decode(late, 'OP').keys)).toBe('f1')
    expect(drawInput(decode(late, '[200~王\x1b[201~').keys)).toBe('paste“王”')
    expect(drawInput(decode(late, '[').keys)).toBe('“[”')
    expect(drawInput(decode(late, 'OK').keys)).toBe('“OK”')
    expect(drawInput(decode(decode(late, '王').state, '[A').keys)).toBe('“[A”')
  })

  test('drops Alt-[ and half a sequence, and what is typed next is text', () => {
    for (const [half, quiet] of [['\x1b[', 50], ['\x1bO', 50], ['\x1b]', 50], ['\x1b[1;5', 1000], ['\x1b]0;x', 1000]] as const) {
      const {state} = decode(createDecoder(), half)
      expect(flushAfter(state)).toBe(quiet)
      const flushed = flush(state)
      expect(flushed.keys).toEqual([])
      expect(drawInput(decode(flushed.state, '139').keys)).toBe('“139”')
    }
  })

  test('delivers a paste whose end got lost', () => {
    const {state} = decode(createDecoder(), '\x1b[200~王先生\x1b[20')
    expect(flushAfter(state)).toBe(5000)
    const flushed = flush(state)
    expect(drawInput(flushed.keys)).toBe('paste“王先生” truncated')
    expect(drawInput(decode(flushed.state, '\x1b[201~小').keys)).toBe('“小”')
  })

  test('keeps half a surrogate pair, and finds nothing where nothing waits', () => {
    const {state} = decode(createDecoder(), '\ud842')
    expect(flushAfter(state)).toBeNull()
    expect(drawInput(decode(flush(state).state, '\udfb7').keys)).toBe('“𠮷”')
    expect(flush(createDecoder())).toEqual({state: createDecoder(), keys: []})
  })
})

test('the state is plain data and is never changed in place', () => {
  const state = Object.freeze(decode(createDecoder(), '\x1b[200~王\x1b[2').state)
  expect(JSON.parse(JSON.stringify(state))).toEqual(state)
  expect(decode(state, '01~明')).toEqual(decode(state, '01~明'))
})
