import fc from 'fast-check'
import {describe, expect, test, vi} from 'vitest'
import {decideGrade} from '../../src/grade/decide.ts'
import type {GradeAction} from '../../src/grade/events.ts'
import {graded} from '../../src/grade/graded.ts'
import {gradingOf, lastUndoable} from '../../src/grade/grading.ts'
import {gradeState} from '../../src/grade/state.ts'
import {stateOf} from '../../src/call/session.ts'
import type {InputEvent, KeyName} from '../../src/input/events.ts'
import {keysFor} from '../../src/input/keymap.ts'
import {cellWidth} from '../../src/text/width.ts'
import {gradePicture} from '../../src/ui/grade/picture.ts'
import {createGradeShell, type GradePorts, type GradeShell} from '../../src/ui/grade/shell.ts'
import {firstGradeApp, type GradeRow, type OpenAttempt} from '../../src/ui/grade/state.ts'
import {plainText} from '../../src/ui/paint/line.ts'
import {events, taken, tools} from '../grade/support.ts'

const call = taken({form: {mobile: '13922841570', complaint: '沐浴露送来的时候样子很不好看，她非常不满意'}})
const turns = stateOf(call.log, call.contents.scenario.mood).turns

/** A desk in memory: three calls of one class, each a copy of the same one. */
function fakeDesk(): GradePorts & {actions: Record<string, GradeAction[]>; accepted: string[]; full: boolean; slow: number} {
  const actions: Record<string, GradeAction[]> = {a: [], b: [], c: []}
  const view = (id: string): OpenAttempt => {
    const grading = gradingOf(events(...actions[id]!))
    const card = graded(call.log, call.contents, tools, grading)
    const row: GradeRow = {
      id, number: `0${id}`, name: '章丽华', class: '网商1班', session: '第一次课堂', scenario: id === 'c' ? 'other' : 'leaking-body-wash', title: '沐浴露漏液，顾客要求退款',
      started: '2026-11-23 09:00', state: gradeState('submitted', card, grading), urgency: card.open.length > 0 ? 'to-review' : 'none', total: card.total, open: card.open.length, selfReported: id === 'b'
    }
    const acceptable = {'accuracy.complaint': [
      {label: '瓶子破裂', meaning: '瓶子破裂', acceptance: {kind: 'fact' as const, scenario: 'leaking-body-wash', field: 'complaint', fact: 'cracked', wording: '样子很不好看'}},
      {label: '漏液', meaning: '漏液', acceptance: {kind: 'fact' as const, scenario: 'leaking-body-wash', field: 'complaint', fact: 'leaking', wording: '样子很不好看'}}
    ]}
    return {row, card, broken: '', turns, eventTimes: call.log.events.map(event => event.at), history: actions[id]!.map(action => action.type), acceptable}
  }
  const desk = {
    actions, accepted: [] as string[], full: false, slow: 0,
    *queue() {
      for (let n = 0; n < desk.slow; n += 1) yield
      return ['a', 'b', 'c'].map(id => view(id).row)
    },
    row: (id: string) => view(id).row,
    open: view,
    decide(id: string, wish: Parameters<GradePorts['decide']>[1], _why: string) {
      if (desk.full) throw new Error('disk full')
      const {row, card} = view(id)
      const decided = decideGrade({state: row.state, card, contents: 'd'}, wish)
      if ('refused' in decided) return decided.refused.code
      actions[id]!.push(decided.action)
      return null
    },
    takeBack(id: string) {
      const last = lastUndoable(events(...actions[id]!))
      if (last) actions[id]!.push({type: 'undone', event: last.sequence})
      return last && {what: last.action.type, others: false}
    },
    tryOut: () => ({lines: ['a  01  章丽华  80 → 82  +2'], changed: 1}),
    accept: (_: string, acceptance: {wording: string}) => {
      desk.accepted.push(acceptance.wording)
      return Promise.resolve('/pack/calls/x.yaml')
    }
  }
  return desk
}

const key = (name: KeyName): InputEvent => ({type: 'key', key: name})
const text = (typed: string): InputEvent => ({type: 'text', text: typed})
const enter = key('enter')
type Desk = ReturnType<typeof fakeDesk>
function open(desk: Desk = fakeDesk(), size = {columns: 80, rows: 24}, lang: 'zh' | 'en' = 'zh'): GradeShell & {left: (string | null)[]} {
  const left: (string | null)[] = []
  const shell = {left, ...createGradeShell(firstGradeApp({size, lang, borders: 'line', who: '王老师'}), desk, () => {}, replay => left.push(replay))}
  shell.list()
  return shell
}
const shown = (shell: GradeShell) => gradePicture(shell.app()).lines.map(plainText)
const total = (shell: GradeShell) => shell.app().open!.attempt.card!.total

function automaticOf(id: string) {
  const {points, max, state} = graded(call.log, call.contents, tools, gradingOf([])).criteria.find(each => each.id === id)!
  return {points, max, state}
}

