import fc from 'fast-check'
import {expect, test} from 'vitest'
import {createDecoder, decode, flush} from '../../src/input/decode.ts'
import {decodeAll} from './drawInput.ts'

/** Pieces of input with all their joints: keys, reports, pastes, broken sequences, pairs of surrogates, plain noise. */
const piece = fc.oneof(
  fc.constantFrom(
    '王先生', '𠮷', '👨‍👩‍👧', '13922841507', '\r', '\r\n', '\n', '\t', '\x7f', '\x08', '\0', '\x03', '\x1b', '\x9b', '\ud83d', '\ude00',
    '\x1b[A', '\x1bOP', '\x1b[[A', '\x1b[1;5C', '\x1b[3~', '\x1b[3$', '\x1b[Z', '\x1b[M !"', '\x1b[<0;1;2M', '\x1b[12;40R', '\x1b[I',
    '\x1b[97;5u', '\x1b[9;2u', '\x1b[27;5;13~', '\x1b]11;rgb:0/0/0\x07', '\x1bP1+r\x1b\\', '\x1b]0;王', '\x1b[12', '\x1b[?2026;2$y',
    '\x1b1', '\x1b\r', '\x1b\x7f', '\x1b(B', '\x1b[200~', '\x1b[201~', '\x1b[20', '\x1b[200~粘贴\r\n\x1b[31m\x1b[201~'
  ),
  fc.string({unit: 'grapheme', maxLength: 5}),
  fc.string({unit: fc.constantFrom('\x1b', '[', 'O', ']', '\\', '<', '?', ' ', '$', ';', '1', '2', '0', '~', 'M', 'u', 'A', '王', '\r', '\n', '\ud842', '\udfb7'), maxLength: 12}),
  // Longer than any sequence that is looked into.
  fc.tuple(fc.constantFrom('\x1b[', '\x1b]', '\x1b ', '\x1b[12$', '\x1bO'), fc.constantFrom('1', ' ', ';', '王')).map(
    ([opener, body]) => opener + body.repeat(300)
  )
)
const input = fc.array(piece, {maxLength: 12}).map((pieces) => pieces.join(''))
const cuts = fc.array(fc.nat({max: 400}), {maxLength: 20})

function cut(text: string, at: readonly number[]): string[] {
  const places = [...new Set([0, ...at.map((place) => place % (text.length + 1)), text.length])].toSorted((a, b) => a - b)
  return places.slice(1).map((end, index) => text.slice(places[index], end))
}

test('however the input is cut, the events are the same', () => {
  fc.assert(
    fc.property(input, cuts, (text, at) => {
      expect(decodeAll(cut(text, at))).toEqual(decodeAll([text]))
    }),
    {numRuns: 2000}
  )
})

test('cut after every unit, the events are the same', () => {
  fc.assert(
    fc.property(input, (text) => {
      expect(decodeAll(text.split(''))).toEqual(decodeAll([text]))
    }),
    {numRuns: 1000}
  )
})

test('cut at any one place, and the limit of a paste there too, the events are the same', () => {
  fc.assert(
    fc.property(input, fc.nat({max: 8}), (text, pasteLimit) => {
      const whole = decodeAll([text], createDecoder({pasteLimit}))
      for (let at = 0; at <= Math.min(text.length, 60); at += 1) {
        expect(decodeAll([text.slice(0, at), text.slice(at)], createDecoder({pasteLimit}))).toEqual(whole)
      }
    }),
    {numRuns: 300}
  )
})

test('text is well formed and free of control characters, whatever comes and however long nothing comes', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.oneof(input, fc.string({unit: 'binary'})), fc.boolean())), (chunks) => {
      let state = createDecoder()
      for (const [chunk, quiet] of chunks) {
        const decoded = decode(state, chunk)
        const flushed = quiet ? flush(decoded.state) : {state: decoded.state, keys: []}
        state = flushed.state
        for (const event of [...decoded.keys, ...flushed.keys]) {
          if (event.type === 'key') continue
          expect(event.text).not.toBe('')
          expect(event.text.isWellFormed()).toBe(true)
          expect(event.text).not.toMatch(event.type === 'text' ? /[\x00-\x1f\x7f-\x9f]/ : /[\x00-\x08\x0b-\x1f\x7f-\x9f]/)
        }
      }
    })
  )
})

test('plain text goes through unchanged', () => {
  fc.assert(
    fc.property(fc.string({unit: 'grapheme', minLength: 1}), (text) => {
      const plain = text.replace(/[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
      expect(decodeAll([plain])).toEqual(plain === '' ? [] : [{type: 'text', text: plain}])
    })
  )
})
