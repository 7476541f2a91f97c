import {copyFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, beforeEach, describe, expect, it, vi} from 'vitest'
import {openDatabase} from '../../src/store/database.ts'
import {list, read} from '../../src/store/attempts.ts'
import {temporaryFolder, type TemporaryFolder} from '../support/environment.ts'
import {createIo} from '../support/io.ts'
import {fileTools, sha256} from '../../src/cli/fileTools.ts'
import {run} from '../../src/cli/run.ts'
import {attemptFile, readAttemptFile} from '../../src/report/attemptFile.ts'
import {contentsDigest} from '../../src/scenario/contents.ts'
import {homeWith, order, told} from './historyHome.ts'

let pupil: TemporaryFolder
let teacher: TemporaryFolder
let desk: TemporaryFolder
beforeAll(async () => {
  vi.stubEnv('TZ', 'Asia/Shanghai')
  pupil = await homeWith([
    {id: 'aaa1', started: '2026-11-20T01:00:00Z', scenario: order, role: 'recorder'}, {id: 'bbb2', started: '2026-11-21T01:00:00Z'},
    {id: 'ccc3', started: '2026-11-22T01:00:00Z', state: 'in-progress'}
  ], {name: '小华', number: '0231'})
})
beforeEach(() => {
  teacher = temporaryFolder()
  desk = temporaryFolder()
  return () => {
    teacher.remove()
    desk.remove()
  }
})
afterAll(() => {
  pupil.remove()
  vi.unstubAllEnvs()
})

const name = '听打-0231-小华-leaking-body-wash-20261121-bbb2.tingda'
async function handedIn(...argv: string[]): Promise<string> {
  const {exitCode, written} = await told(pupil.path, ['hand-in', ...argv, '--out', desk.path])
  expect({exitCode, stderr: written.stderr}).toEqual({exitCode: 0, stderr: ''})
  return written.stdout
}
async function collected(...files: string[]) {
  const {exitCode, written} = await told(teacher.path, ['import', ...files, '--json'])
  return {exitCode, files: (JSON.parse(written.stdout) as {files: {result: string; message: string; attempt: string; selfReported: boolean}[]}).files}
}
const path = (file = name) => join(desk.path, file)

describe('tingda hand-in', () => {
  it('writes the newest submitted call into the folder, and leaves one that is there', async () => {
    expect(await handedIn()).toBe(`作业文件：${path()}\n`)
    expect(readdirSync(desk.path)).toEqual([name])
    const {mtimeMs} = statSync(path())
    await handedIn('bbb')
    expect(statSync(path()).mtimeMs).toBe(mtimeMs)
  })

  it('writes all of them, and only what was submitted', async () => {
    await handedIn('--all')
    expect(readdirSync(desk.path)).toHaveLength(2)
    const {exitCode, written} = await told(pupil.path, ['hand-in', 'ccc3'])
    expect([exitCode, written.stderr.split('\n')[0]]).toEqual([2, '听打：通话 ccc3 没有评分表：它的状态是“未完成”。'])
  })

  it('overwrites nothing else of that name', async () => {
    writeFileSync(path(), 'mine')
    const {exitCode} = await told(pupil.path, ['hand-in', '--out', desk.path])
    expect([exitCode, readFileSync(path(), 'utf8')]).toEqual([2, 'mine'])
  })

  it('goes where the school says, and says when nobody will know whose it is', async () => {
    const nameless = await homeWith([{id: 'xxx', started: '2026-11-21T01:00:00Z', scenario: order}])
    const io = createIo({argv: ['hand-in'], env: {TINGDA_HOME: nameless.path, TINGDA_HAND_IN: desk.path}})
    await run(io)
    expect(io.written.stderr).toMatch(/没有姓名和学号/)
    expect(readdirSync(desk.path)).toEqual(['听打-shampoo-order-20261121-xxx.tingda'])
    nameless.remove()
  })
})

