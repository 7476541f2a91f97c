import {DatabaseSync} from 'node:sqlite'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import type {Contents} from '../../src/scenario/types.ts'
import {begin, finish, unfinished, type LogHead, type NewAttempt} from '../../src/store/attempts.ts'
import {databaseName, openDatabase} from '../../src/store/database.ts'
import {appendGradeEvents, readGradeEvents} from '../../src/store/gradeEvents.ts'
import {readKeeping, writeKeeping} from '../../src/store/keepings.ts'
import {migrations} from '../../src/store/schema.ts'
import {attemptsIn, countAttempts, type AttemptFilter} from '../../src/store/selection.ts'
import {absentSeats, listSessions} from '../../src/store/sessions.ts'
import {listTrainees, NumberTakenError, traineeFor, traineeOf, traineesNamed} from '../../src/store/trainees.ts'
import {temporaryFolder, type TemporaryFolder} from '../support/environment.ts'

let folder: TemporaryFolder
let database: DatabaseSync
beforeEach(() => {
  folder = temporaryFolder()
  database = openDatabase(folder.path)
  return () => database.close()
})
afterEach(() => folder.remove())

const contents = {version: 1, scenario: {id: 'a-call', title: '来电', titleEn: 'a call'}} as unknown as Contents
const head = {version: 1, scenario: 'a-call', contents: 'digest-1', settings: {role: 'agent'}} as unknown as LogHead
const someone = (number: string, name: string, group = '') => ({number, name, class: group, email: ''})

function attempt(id: string, started: number, more: Partial<NewAttempt> = {}): void {
  begin(database, {id, head, contents, started, trainee: null, ...more})
}
function session(id: string, group: string): void {
  database.prepare('INSERT INTO sessions (id, class, title, started) VALUES (?, ?, ?, ?)').run(id, group, `课堂 ${id}`, 5)
}

it('a file of the version before gives its attempts to the person of the machine, name or not', () => {
  const old = new DatabaseSync(join(temporaryFolder().path, databaseName))
  for (const step of migrations.slice(0, 2)) old.exec(step)
  old.exec(`INSERT INTO contents VALUES ('d', '{}'); INSERT INTO attempts (id, scenario, title, title_en, role, contents, head, started, state)
    VALUES ('one', 's', '', '', 'agent', 'd', '{}', 1, 'submitted')`)
  old.exec(migrations[2]!)
  expect(old.prepare('SELECT trainee FROM attempts').get()).toEqual({trainee: 'local'})
  old.close()
})

describe('trainees', () => {
  it('are found by number first, and what was not known is filled in, never overwritten', () => {
    const id = traineeFor(database, someone('0012', '小华'), () => 'a')
    expect(traineeFor(database, {...someone('0012', '', '网商2班'), email: 'h@x.cn'}, () => 'b')).toBe(id)
    expect(traineeFor(database, {...someone('0012', '小华', '网商9班'), email: 'other@x.cn'}, () => 'c')).toBe(id)
    expect(traineeOf(database, id)).toEqual({id: 'a', name: '小华', number: '0012', email: 'h@x.cn', class: '网商2班', worker: ''})
    expect(['0012', '小华', '００１２', 'h@x.cn', 'a'].map(text => traineesNamed(database, text).map(each => each.id))).toEqual(Array(5).fill(['a']))
  })

  it('of one number and two names are not taken for one person', () => {
    traineeFor(database, someone('0012', '小华'), () => 'a')
    expect(() => traineeFor(database, someone('0012', '小唐'), () => 'b')).toThrow(NumberTakenError)
    expect(listTrainees(database)).toHaveLength(1 + 1)
  })

  it('without a number are told apart by name and class', () => {
    const ids = [someone('', '小华', '1班'), someone('', '小华', '2班'), someone('', '小华', '1班')].map((each, n) => traineeFor(database, each, () => `t${n}`))
    expect(ids).toEqual(['t0', 't1', 't0'])
  })
})

