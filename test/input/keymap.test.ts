import {describe, expect, test} from 'vitest'
import {isFunctionKey} from '../../src/input/chord.ts'
import {createDecoder, decode, flush} from '../../src/input/decode.ts'
import {editField} from '../../src/input/field.ts'
import {actionFor, fieldNumber, isFieldAction, keyContexts, keysFor} from '../../src/input/keymap.ts'
import type {KeyContext} from '../../src/input/keymap.ts'
import {drawField, parseField} from './draw.ts'

/** What bytes do in a context, end to end. */
function actions(context: KeyContext, bytes: string): readonly (string | null)[] {
  const {keys, state} = decode(createDecoder(), bytes)
  return [...keys, ...flush(state).keys].map((event) => actionFor(context, event))
}

describe.each(keyContexts)('%s', (context) => {
  const bindings = keysFor(context)

  test('no two actions share a key, and none is listed twice', () => {
    const chords = bindings.flatMap((binding) => binding.chords)
    expect(chords).toEqual([...new Set(chords)])
    const names = bindings.map(({action}) => action)
    expect(names).toEqual([...new Set(names)])
  })

  test('no single character, and no key that is not ours', () => {
    const forbidden = /^(?:.|space|(?:ctrl|shift)-(?:[hijmsq[]|space|@))$/
    for (const {chords} of bindings) for (const chord of chords) expect(chord).not.toMatch(forbidden)
  })

  test('every action with an F key has a Ctrl key as well', () => {
    const withFunctionKey = bindings.filter(({chords}) => chords.some(isFunctionKey))
    expect(withFunctionKey.filter(({chords}) => !chords.some((chord) => /^ctrl-[a-z]$/.test(chord)))).toEqual([])
  })

  test('every action has a key, a label to print and a message', () => {
    for (const {action, chords, labels, message} of bindings) {
      expect(chords).not.toEqual([])
      expect(labels).toHaveLength(chords.length)
      for (const label of labels) expect(label).toMatch(/^[A-Z][A-Za-z0-9-]*$/)
      expect(message).toBe(`key.${action}`)
    }
  })

  test('help and quit are always there, and the footer is not empty', () => {
    expect(actions(context, '\x1bOP\x07\x03')).toEqual(['help', 'help', 'quit'])
    expect(bindings.filter(({footer}) => footer).length).toBeGreaterThan(2)
  })

  test('text and pastes are nobody’s key', () => {
    expect(actions(context, '王\x1b[200~\x03\r小\x1b[201~')).toEqual([null, null])
  })
})

describe('what the bytes of a key do', () => {
  test.each<[KeyContext, string, readonly (string | null)[]]>([
    ['call.ringing', '\r', ['answer']],
    ['call.reply', '您好\r', [null, 'send']],
    ['call.waiting', '\r\x1b', ['interrupt', 'recall']],
    ['call.field', '\t\r\x1b[B\x1b[Z\x1b[A\x1b', ['next-field', 'next-field', 'next-field', 'previous-field', 'previous-field', 'reply-line']],
    ['call.field', '\x14\x12\x0e\x18\x04', ['hold', 'look-up', 'caller-number', 'transfer', 'hang-up']],
    ['call.reply', '\x1bOS\x1b[15~\x1b[17~\x1b[18~\x1b[19~', ['hold', 'look-up', 'caller-number', 'transfer', 'hang-up']],
    ['call.hold', '\x1bOS\x14\r', ['return', 'return', 'send']],
    ['call.lookup', '\x1b[A\x1b[B\r\x1b', ['up', 'down', 'select', 'back']],
    ['wrap-up', '\x0b\x1bOR\x0f\x1b[20~\x04', ['disposition', 'disposition', 'submit', 'submit', null]],
    ['call.field', '\x1a\x19\x15\x17', ['undo', 'redo', 'clear', 'delete-word']],
    ['call.field', '\x1b[1;5D\x1b[1;5C\x1bb\x1bf\x01\x05', ['word-left', 'word-right', 'word-left', 'word-right', 'home', 'end']],
    ['call.reply', '\x1b[5~\x1b[6~\x1b[1;5A', ['scroll-up', 'scroll-down', 'scroll-up']],
    ['home', '\x1a\x1b[C', ['suspend', 'right']],
    ['scorecard', '\x1b[A\x1b[6~\r', ['line-up', 'scroll-down', 'go-on']],
    ['question', '\t\x1b[Z\x1b[B\r', ['down', 'up', 'down', 'select']],
    ['help', '\x1b[B\r', ['line-down', 'back']],
    // A terminal that can tell Shift-Enter and Ctrl-Backspace apart must not make them dead keys.
    ['call.reply', '\x1b[13;2u\x1b[13;5u\x1b[127;5u\x1b[1;2D\x1b[1;6D', ['send', 'send', 'backspace', 'left', 'word-left']],
    // Alt-Enter and copying with Ctrl-Shift-C are neither sending nor quitting.
    ['call.reply', '\x1b\r\x1b[99;6u\x1b[9;5u', [null, null, null]]
  ])('in %s %j', (context, bytes, expected) => expect(actions(context, bytes)).toEqual(expected))

  test('Alt with a digit jumps to that field', () => {
    const {keys} = decode(createDecoder(), '\x1b1\x1b7王\r')
    expect(keys.map(fieldNumber)).toEqual([1, 7, null, null])
    expect(keys.map((event) => actionFor('call.reply', event))).toEqual(['jump-to-field', 'jump-to-field', null, 'send'])
  })
})

test('the editing actions are the field’s own', () => {
  const own = keysFor('call.field').map(({action}) => action).filter(isFieldAction)
  expect(own.toSorted()).toEqual([
    'backspace', 'clear', 'delete', 'delete-word', 'end', 'home', 'left', 'redo', 'right', 'undo', 'word-left', 'word-right'
  ])
  const drawings = own.map((type) => drawField(editField(parseField('王  小|明'), {type}).field))
  expect(drawings.slice(0, 6)).toEqual(['王  小|明', '王  小|明', '|', '王  |明', '王  |明', '王  小|'])
})

test('the footer of a call begins with what is done most', () => {
  const footer = keysFor('call.reply').filter((binding) => binding.footer).map(({action, labels}) => `${labels[0]} ${action}`)
  expect(footer).toEqual([
    'Enter send', 'F3 pick-phrase', 'Tab next-field', 'F4 hold', 'F5 look-up', 'F6 caller-number', 'F7 transfer', 'F8 hang-up', 'F1 help', 'Ctrl-C quit'
  ])
})