describe('grading at the keyboard', () => {
  test('a call opens at what a person must look at, with what it is about beside it', () => {
    const shell = open()
    shell.typed([enter])
    expect(shell.app().open!.attempt.card!.criteria[shell.app().open!.selected]!.id).toBe('accuracy.complaint')
    expect(shown(shell).join('\n')).toMatch(/▸ \? 投诉原因.*\n[^]*录入 沐浴露送来的时候样子很不好看/)
  })

  test('points, a reason, and it is so; without a reason it is not', () => {
    const desk = fakeDesk()
    const shell = open(desk)
    shell.typed([enter])
    const before = total(shell)
    const {points, max} = shell.app().open!.attempt.card!.criteria.find(each => each.id === 'accuracy.complaint')!
    shell.typed([enter, text('９９'), enter])
    expect(shown(shell).join('\n')).toContain(`请写 0 到 ${max} 的整数。`)
    shell.typed([key('backspace'), key('backspace'), text('０'), enter, enter])
    expect(shown(shell).join('\n')).toContain('改分要写理由。')
    shell.typed([text('没有写到'), enter])
    expect(total(shell)).toBe(before - points)
    expect(desk.actions['a']).toMatchObject([{type: 'scored', points: 0, criterion: 'accuracy.complaint'}])
    shell.typed([key('ctrl-z')])
    expect(total(shell)).toBe(before)
  })

  test('confirm, the next one, publish; back to automatic is refused where nobody decided', () => {
    const desk = fakeDesk()
    const shell = open(desk)
    shell.typed([enter, key('f2'), key('f8')])
    expect(shell.app().open!.attempt.row.state).toBe('published')
    shell.typed([key('tab')])
    expect(shell.app().open!.attempt.row.id).toBe('b')
    expect(shown(shell)[2]).toContain('（自报）')
    shell.typed([key('f4')])
    expect(shown(shell).join('\n')).toContain('nothing-to-clear')
    shell.typed([key('escape')])
    expect(shell.app().open).toBeNull()
    expect(shown(shell)[0]).toContain('3 通，待复核 2 通')
  })

  test('a comment on a criterion and on the whole', () => {
    const desk = fakeDesk()
    const shell = open(desk)
    shell.typed([enter, key('f6'), text('想清楚再写'), enter, key('right'), key('f6'), text('很好'), enter])
    expect(desk.actions['a']).toEqual([
      {type: 'commented', criterion: 'accuracy.complaint', text: '想清楚再写'}, {type: 'commented', criterion: null, text: '很好'}
    ])
  })

  test('也算对: which point, the wording cut down, the class on trial, applied', async () => {
    const desk = fakeDesk()
    const shell = open(desk)
    shell.typed([enter, key('f5'), key('down'), enter])
    expect(shown(shell).join('\n')).toContain('也算“漏液”的说法')
    shell.typed([key('end'), key('backspace'), enter])
    expect(shown(shell).join('\n')).toMatch(/也算对：样子很不好\s*\n 全班 1 通因此变化[^]*80 → 82/)
    shell.typed([enter])
    await Promise.resolve()
    expect(desk.accepted).toEqual(['样子很不好'])
    await Promise.resolve()
    expect(shown(shell).join('\n')).toContain('算对了，写进 /pack/calls/x.yaml')
  })

  test('a whole speech is no wording; the one typed is not lost', () => {
    const shell = open()
    shell.typed([enter, key('f5'), enter, text('长'.repeat(60)), enter])
    expect(shown(shell).join('\n')).toContain('说法要有字，最多 60 个字。')
    expect(shell.app().overlay).toMatchObject({kind: 'wording'})
  })

  test('a year’s calls are worked out with a breath between: how far it is can be seen, and one can leave', async () => {
    const desk = fakeDesk()
    desk.slow = 120
    const shell = open(desk)
    expect(shown(shell).join('\n')).toContain('正在计算成绩……已算 50 通')
    shell.typed([key('escape')])
    expect(shell.left).toEqual([null])
    await new Promise(go => setImmediate(go))
    expect(shell.app().rows).toBeNull()
    const stays = open(desk)
    await vi.waitFor(() => expect(stays.app().rows).toHaveLength(3))
  })

  test('all that the filters leave and that need no review are published at once, after a question', async () => {
    const desk = fakeDesk()
    desk.actions['a'] = [{type: 'scored', criterion: 'accuracy.complaint', points: 1, of: 6, automatic: automaticOf('accuracy.complaint')}]
    desk.actions['c'] = [...desk.actions['a']]
    const shell = open(desk)
    shell.typed([key('f8')])
    expect(shown(shell).join('\n')).toContain('发布这 2 通？列出的 3 行里')
    shell.typed([key('escape')])
    expect(desk.actions['a']).toHaveLength(1)
    // Only those of the other scenario.
    shell.typed([key('shift-tab'), key('right'), key('right'), key('f8'), enter])
    await vi.waitFor(() => expect(shown(shell).join('\n')).toContain('发布了 1 通，没有发布 0 通。'))
    expect([desk.actions['a'].length, desk.actions['c'].at(-1)?.type]).toEqual([1, 'published'])
    shell.typed([key('f8')])
    expect(shown(shell).join('\n')).toContain('列出的里面没有可以发布的')
    shell.typed([key('f9'), enter])
    await vi.waitFor(() => expect(desk.actions['c']!.at(-1)?.type).toBe('finalised'))
  })

  test('what stops it halfway is said, with how many are done', async () => {
    const desk = fakeDesk()
    for (const id of ['a', 'b', 'c']) desk.actions[id] = [{type: 'scored', criterion: 'accuracy.complaint', points: 1, of: 6, automatic: automaticOf('accuracy.complaint')}]
    const shell = open(desk)
    shell.typed([key('ctrl-d'), enter])
    desk.full = true
    await vi.waitFor(() => expect(shown(shell).join('\n')).toContain('做了 1 通，停下了：disk full'))
    expect(desk.actions['b']).toHaveLength(1)
  })

  test('the transcript opens where the evidence of the chosen criterion is', () => {
    const shell = open()
    shell.typed([enter, key('right')])
    expect(shown(shell).join('\n')).toContain('顾客')
    shell.typed([key('right')])
    expect(shown(shell).join('\n')).toContain('‹ 表单 ›')
    shell.typed([key('right')])
    expect(shown(shell).join('\n')).toContain('没有人改过，是机器给的分。')
  })

  test('filters narrow the queue; replay and the end leave the screens', () => {
    const shell = open()
    shell.typed([key('shift-tab'), key('right')])
    expect(shown(shell)[0]).toContain('2 通')
    shell.typed([key('right')])
    expect(shown(shell)[0]).toContain('1 通')
    shell.typed([enter, key('f7'), key('ctrl-c')])
    expect(shell.left).toEqual(['c', null])
  })

  test('a disk that is full is said, and nothing typed is lost', () => {
    const desk = fakeDesk()
    const shell = open(desk)
    desk.full = true
    shell.typed([enter, key('f2')])
    expect(shown(shell).join('\n')).toContain('disk full')
  })
})

