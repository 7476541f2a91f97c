import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {automatonOf, charactersOf, type Place} from '../../../src/call/understand/automaton.ts'
import {hear} from '../../../src/call/understand/heard.ts'
import {hearingFor} from '../../../src/call/understand/hearing.ts'
import {matchesOf} from '../../../src/call/understand/match.ts'
import {parsePattern} from '../../../src/call/understand/pattern.ts'
import {saidIn} from '../../../src/call/understand/said.ts'
import {Lexicon, neededOf} from '../../../src/call/understand/words.ts'

/** A pattern and a text, without a dictionary: what the filter says, and how often the pattern stands there. */
function tried(pattern: string, reply: string): {said: boolean; matches: number} {
  const tree = parsePattern(pattern)
  const places: Place[] = [...charactersOf(tree)]
  const rowOf = ({character, exact}: Place) => places.findIndex((place) => place.character === character && place.exact === exact)
  const lexicon = new Lexicon(rowOf)
  const needed = neededOf(tree).map((each) => lexicon.add(each))
  const hearing = hearingFor(places, null)
  const text = hear(reply)
  const heard = text.characters.map((character, i) => hearing.fit(character, text.echo[i]!))
  const automaton = automatonOf(tree)
  const fitting = {rows: Uint16Array.from(automaton.places, rowOf), somewhere: new Uint8Array(places.length).fill(1), heard}
  return {said: saidIn(text, heard, lexicon)(needed), matches: matchesOf(automaton, text, fitting, false).length}
}

describe('what a pattern needs', () => {
  const spelled = (pattern: string) => neededOf(parsePattern(pattern)).map((words) => words.map((word) => word.map(({character}) => character).join('')))

  test.each([
    ['退款', [['退款']]],
    ['退款..原因', [['退款'], ['原因']]],
    ['[请](退|换)货', [['退', '换'], ['货']]],
    ['(退[款]|换货)', [['退', '换货']]],
    ['(退..货款|换)', [['货款', '换']]],
    ['([退]|换)', []]
  ])('%s', (pattern, words) => {
    expect(spelled(pattern)).toEqual(words)
  })
})

describe('whether it is said', () => {
  test.each([
    ['退款', '给您退款', true],
    ['退款', '给您退一下款', true],
    ['退款', '退，款', false],
    ['退款', '款退', false],
    ['退款..原因', '原因是退款', false],
    ['退款..原因', '退款的原因', true],
    ['货..货', '发货', false],
    ['收货地址', '收地', false]
  ])('%s in %s: %s', (pattern, reply, expected) => {
    expect(tried(pattern, reply).said).toBe(expected)
  })

  test('wherever a pattern stands, what it needs is said', () => {
    const word = fc.string({unit: fc.constantFrom('退', '款', '货', '的', '您', '号'), minLength: 1, maxLength: 3})
    const part = fc.oneof(word, fc.tuple(word, word).map(([a, b]) => `(${a}|${b})`), word.map((a) => `[${a}]`))
    const pattern = fc.array(fc.tuple(part, fc.constantFrom('', '.', '..', ',')), {minLength: 1, maxLength: 4}).map((parts) => parts.flat().join(''))
    const reply = fc.string({unit: fc.constantFrom('退', '款', '货', '的', '您', '号', '，', ' ', '一下', '好'), maxLength: 24})
    let stood = 0
    fc.assert(fc.property(pattern, reply, (own, text) => {
      const {said, matches} = tried(own, text)
      if (matches === 0) return
      stood += 1
      expect(said).toBe(true)
    }), {numRuns: 1000})
    expect(stood).toBeGreaterThan(50)
  })
})