describe('grade events', () => {
  it('are numbered in the order they came, and cannot be changed', () => {
    attempt('one', 1)
    const event = (why: string) => ({attempt: 'one', event: {at: 9, who: '王老师', why, action: {type: 'commented', text: why}}})
    appendGradeEvents(database, [event('a'), event('b')])
    appendGradeEvents(database, [event('c')])
    expect(readGradeEvents(database, 'one').map(({sequence, why}) => `${sequence}${why}`)).toEqual(['0a', '1b', '2c'])
    expect(() => database.exec(`UPDATE grade_events SET why = 'x'`)).toThrow('a grade event is never changed')
  })

  it('of several attempts are all there or none', () => {
    attempt('one', 1)
    const event = {at: 9, who: '王老师', why: '', action: {}}
    expect(() => appendGradeEvents(database, [{attempt: 'one', event}, {attempt: 'nobody', event}])).toThrow()
    expect(readGradeEvents(database, 'one')).toEqual([])
  })
})

describe('attempts by filter', () => {
  beforeEach(() => {
    session('s1', '网商1班')
    const a = traineeFor(database, someone('1', '甲', '网商2班'), () => 'ta')
    const b = traineeFor(database, someone('2', '乙'), () => 'tb')
    attempt('a', 10, {trainee: a})
    attempt('b', 20, {trainee: a, session: 's1', origin: 'class'})
    attempt('c', 20, {trainee: b, session: 's1', origin: 'class'})
    attempt('d', 30, {head: {...head, scenario: 'other'}})
    attempt('e', 40)
    finish(database, 'c', 'submitted', 50)
    finish(database, 'e', 'discarded', 50)
  })
  it.each<[AttemptFilter, string]>([
    [{}, 'a b c d'], [{class: '网商1班'}, 'b c'], [{class: '网商2班'}, 'a'], [{sessions: ['s1'], state: 'submitted'}, 'c'],
    [{trainees: ['ta']}, 'a b'], [{trainees: []}, ''], [{from: 20, before: 30}, 'b c'], [{scenario: 'other'}, 'd'], [{origin: 'class'}, 'b c'], [{id: 'b'}, 'b']
  ])('%j', (filter, ids) => {
    expect([...attemptsIn(database, filter)].map(each => each.id).join(' ')).toBe(ids)
    expect(countAttempts(database, filter)).toBe(ids === '' ? 0 : ids.split(' ').length)
  })

  it('come page by page, each once, also where many began at the same moment', () => {
    for (let n = 0; n < 1_203; n += 1) attempt(`m${n}`, 100)
    const ids = [...attemptsIn(database, {from: 100})].map(each => each.id)
    expect([ids.length, new Set(ids).size]).toEqual([1_203, 1_203])
  })

  it('a call of a class that was broken off is nobody’s to go on with on the host', () => {
    expect(unfinished(database)?.id).toBe('d')
    finish(database, 'd', 'submitted', 60)
    expect(unfinished(database)?.id).toBe('a')
    finish(database, 'a', 'submitted', 60)
    expect(unfinished(database)).toBeNull()
  })

  it('a seat without an attempt is absent, whether or not somebody joined', () => {
    const seat = database.prepare('INSERT INTO seats VALUES (?, ?, ?)')
    traineeFor(database, someone('3', '丙'), () => 'tc')
    seat.run('s1', 'ta', 1)
    seat.run('s1', 'tc', null)
    expect(absentSeats(database, ['s1'])).toEqual([{session: 's1', trainee: 'tc', joined: null}])
    expect(listSessions(database).map(each => each.class)).toEqual(['网商1班'])
  })
})

it('what holds for the folder is kept, changed and taken back', () => {
  expect(readKeeping(database, 'retention-days')).toBeNull()
  writeKeeping(database, 'retention-days', '365')
  writeKeeping(database, 'retention-days', '180')
  expect(readKeeping(database, 'retention-days')).toBe('180')
  writeKeeping(database, 'retention-days', null)
  expect(readKeeping(database, 'retention-days')).toBeNull()
})