test.each([[80, 24], [120, 40], [60, 20]])('at %ix%i the queue, the criteria, the evidence and the keys are all to be seen', (columns, rows) => {
  const shell = open(fakeDesk(), {columns, rows})
  expect(shown(shell)[1]!.trim() + shown(shell)[2]!.trim()).toMatch(/^班级 全部 +课堂 全部 +练习 全部 +状态 ‹ 全部 ›/)
  expect(shown(shell).filter(row => row.includes('待复核 1'))).toHaveLength(3)
  shell.typed([enter])
  const seen = shown(shell)
  expect(seen[0]).toContain('网商1班 0a 章丽华')
  expect(seen.filter(row => /^[▸ ] [✓✗?!-] /.test(row)).length).toBeGreaterThanOrEqual(6)
  for (const part of ['‹ 评分 ›', '▸ ? 投诉原因', '─ 投诉原因 ─', '录入 沐浴露', 'Enter 改分', 'F5 也算对', 'Ctrl-Z 撤回', 'Esc 返回']) expect(seen.join('\n')).toContain(part)
})

test.each([80, 120])('at %i columns in English the criteria are named whole, and the head says which call of how many', columns => {
  const shell = open(fakeDesk(), {columns, rows: 50}, 'en')
  shell.typed([enter])
  const [head, ...seen] = shown(shell)
  expect(head).toMatch(/^─ 网商1班 0a 章丽华 {2}沐浴露.* {2}2026-11-23 09:00 ─* 1 \/ 3 ─$/)
  const criteria = seen.filter(row => /^[▸ ] [✓✗?!-] /.test(row))
  expect(criteria.length).toBeGreaterThan(20)
  expect(criteria.filter(row => row.includes('…'))).toEqual([])
  expect(new Set(criteria.map(row => cellWidth(row.trimEnd()))).size).toBe(1)
})

const chords = [...new Set((['grade.queue', 'grade.attempt', 'grade.entry', 'grade.trial'] as const).flatMap(context => keysFor(context).flatMap(each => each.chords)))]
  .filter(chord => chord === 'shift-tab' || !/^(ctrl|alt|shift)-[a-z-]{2}/.test(chord)) as KeyName[]
const press = fc.constantFrom(...chords).map(key)
const happening = fc.oneof({weight: 6, arbitrary: press}, {weight: 2, arbitrary: fc.string({unit: fc.constantFrom('0', '3', '好', 'a', '１', '👩‍💻', ' ')}).map(text)})

test('whatever is pressed and typed, in any window: the picture fits', () => {
  fc.assert(fc.property(fc.array(happening, {maxLength: 30}), fc.integer({min: 20, max: 140}), fc.integer({min: 5, max: 50}), (happenings, columns, rows) => {
    const shell = open(fakeDesk(), {columns, rows})
    for (const event of happenings) {
      shell.typed([event])
      const {lines, caret} = gradePicture(shell.app())
      expect(lines).toHaveLength(rows - 1)
      for (const line of lines) expect(cellWidth(plainText(line))).toBeLessThanOrEqual(columns)
      expect(caret === null || (caret.row < rows - 1 && caret.column < columns)).toBe(true)
    }
  }), {numRuns: 25})
})
