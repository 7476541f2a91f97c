import {globSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {lint} from '../../src/scenario/lint.ts'
import {parse, parseWhole} from '../../src/scenario/parse.ts'
import {plainYaml} from '../../src/scenario/plainYaml.ts'

const folder = join(import.meta.dirname, '../../scenarios')
const texts = globSync('**/*.yaml', {cwd: folder}).toSorted().map((file) => lint(readFileSync(join(folder, file), 'utf8')).repaired ?? '')
const never = () => false

/** Whoever reads a text plainly reads the library's values and its lines, or not at all. True where it was read plainly. */
function agrees(text: string): boolean {
  const plain = plainYaml(text, never)
  if (plain === null) return false
  const whole = parseWhole(text)
  const faults = whole.problems.filter(({code}) => code !== 'unquoted-number' && code !== 'mangled-number')
  expect({text, faults, value: whole.value}).toEqual({text, faults: [], value: plain.value})
  expect(JSON.stringify(plain.value)).toBe(JSON.stringify(whole.value))
  for (const [key, lines] of plain.itemLines) lines.forEach((line, i) => expect(whole.positions.line([key, i])).toBe(line))
  return true
}

test('nearly all of our files are written plainly, and mean the same', () => {
  const plain = texts.filter(agrees)
  expect(plain.length).toBeGreaterThan(texts.length * 0.9)
})

test.each([
  'a: |\n  text', 'a: >-\n  text', "a: 'b'", 'a: "b\\n"', 'a: b\n  c', 'a: [b,\n  c]', 'a: {b}', '[a: b]', 'a: b: c', 'a: *b', 'a: &a [*a]', 'a: &x *y', 'a:',
  'a: !!str b', '? a', 'a: b\na: c', '{a: 1, a: 2}', '- - a', '---\na: b', '%YAML 1.2\n---\na', 'a: b #c\n d: e', 'a: "b"#c', 'a: "b"c', 'a: [b]c',
  ' a: b', 'a: b\n c: d', 'a:\n  - b\n - c', 'a: @b', 'a: `b', 'a: %b', 'a: -b', '- a\nb: c', 'a: b\n- c', '\ta: b', 'a:\tb', 'a: b\r\n', '', '# nothing'
])('%j is left to the library', (text) => {
  expect(agrees(text)).toBe(false)
})

test.each([
  ['a: b c  # d', {a: 'b c'}],
  ['a: "#b: c, d"', {a: '#b: c, d'}],
  ['a: b#c', {a: 'b#c'}],
  ['a: http://b:80/c', {a: 'http://b:80/c'}],
  ['a: -1\nb: +2', {a: '-1', b: '+2'}],
  ['a:\n- b\n- c: d\n  e: f\ng: {}', {a: ['b', {c: 'd', e: 'f'}], g: {}}],
  ['a: &x [b, {c: "d"}]\ne:\n  - *x\n  - &y f\n  - {g: *y}', {a: ['b', {c: 'd'}], e: [['b', {c: 'd'}], 'f', {g: 'f'}]}],
  ['a: &x\n  b: c\nd: *x', {a: {b: 'c'}, d: {b: 'c'}}],
  ['章: 立早章\n"1.0": x', {章: '立早章', '1.0': 'x'}],
  ['- a\n-   b: c\n    d: e', ['a', {b: 'c', d: 'e'}]]
])('%j is read', (text, value) => {
  expect(plainYaml(text, never)?.value).toEqual(value)
  agrees(text)
})

test('a number that would lose digits is told as ever', () => {
  expect(parse('a: 0012').problems).toEqual(parseWhole('a: 0012').problems)
  expect(parse('a: 0012').problems).toMatchObject([{code: 'unquoted-number'}])
})

test('whatever becomes of a piece of ours, it is read as the library reads it', () => {
  const lines = texts.flatMap((text) => text.split('\n').filter((line) => line.trim() !== '' && line.length < 200).slice(0, 60))
  const bit = fc.constantFrom(
    '\n', ' ', '  ', '- ', ': ', ':', '#', ' #', '"', "'", '[', ']', '{', '}', ',', '&a ', '*a', '|', '>', '!', '? ', '%', '\n  ', '\n- ', '---', '<<: ',
    '章', '\u3000', 'x: y', ', ', '~', '\\', '1', '\n\n', 'key:', '- -', '\u00a0'
  )
  const change = fc.record({at: fc.nat(400), drop: fc.nat(2), put: fc.oneof(bit, fc.constant(''))})
  const piece = fc.tuple(fc.nat(lines.length - 1), fc.integer({min: 1, max: 10})).map(([from, count]) => {
    const own = lines.slice(from, from + count)
    const indent = own[0]!.search(/\S/)
    return own.map((line) => line.slice(0, indent).trim() === '' ? line.slice(indent) : line).join('\n')
  })
  let read = 0
  fc.assert(fc.property(piece, fc.array(change, {maxLength: 3}), (text, changes) => {
    const changed = changes.reduce((now, {at, drop, put}) => now.slice(0, at % (now.length + 1)) + put + now.slice(at % (now.length + 1) + drop), text)
    if (agrees(changed)) read += 1
  }), {numRuns: 1500})
  expect(read).toBeGreaterThan(100)
})