describe('tingda import', () => {
  it('takes a file whole: the same log, the trainee by number, marked as self-reported', async () => {
    await handedIn()
    const {exitCode, files} = await collected(path())
    expect({exitCode, files}).toMatchObject({exitCode: 0, files: [{result: 'imported', attempt: 'bbb2', selfReported: true, message: '0231 小华，沐浴露漏液，顾客要求退款，2026-11-21 09:00（自报）'}]})
    const [mine, theirs] = [openDatabase(teacher.path), openDatabase(pupil.path)]
    expect(read(mine, 'bbb2')?.log).toEqual(read(theirs, 'bbb2')?.log)
    expect(list(mine)[0]).toMatchObject({id: 'bbb2', origin: 'imported', state: 'submitted', session: null})
    mine.close()
    theirs.close()
    const {written} = await told(teacher.path, ['export', '--format', 'jsonl'])
    expect(JSON.parse(written.stdout)).toMatchObject({id: 'bbb2', source: 'self-reported', trainee: {number: '0231', name: '小华'}})
    expect((await told(teacher.path, ['review', 'bbb2', '--json'])).written.stdout).toContain('"total"')
  })

  it('takes a folder of them, and a second time does no harm', async () => {
    await handedIn('--all')
    expect((await collected(desk.path)).files.map(each => each.result)).toEqual(['imported', 'imported'])
    copyFileSync(path(), path('副本.tingda'))
    const {written, exitCode} = await told(teacher.path, ['import', desk.path])
    expect([exitCode, written.stdout.trim().split('\n').at(-1)]).toEqual([0, '收了 0 份，重复 3 份，冲突 0 份，不能收 0 份。'])
  })

  it('says so where somebody scored themselves by a rubric of their own', async () => {
    await handedIn()
    const read = readAttemptFile(readFileSync(path(), 'utf8'), fileTools)
    if (!('attempt' in read)) throw new Error('unread')
    const contents = {...read.attempt.contents, rubric: {...read.attempt.contents.rubric, pass: 1}}
    const head = {...read.attempt.head, contents: contentsDigest(contents, sha256)}
    writeFileSync(path('own.tingda'), attemptFile({...read.attempt, id: 'own', head, contents}, fileTools))
    expect((await collected(path('own.tingda'))).files[0]).toMatchObject({result: 'imported', sameContents: false, message: expect.stringContaining('和本机的不同')})
    expect((await collected(path())).files[0]).toMatchObject({sameContents: true})
  })

  it('refuses what is cut, changed or foreign, names the event, and takes the others', async () => {
    await handedIn()
    const text = readFileSync(path(), 'utf8')
    writeFileSync(path('a-cut.tingda'), text.split('\n').slice(0, 30).join('\n'))
    writeFileSync(path('b-edited.tingda'), text.replace(/("n":12,.*"at":)(\d)/, '$19$2'))
    writeFileSync(path('c-gbk.tingda'), Buffer.from([0xd1, 0xa7, 0xba, 0xc5, 0x0a]))
    const {exitCode, files} = await collected(desk.path)
    expect(exitCode).toBe(1)
    expect(files.map(each => `${each.result} ${each.message}`)).toEqual([
      'refused 不完整，在第 28 条记录之后断了；请重新交一次', 'refused 第 12 条记录被改动过，从这里起不可信', 'refused 不是听打的作业文件', expect.stringMatching(/^imported/)
    ])
  })

  it('lists two records of one id, and one number with two names, and overwrites neither', async () => {
    await handedIn()
    await collected(path())
    const database = openDatabase(teacher.path)
    database.exec(`DELETE FROM events WHERE attempt = 'bbb2' AND sequence > 100`)
    const before = read(database, 'bbb2')?.log.events.length
    expect((await collected(path())).files[0]).toMatchObject({result: 'conflict', message: expect.stringMatching(/另一份记录/)})
    expect(read(database, 'bbb2')?.log.events.length).toBe(before)
    database.exec(`DELETE FROM events; DELETE FROM attempts; UPDATE trainees SET name = '小唐' WHERE number = '0231'`)
    database.close()
    expect((await collected(path())).files[0]).toMatchObject({result: 'conflict', message: '学号 0231 在本机是小唐，文件里是小华；没有收，请核对学号'})
  })

  it('belongs to a session of this machine only where the trainee sat in it', async () => {
    const database = openDatabase(pupil.path)
    database.exec(`INSERT OR IGNORE INTO sessions (id, title, started) VALUES ('s1', '课', 1); UPDATE attempts SET session = 's1' WHERE id = 'bbb2'`)
    database.close()
    await handedIn()
    const host = openDatabase(teacher.path)
    host.exec(`INSERT INTO sessions (id, title, started) VALUES ('s1', '课', 1); INSERT INTO trainees (id, name, number) VALUES ('t', '小华', '0231')`)
    expect((await collected(path())).files[0]?.selfReported).toBe(true)
    host.exec(`DELETE FROM events; DELETE FROM attempts; INSERT INTO seats VALUES ('s1', 't', 5)`)
    expect((await collected(path())).files[0]?.selfReported).toBe(false)
    host.close()
  })

  it.each([['nothing.tingda', /没有 nothing\.tingda 这个文件/], ['empty', /文件夹 empty 里没有作业文件/]])('%s is said in a sentence', async (file, sentence) => {
    mkdirSync(path('empty'))
    const {exitCode, written} = await told(teacher.path, ['import', file], {cwd: desk.path})
    expect(exitCode).toBe(2)
    expect(written.stderr).toMatch(sentence)
  })
})
