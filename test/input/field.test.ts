import {describe, expect, test} from 'vitest'
import {applyEdit} from '../../src/input/edit.ts'
import type {FieldEdit} from '../../src/input/edit.ts'
import {createField, editField} from '../../src/input/field.ts'
import type {FieldAction, FieldState, PlainFieldAction} from '../../src/input/field.ts'
import {drawField, parseField} from './draw.ts'

const type = (text: string): FieldAction => ({type: 'insert', text})

function edited(drawing: string, action: FieldAction | PlainFieldAction, limit?: number): string {
  return drawField(editField(parseField(drawing, limit), named(action)).field)
}

function named(action: FieldAction | PlainFieldAction): FieldAction {
  return typeof action === 'string' ? {type: action} : action
}

function afterAll(start: FieldState, ...actions: readonly (FieldAction | PlainFieldAction)[]): FieldState {
  return actions.reduce((field, action) => editField(field, named(action)).field, start)
}

describe('typing', () => {
  test.each([
    ['|', '王', '王|'],
    ['王|明', '小', '王小|明'],
    ['|先生', '王小明', '王小明|先生'],
    ['𠮷|家', '野', '𠮷野|家'],
    ['e|x', '\u0301', 'e\u0301|x'],
    ['👨|👧', '\u200d', '👨\u200d👧|'],
    ['🇨|', '🇳', '🇨🇳|'],
    ['一|四', '二\r\n三\t', '一二 三 |四'],
    ['|', 'a\u2028b\u0085c\vd', 'a b c d|'],
    ['王|', '\x00\x1b\u202e\ud800', '王|']
  ])('%s + %j is %s', (before, text, after) => expect(edited(before, type(text))).toBe(after))
})

describe('keys', () => {
  test.each<[string, PlainFieldAction, string]>([
    ['王小|明', 'backspace', '王|明'],
    ['|王', 'backspace', '|王'],
    ['王|小明', 'delete', '王|明'],
    ['王|', 'delete', '王|'],
    ['👨‍👩‍👧|e\u0301', 'backspace', '|e\u0301'],
    ['👨‍👩‍👧|e\u0301', 'delete', '👨‍👩‍👧|'],
    ['王小|明', 'left', '王|小明'],
    ['|王', 'left', '|王'],
    ['王|👨‍👩‍👧明', 'right', '王👨‍👩‍👧|明'],
    ['王|', 'right', '王|'],
    ['王小|明', 'home', '|王小明'],
    ['王|小明', 'end', '王小明|'],
    ['王|小明', 'clear', '|'],
    ['广东省广州市|', 'word-left', '广东省广州|市'],
    ['|广东省广州市', 'word-right', '广东|省广州市'],
    ['体育东路 18号|', 'word-left', '体育东路 18|号'],
    ['王先生  |', 'word-left', '王|先生  '],
    ['王先生|  13922841507', 'word-right', '王先生  13922841507|'],
    ['  |', 'word-left', '|  '],
    ['|  ', 'word-right', '  |'],
    ['体育 13922841507|号', 'delete-word', '体育 |号'],
    ['|王', 'delete-word', '|王']
  ])('%s %s is %s', (before, action, after) => expect(edited(before, action)).toBe(after))
})

