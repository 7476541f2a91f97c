import {expect, test} from 'vitest'
import {readPlan} from '../../src/classroom/plan/readPlan.ts'
import {readSeating} from '../../src/classroom/plan/seating.ts'

const scenarios = ['shampoo-order', 'leaking-body-wash', 'best-value']
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
/** 学号,姓名 and one line, as GBK has them. */
const gbk = Uint8Array.from([0xd1, 0xa7, 0xba, 0xc5, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb, 0x0a, 0x31, 0x2c, 0xc0, 0xee, 0xc0, 0xd7])

function plan(text: string, files: Record<string, Uint8Array> = {}) {
  return readPlan({file: '课.yaml', bytes: bytes(text), beside: path => files[path] ?? null, scenarios}, 'zh')
}
const told = (text: string, files?: Record<string, Uint8Array>): string[] => plan(text, files).issues.map(each => `${each.file}:${each.line}:${each.column} ${each.code}`)

test('a session file becomes a plan, what is left out has its default', () => {
  const {plan: read, issues} = plan('title: 周三\nclass: 电商2班\nscenarios: [shampoo-order, leaking-body-wash]\nrole: agent\nlimit: 8m\nvariants: true\n')
  expect(issues).toEqual([])
  expect(read).toEqual({
    title: '周三', class: '电商2班', scenarios: ['shampoo-order', 'leaking-body-wash'], role: 'agent', exam: false, rate: null, captions: 'on',
    limit: 480_000, variants: true, start: 'together', sound: 'none', seating: []
  })
})

test('every problem is told at its place, with what was probably meant', () => {
  const text = 'scenarios:\n  - shampoo-order\n  - leaking-body-was\nrate: 20\nlimit: soon\nsound: loudspeaker\nrole: agent\nseatng: a.csv\n'
  expect(told(text)).toEqual(['课.yaml:8:1 unknown-key', '课.yaml:5:8 not-duration'])
  const meaning = 'scenarios:\n  - shampoo-order\n  - leaking-body-was\nrate: 20\nsound: loudspeaker\nrole: agent\nvariants: true\nseating: 没有.csv\n'
  expect(told(meaning)).toEqual([
    '课.yaml:3:5 unknown-scenario', '课.yaml:4:7 not-rate', '课.yaml:6:7 loudspeaker-one-call', '课.yaml:7:11 loudspeaker-one-call', '课.yaml:8:10 no-seating-file'
  ])
  expect(plan(meaning).issues[0]!.fix).toContain('leaking-body-wash')
  expect(told('scenarios：[shampoo-order]\n')).toContain('课.yaml:1:10 full-width-colon')
  expect(plan('').plan).toBeNull()
})

test('one loudspeaker: everybody records one call at once', () => {
  expect(plan('scenarios: shampoo-order\nsound: loudspeaker\n').plan).toMatchObject({role: 'recorder', variants: false, start: 'together'})
})

test('a seating list of a spreadsheet, whatever its columns and separators', () => {
  const people = [{number: '20260101', name: '李雷'}, {number: '20260102', name: '韩梅梅'}]
  expect(readSeating(bytes('\ufeff学号,姓名\r\n20260101,李雷\r\n２０２６０１０２,韩梅梅\r\n\r\n'))).toEqual({seating: people, problems: []})
  expect(readSeating(bytes('姓名;班级;学号\n李雷;一班;20260101\n"韩梅梅";一班;20260102\n')).seating).toEqual(people)
  expect(readSeating(bytes('Number\tName\n20260101\t李雷\n20260102\t韩梅梅\n')).seating).toEqual(people)
})

test('what is wrong with a seating list is told at its line, in the list’s own name', () => {
  const list = '学号,姓名\n1,李雷\n,韩梅梅\n1,林涛\n2.02611E+11,丽丽\n'
  expect(readSeating(bytes(list)).problems.map(({code, at}) => [code, at.line])).toEqual([['seating-no-number', 3], ['seating-duplicate', 4], ['seating-mangled', 5]])
  expect(told('scenarios: shampoo-order\nseating: 座位.csv\n', {'座位.csv': bytes(list)})).toEqual(['座位.csv:3:1 seating-no-number', '座位.csv:4:1 seating-duplicate', '座位.csv:5:1 seating-mangled'])
  expect(told('scenarios: shampoo-order\nseating: 座位.csv\n', {'座位.csv': gbk})).toEqual(['座位.csv:1:1 seating-encoding'])
  expect(told('scenarios: shampoo-order\nseating: 座位.csv\n', {'座位.csv': bytes('a,b\n1,2\n')})).toEqual(['座位.csv:1:1 seating-columns'])
  expect(told('scenarios: shampoo-order\nseating: 座位.csv\n', {'座位.csv': bytes('学号,姓名\n"1,李雷\n')})[0]).toMatch(/^座位\.csv:\d+:1 seating-unreadable$/)
})
