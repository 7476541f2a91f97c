import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {fileTools} from '../../src/cli/fileTools.ts'
import {attemptFile, attemptFileName, readAttemptFile, type HandedIn} from '../../src/report/attemptFile.ts'
import {contentsDigest} from '../../src/scenario/contents.ts'
import {sha256, taken} from '../grade/support.ts'

const {log: {events, ...head}, contents} = taken()
const attempt: HandedIn = {
  id: '3f9a1c00-0000-4000-8000-000000000000', started: 1_700_000_000_000, ended: 1_700_000_100_000, state: 'submitted', session: null,
  person: {name: '小华', number: '0231', email: '', class: '网商1班'},
  head: {...head, contents: contentsDigest(contents, sha256)}, contents, events: events.map(event => ({wall: 1_700_000_000_000 + event.at, event}))
}
const text = attemptFile(attempt, fileTools)
const lines = text.split('\n').slice(0, -1)
const fault = (changed: string) => readAttemptFile(changed, fileTools)
/** The file with line `i` (0 head, 1 contents, 2 event 1 …) otherwise. */
const withLine = (i: number, change: (line: string) => string) => lines.map((line, n) => n === i ? change(line) : line).join('\n') + '\n'

describe('a file to hand in', () => {
  it('comes back as it was, also with Windows line ends and a byte order mark', () => {
    expect(fault(text)).toEqual({attempt})
    expect(fault('\uFEFF' + text.replaceAll('\n', '\r\n'))).toEqual({attempt})
    expect(fault(text.slice(0, -1))).toEqual({attempt})
  })

  it('is the same text for the same attempt', () => {
    expect(attemptFile(attempt, fileTools)).toBe(text)
  })

  it.each([[2, 1], [20, 19], [lines.length - 2, events.length]])('with line %i changed names event %i', (i, event) => {
    expect(fault(withLine(i, line => line.replace(/"at":(\d+)/, (_, at: string) => `"at":${Number(at) + 1}`)))).toEqual({fault: {kind: 'edited', event}})
  })

  it('with an event left out, put in twice or out of order names where', () => {
    expect(fault(lines.toSpliced(9, 1).join('\n'))).toEqual({fault: {kind: 'edited', event: 8}})
    expect(fault(lines.toSpliced(9, 0, lines[9]!).join('\n'))).toEqual({fault: {kind: 'edited', event: 9}})
    expect(fault([...lines.slice(0, 5), lines[6]!, lines[5]!, ...lines.slice(7)].join('\n'))).toEqual({fault: {kind: 'edited', event: 4}})
  })

  it('with another name, another rubric or something after its end is refused', () => {
    expect(fault(withLine(0, line => line.replace('小华', '小唐')))).toEqual({fault: {kind: 'edited-head'}})
    const easier = {...contents, rubric: {...contents.rubric, pass: 1}}
    expect(fault(attemptFile({...attempt, contents: easier}, fileTools))).toEqual({fault: {kind: 'edited-contents'}})
    expect(fault(withLine(1, () => JSON.stringify({contents: fileTools.pack('{}'), sum: 'x'})))).toEqual({fault: {kind: 'edited-contents'}})
    expect(fault(text + '{"n":1}\n')).toEqual({fault: {kind: 'edited', event: events.length + 1}})
  })

  it('cut anywhere is refused, and the event it broke after is named', () => {
    expect(['', '{"ting', lines[0]!.slice(0, 40)].map(text => fault(text))).toEqual(Array(3).fill({fault: {kind: 'cut', event: 0}}))
    expect(fault(lines.slice(0, 12).join('\n') + '\n')).toEqual({fault: {kind: 'cut', event: 10}})
    expect(fault(lines.slice(0, 12).join('\n') + '\n' + lines[12]!.slice(0, 9))).toEqual({fault: {kind: 'cut', event: 10}})
    fc.assert(fc.property(fc.nat(text.length - 3), length => {
      expect(fault(text.slice(0, length))).toHaveProperty('fault')
    }), {numRuns: 100})
  })

  it('changed in any one character is refused', () => {
    fc.assert(fc.property(fc.nat(text.length - 2), fc.constantFrom('0', '1', 'a', '，', '"'), (at, character) => {
      fc.pre(text[at] !== character)
      expect(fault(text.slice(0, at) + character + text.slice(at + 1))).toHaveProperty('fault')
    }), {numRuns: 200})
  })

  it.each(['PK\u0003\u0004', '{}', '[]', '学号,姓名\n01,小华\n', '{"version":1}\n'])('%j is no such file', foreign => {
    expect(fault(foreign)).toEqual({fault: {kind: 'foreign'}})
  })

  it('of a newer tingda says which', () => {
    expect(fault(withLine(0, line => line.replace('"tingda-attempt":1', '"tingda-attempt":9')))).toEqual({fault: {kind: 'newer', version: 9}})
    const newer = {...attempt, head: {...attempt.head, version: 99}}
    expect(fault(attemptFile(newer, fileTools))).toEqual({fault: {kind: 'newer', version: 99}})
  })

  it('has a name that any disk and any mail takes', () => {
    expect(attemptFileName(attempt, '2026-11-23')).toBe('听打-0231-小华-leaking-body-wash-20261123-3f9a1c.tingda')
    expect(attemptFileName({...attempt, person: {...attempt.person, name: '../a:b*c?', number: ''}}, '2026-11-23')).toBe('听打-abc-leaking-body-wash-20261123-3f9a1c.tingda')
  })
})