describe('what an action did', () => {
  const result = (drawing: string, action: FieldAction) => editField(parseField(drawing), action).edit

  test.each<[string, FieldAction, FieldEdit | null]>([
    ['𠮷|家', type('野'), {start: 2, removed: '', inserted: '野', cause: 'type'}],
    ['|', {type: 'insert', text: '王\n', cause: 'paste'}, {start: 0, removed: '', inserted: '王 ', cause: 'paste'}],
    ['𠮷野|', {type: 'backspace'}, {start: 2, removed: '野', inserted: '', cause: 'type'}],
    ['王|𠮷', {type: 'delete'}, {start: 1, removed: '𠮷', inserted: '', cause: 'type'}],
    ['王|明', {type: 'clear'}, {start: 0, removed: '王明', inserted: '', cause: 'clear'}],
    ['王|明', {type: 'set', text: '李'}, {start: 0, removed: '王明', inserted: '李', cause: 'type'}],
    ['王|明', {type: 'set', text: '王明'}, null],
    ['|', {type: 'clear'}, null],
    ['|王', {type: 'backspace'}, null],
    ['王|', type('\x07'), null],
    ['王|明', {type: 'left'}, null],
    ['王|明', {type: 'undo'}, null],
    ['王|明', {type: 'redo'}, null]
  ])('%s %j', (drawing, action, edit) => expect(result(drawing, action)).toEqual(edit))

  test('an undo and a redo are edits too', () => {
    const typed = editField(parseField('王|明'), type('小')).field
    const undone = editField(typed, {type: 'undo'})
    expect(undone.edit).toEqual({start: 1, removed: '小', inserted: '', cause: 'undo'})
    expect(editField(undone.field, {type: 'redo'}).edit).toEqual({start: 1, removed: '', inserted: '小', cause: 'undo'})
  })

  test('an edit of another text is refused', () => {
    expect(() => applyEdit('王小明', {start: 0, removed: '李', inserted: '', cause: 'type'})).toThrow(RangeError)
    expect(() => applyEdit('王', {start: 2, removed: '', inserted: '李', cause: 'type'})).toThrow(RangeError)
  })
})

describe('undo and redo', () => {
  test('go back and forth, caret included', () => {
    const typed = afterAll(createField(), type('广东省'), type('广州市'), 'home', 'delete', 'clear')
    expect(drawField(typed)).toBe('|')
    const steps = ['|东省广州市', '|广东省广州市', '广东省|', '|', '|']
    let field = typed
    for (const step of steps) {
      field = afterAll(field, 'undo')
      expect(drawField(field)).toBe(step)
    }
    expect(drawField(afterAll(field, 'redo', 'redo'))).toBe('广东省广州市|')
    expect(drawField(afterAll(field, 'redo', 'redo', 'redo', 'redo', 'redo'))).toBe('|')
  })

  test('a set text can be undone', () => {
    expect(drawField(afterAll(parseField('王|明'), {type: 'set', text: '李雷'}))).toBe('李雷|')
    expect(drawField(afterAll(parseField('王|明'), {type: 'set', text: '李雷'}, 'undo'))).toBe('王|明')
  })

  test('typing after an undo forgets what could be redone; moving does not', () => {
    const undone = afterAll(createField(), type('王'), type('明'), 'undo')
    expect(drawField(afterAll(undone, type('小'), 'redo'))).toBe('王小|')
    expect(drawField(afterAll(undone, 'home', 'redo'))).toBe('王明|')
  })

  test('the last 200 edits are kept', () => {
    const typed = afterAll(createField(), ...Array.from({length: 250}, () => type('打')))
    const undone = afterAll(typed, ...Array.from({length: 300}, () => 'undo' as const))
    expect(undone.text).toBe('打'.repeat(50))
  })
})

describe('a full field', () => {
  const fill = (drawing: string, text: string, limit: number) => {
    const {field, full} = editField(parseField(drawing, limit), type(text))
    return drawField(field) + (full ? ' full' : '')
  }

  test.each([
    ['一二|', '三', 3, '一二三|'],
    ['一二|', '三四五', 3, '一二三| full'],
    ['一|二', '三四', 3, '一三|二 full'],
    ['一二三|', '四', 3, '一二三| full'],
    ['ab|', '\u0301', 2, 'ab\u0301|'],
    ['a|', '👨‍👩‍👧👨‍👩‍👧', 2, 'a👨‍👩‍👧| full'],
    ['一二三四|', '五', 3, '一二三四| full']
  ])('%s + %s at most %i is %s', (before, text, limit, after) => expect(fill(before, text, limit)).toBe(after))

  test('holds 500 graphemes unless told, however many are pasted', () => {
    const {field, full} = editField(createField(), {type: 'insert', text: '听打'.repeat(500_000), cause: 'paste'})
    expect([field.text, field.caret, full]).toEqual(['听打'.repeat(250), 500, true])
  })

  test('a set text is cut as well', () => {
    const {field, full} = editField(createField('一', 2), {type: 'set', text: '二三四'})
    expect([drawField(field), full]).toEqual(['二三|', true])
  })

  test('a grapheme of endless marks does not get in', () => {
    const {field, full} = editField(createField('王', 10), type(`e${'\u0301'.repeat(1000)}`))
    expect([drawField(field), full]).toEqual(['王|', true])
  })
})
