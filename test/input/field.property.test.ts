import fc from 'fast-check'
import {expect, test} from 'vitest'
import {applyEdit} from '../../src/input/edit.ts'
import {createField, editField} from '../../src/input/field.ts'
import type {FieldAction, FieldState} from '../../src/input/field.ts'
import {graphemeCount} from '../../src/text/grapheme.ts'

/** Text that joins with its neighbours: marks, joiners, halves of flags, jamo, Indic conjuncts, broken surrogates. */
const text = fc.oneof(
  fc.string({unit: fc.constantFrom('王', '小', '1', 'e', ' ', '\u0301', '\u200d', '👨', '👧', '🇨', '🇳', 'ᄀ', 'ᅡ', 'क', '्', '𠮷', '🏽', '，'), maxLength: 6}),
  fc.string({unit: 'grapheme', maxLength: 4}),
  fc.string({unit: 'binary', maxLength: 4}),
  fc.constantFrom('\r\n', '\t', '\ud83d', '\ude00')
)
const action: fc.Arbitrary<FieldAction> = fc.oneof(
  {weight: 3, arbitrary: fc.record({type: fc.constant('insert' as const), text, cause: fc.constantFrom('type' as const, 'paste' as const)})},
  {weight: 1, arbitrary: fc.record({type: fc.constant('set' as const), text})},
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constantFrom(
        'backspace', 'delete', 'delete-word', 'left', 'right', 'word-left', 'word-right', 'home', 'end', 'clear', 'undo', 'redo'
      )
    })
  }
)
const actions = fc.array(action, {maxLength: 40})

/** The simple model: a text and a caret in UTF-16, which snaps forward to where graphemes meet. */
interface Model { readonly text: string; readonly caret: number }

function boundaries(line: string): number[] {
  const starts = Array.from(new Intl.Segmenter('en', {granularity: 'grapheme'}).segment(line), ({index}) => index)
  return [...new Set([0, ...starts, line.length])]
}

function modelled({text: line, caret}: Model, {type, ...rest}: FieldAction): Model | null {
  const places = boundaries(line)
  const previous = places.findLast((place) => place < caret) ?? 0
  const next = places.find((place) => place > caret) ?? line.length
  const spliced = (from: number, to: number, insert: string): Model => {
    const whole = line.slice(0, from) + insert + line.slice(to)
    return {text: whole, caret: boundaries(whole).find((place) => place >= from + insert.length) ?? whole.length}
  }
  const given = 'text' in rest ? modelledLine(rest.text) : ''
  switch (type) {
    case 'insert': return spliced(caret, caret, given)
    case 'set': return spliced(0, line.length, given)
    case 'backspace': return spliced(previous, caret, '')
    case 'delete': return spliced(caret, next, '')
    case 'clear': return spliced(0, line.length, '')
    case 'left': return {text: line, caret: previous}
    case 'right': return {text: line, caret: next}
    case 'home': return {text: line, caret: 0}
    case 'end': return {text: line, caret: line.length}
    default: return null
  }
}

function modelledLine(given: string): string {
  const spaced = given.replaceAll('\r\n', ' ').replace(/[\t\n\v\f\r\u0085\u2028\u2029]/g, ' ')
  return Array.from(spaced).filter((point) => !/\p{Cc}|\p{Cs}|[\u202a-\u202e\u2066-\u2069\ufeff]/u.test(point)).join('')
}

const offset = ({text: line, caret}: FieldState) => boundaries(line)[caret]

test('any actions over any text do what the simple model does', () => {
  fc.assert(
    fc.property(actions, (sequence) => {
      let field = createField('', 10_000)
      for (const next of sequence) {
        const model = modelled({text: field.text, caret: offset(field) ?? -1}, next)
        field = editField(field, next).field
        const now = {text: field.text, caret: offset(field)}
        expect(now.caret).toBeDefined()
        expect(now).toEqual(model ?? now)
      }
    }),
    {numRuns: 1000}
  )
})

test('the edits replayed give the text, and there is one exactly when the text changed', () => {
  fc.assert(
    fc.property(text, actions, fc.integer({min: 1, max: 30}), (start, sequence, limit) => {
      let field = createField(start, limit)
      let replayed = start
      for (const next of sequence) {
        const {field: after, edit} = editField(field, next)
        expect(edit !== null).toBe(after.text !== field.text || (edit?.removed === '' && edit.inserted !== ''))
        if (edit) replayed = applyEdit(replayed, edit)
        expect(replayed).toBe(after.text)
        field = after
      }
    }),
    {numRuns: 1000}
  )
})

test('undo after anything returns to before, redo to after', () => {
  fc.assert(
    fc.property(actions, action, fc.integer({min: 1, max: 30}), (sequence, last, limit) => {
      fc.pre(last.type !== 'undo' && last.type !== 'redo')
      const before = sequence.reduce((field, next) => editField(field, next).field, createField('', limit))
      const {field: after, edit} = editField(before, last)
      fc.pre(edit !== null)
      const undone = editField(after, {type: 'undo'}).field
      expect([undone.text, undone.caret]).toEqual([before.text, before.caret])
      const redone = editField(undone, {type: 'redo'}).field
      expect([redone.text, redone.caret]).toEqual([after.text, after.caret])
    }),
    {numRuns: 1000}
  )
})

test('undoing everything returns to the beginning', () => {
  fc.assert(
    fc.property(text, actions, (start, sequence) => {
      let field = sequence.reduce((state, next) => editField(state, next).field, createField(start, 1000))
      while (field.done.length > 0) field = editField(field, {type: 'undo'}).field
      expect(field.text).toBe(start)
    })
  )
})

test('typing never passes the limit, keeps the beginning of what was typed, and says when some was left out', () => {
  fc.assert(
    fc.property(actions, text, fc.integer({min: 0, max: 8}), (sequence, typed, limit) => {
      const before = sequence.reduce((field, next) => editField(field, next).field, createField('', limit))
      const {field, edit, full} = editField(before, {type: 'insert', text: typed})
      const inserted = edit?.inserted ?? ''
      expect(graphemeCount(field.text)).toBeLessThanOrEqual(limit)
      expect(modelledLine(typed).startsWith(inserted)).toBe(true)
      expect(full).toBe(inserted !== modelledLine(typed))
    }),
    {numRuns: 1000}
  )
})

test('words are left and reached: Ctrl-arrows always move on, and stand between graphemes', () => {
  fc.assert(
    fc.property(fc.array(text, {maxLength: 5}), fc.nat(20), (parts, rights) => {
      const end = editField(createField(), {type: 'insert', text: parts.join('')}).field
      let field = editField(end, {type: 'home'}).field
      for (let i = 0; i < rights; i += 1) {
        const next = editField(field, {type: 'word-right'}).field
        expect(next.caret > field.caret || next.caret === end.caret).toBe(true)
        field = next
      }
      while (field.caret > 0) {
        const next = editField(field, {type: 'word-left'}).field
        expect(next.caret).toBeLessThan(field.caret)
        field = next
      }
    })
  )
})
