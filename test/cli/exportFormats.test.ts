import {spawnSync} from 'node:child_process'
import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, beforeEach, describe, expect, it, vi} from 'vitest'
import {safeParse} from 'valibot'
import {attemptSchema} from '../../src/report/exportSchema.ts'
import {openDatabase} from '../../src/store/database.ts'
import {built, program} from '../support/built.ts'
import {childEnvironment, temporaryFolder, type TemporaryFolder} from '../support/environment.ts'
import {askPython, pythonWith} from '../support/python.ts'
import {classHome, complaint, gradeIn} from './classHome.ts'
import {told} from './historyHome.ts'

let home: TemporaryFolder
let desk: TemporaryFolder
beforeAll(async () => {
  vi.stubEnv('TZ', 'Asia/Shanghai')
  home = await classHome()
  const part = {points: 0, max: 5, state: 'missed'} as const
  gradeIn(home.path, 'a2', {type: 'scored', criterion: 'accuracy.mobile', points: 4, of: 5, automatic: part}, {type: 'commented', criterion: null, text: '@章丽华：注意核对手机'})
})
beforeEach(() => {
  desk = temporaryFolder()
  return () => desk.remove()
})
afterAll(() => {
  home.remove()
  vi.unstubAllEnvs()
})

interface JsonCriterion {id: string; points: number | null; max: number | null; evidence: string[]}
interface JsonAttempt {
  id: string | null; state: string; total: number | null; trainee: {number: string | null; name: string | null}; criteria: JsonCriterion[]
  fields: {label: string; expected: string; typed: string}[]; form: Record<string, string> | null; changes: {why: string | null}[]
}
async function exportedTo(name: string, ...argv: string[]): Promise<string> {
  const path = join(desk.path, name)
  const {exitCode, written} = await told(home.path, ['export', ...argv, '--out', path])
  expect({exitCode, stderr: written.stderr}).toEqual({exitCode: 0, stderr: ''})
  return path
}
async function text(...argv: string[]): Promise<string> {
  const {exitCode, written} = await told(home.path, ['export', ...argv])
  expect({exitCode, stderr: written.stderr}).toEqual({exitCode: 0, stderr: ''})
  return written.stdout
}
const lines = async (...argv: string[]): Promise<JsonAttempt[]> => (await text('--format', 'jsonl', ...argv)).trim().split('\n').map(line => JSON.parse(line) as JsonAttempt)

describe('a class session exported', () => {
  it('has the absent one with no score, and the one who never submitted too', async () => {
    const all = await lines('--session', '第一次课堂')
    expect(all.map(({id, state, total, trainee}) => `${id} ${state} ${trainee.number} ${total === null}`)).toEqual([
      'a2 submitted 01 false', 'b1 submitted 02 false', 'b2 in-progress 02 true', 'null absent 03 true'
    ])
    expect((await lines('--class', '网商1班')).map(each => each.id)).toEqual(['a1', 'a2', 'b1', 'b2', 'd1', null])
    expect((await lines('--trainee', '01', '--scenario', complaint)).map(each => each.id)).toEqual(['a2'])
  })

  it('a file for the register says how many marks nobody has looked at', async () => {
    const {written} = await told(home.path, ['export', '--format', 'csv', '--table', 'office', '--session', '第一次课堂', '--out', join(desk.path, '教务.csv')])
    expect(written.stdout).toMatch(/：3 通电话，另有 1 人缺席；其中 \d 通还要复核，是机器给的分。\n$/)
  })

  it('every line is as the published schema says', async () => {
    for (const attempt of await lines()) {
      const {success, issues} = safeParse(attemptSchema, attempt)
      expect(issues ?? []).toEqual([])
      expect(success).toBe(true)
    }
  })

  it('has the grader’s points and comment in the scores', async () => {
    const [, graded] = await lines()
    const mobile = graded!.criteria.find(each => each.id === 'accuracy.mobile')
    expect(mobile).toMatchObject({manual: {who: '王老师', why: '复核'}, automatic: {state: 'missed'}})
    expect(graded).toMatchObject({comment: '@章丽华：注意核对手机', changes: [{why: '复核', inForce: true}, {}]})
  })

  it('gives Moodle a grade or a hyphen, by number or by e-mail, and says who was left out', async () => {
    const {exitCode, written} = await told(home.path, ['export', '--format', 'moodle'])
    const [header, ...rows] = written.stdout.trim().split('\r\n')
    expect(header).toBe('ID number,听打：电话订购一瓶洗发水,听打：电话订购一瓶洗发水（反馈）,听打：沐浴露漏液，顾客要求退款,听打：沐浴露漏液，顾客要求退款（反馈）')
    expect(rows[0]).toMatch(/^01,\d+,准确 \d+\/80，时效 \d+\/20(。下一步：[^,]+)?,\d+,'@章丽华：注意核对手机。准确 \d+\/35，流程 \d+\/35，禁语 \d+\/20，时效 \d+\/10。下一步：[^,]+$/)
    expect(rows[2]).toBe('03,-,,-,')
    expect([rows.length, exitCode, written.stderr]).toEqual([3, 1, '有 1 名学员没有可用来对应的学号或电子邮件，没有写进文件：无学号。\n'])
    const byEmail = await told(home.path, ['export', '--format', 'moodle', '--by', 'email'])
    expect(byEmail.written.stdout.split('\r\n').slice(1, -1).map(row => row.split(',')[0])).toEqual(['zhang@school.cn', 'absent@school.cn'])
  })

  it('gives the register number, name and score, blank for the absent', async () => {
    const csv = (await text('--format', 'csv', '--table', 'office', '--session', 's1')).slice(1).trim().split('\r\n')
    expect(csv[0]).toBe('"学号","姓名","成绩"')
    expect(csv.slice(1).map(row => row.replace(/,\d+$/, ',N'))).toEqual(['"\t01","章丽华",N', '"\t02","\'=1+1",N', '"\t03","缺席的人",'])
  })

  it('has no name, number or address in it where pseudonyms are asked for, and the same ones each time', async () => {
    const once = await text('--format', 'jsonl', '--pseudonyms')
    for (const word of ['章丽华：', '"01"', 'zhang@school.cn', '缺席的人', '无学号']) expect(once).not.toContain(word)
    const names = (await lines('--pseudonyms')).map(each => each.trainee.name)
    expect(new Set(names).size).toBe(4)
    expect(names.every(name => /^学员-[0-9A-HJKMNP-TV-Z]{8}$/.test(name ?? ''))).toBe(true)
    expect(await text('--format', 'jsonl', '--pseudonyms')).toBe(once)
    expect((await lines('--pseudonyms', '--session', 's1'))[0]?.trainee.name).toBe(names[1])
  })
})

const python = pythonWith('openpyxl')
const readWorkbook = `
import json, sys, openpyxl, openpyxl.utils
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps({s.title: {
  "rows": [[c.value for c in row] for row in s.iter_rows()], "types": [[c.data_type for c in row] for row in s.iter_rows()],
  "formats": [c.number_format for c in s[2]] if s.max_row > 1 else [], "frozen": s.freeze_panes,
  "widths": [s.column_dimensions[openpyxl.utils.get_column_letter(i + 1)].width for i in range(s.max_column)], "merged": [str(r) for r in s.merged_cells.ranges]
} for s in book}))`
interface Sheet {rows: (string | number | null)[][]; types: string[][]; formats: string[]; frozen: string | null; widths: number[]; merged: string[]}

describe.skipIf(python === null)('a workbook read by another program (needs Python with openpyxl)', () => {
  const read = (path: string) => askPython(python!, readWorkbook, [path]) as Record<string, Sheet>
  const column = ({rows: [header, ...rows]}: Sheet, title: string) => rows.map(row => row[header!.indexOf(title)])

  it('says what the scorecards say, cell by cell', async () => {
    const book = read(await exportedTo('成绩.xlsx', '--format', 'xlsx'))
    expect(Object.keys(book)).toEqual(['成绩', '逐项', '字段', '证据', '改分记录', '教务'])
    const all = await lines()
    const scores = book['成绩']!
    expect(column(scores, '通话编号')).toEqual(all.map(each => each.id))
    expect(column(scores, '总分')).toEqual(all.map(each => each.total))
    expect(column(scores, '录入：订单号码')).toEqual(all.map(each => each.form?.['order'] || null))
    expect(column(scores, '学号')).toEqual(['01', '01', '02', '02', null, '03'])
    const criteria = all.flatMap(({id, criteria: each}) => each.map(criterion => ({attempt: id, ...criterion})))
    const rows = book['逐项']!
    expect(column(rows, '评分项编号')).toEqual(criteria.map(each => each.id))
    expect(column(rows, '通话编号')).toEqual(criteria.map(each => each.attempt))
    expect([column(rows, '得分'), column(rows, '满分')]).toEqual([criteria.map(each => each.points), criteria.map(each => each.max)])
    expect(column(rows, '依据')).toEqual(criteria.map(each => each.evidence.join('；') || null))
    expect(column(book['字段']!, '应填')).toEqual(all.flatMap(each => each.fields.map(field => field.expected || null)))
    expect(column(book['证据']!, '评分项编号')).toEqual(criteria.flatMap(each => each.evidence.map(() => each.id)))
    expect(column(book['改分记录']!, '理由')).toEqual(['复核', '复核'])
    expect(column(book['改分记录']!, '改为')).toEqual([4, null])
    expect(book['教务']!.rows[0]).toEqual(['学号', '姓名', '成绩'])
  })

  it('has numbers as numbers, everything else as text, and no formula', async () => {
    const book = read(await exportedTo('成绩.xlsx', '--format', 'xlsx'))
    for (const {rows, types} of Object.values(book)) {
      rows.forEach((row, r) => row.forEach((cell, c) => {
        expect(types[r]![c]).toBe(typeof cell === 'number' || cell === null ? 'n' : 's')
        expect(typeof cell === 'string' ? cell : '').not.toMatch(/^[=+\-@\t\r]/)
      }))
    }
    const {rows: [header], formats} = book['成绩']!
    expect([formats[header!.indexOf('总分')], formats[header!.indexOf('录入：手机')], formats[header!.indexOf('学号')]]).toEqual(['0', '@', '@'])
    expect(column(book['成绩']!, '录入：投诉原因')[2]).toBe('\'=HYPERLINK("http://x","点")')
    expect(column(book['成绩']!, '录入：订单号码')[1]).toBe('00012345')
  })

  it('keeps its header in sight, and its columns wide enough to read', async () => {
    for (const sheet of Object.values(read(await exportedTo('成绩.xlsx', '--format', 'xlsx')))) {
      expect(sheet.frozen).toBe('A2')
      expect(Math.min(...sheet.widths)).toBeGreaterThanOrEqual(6)
    }
  })

  it('CSV says the same as the workbook, apart from what guards its digits', async () => {
    const csv = askPython(python!, 'import csv,io,json,sys; print(json.dumps(list(csv.reader(io.StringIO(sys.stdin.buffer.read().decode("utf-8-sig"), newline="")))))', [],
      await text('--format', 'csv')) as string[][]
    const {rows} = read(await exportedTo('成绩.xlsx', '--format', 'xlsx'))['成绩']!
    expect(csv.map(row => row.map(cell => cell.replace(/^\t/, '')))).toEqual(rows.map(row => row.map(cell => cell === null ? '' : String(cell))))
  })

  it('is the same bytes for the same data, also another day', async () => {
    const first = readFileSync(await exportedTo('一.xlsx', '--format', 'xlsx'))
    vi.useFakeTimers({now: Date.now() + 86_400_000, toFake: ['Date']})
    try {
      expect(readFileSync(await exportedTo('二.xlsx', '--format', 'xlsx')).equals(first)).toBe(true)
    } finally {
      vi.useRealTimers()
    }
  })

  it('has each form as the source document lays it out', async () => {
    const book = read(await exportedTo('表.xlsx', '--format', 'form', '--session', 's1'))
    expect(Object.keys(book)).toEqual(['1 网商1班 01 章丽华', '2 网商1班 02 =1+1', '3 网商1班 02 =1+1'])
    const {rows, merged} = book['1 网商1班 01 章丽华']!
    expect(rows[0]![0]).toBe('表3.2 投诉处理表')
    expect(rows[1]).toEqual(['顾客姓名', '联系地址', '手机', '固定电话', '订单号码', '投诉原因', '处理建议'])
    expect(rows[2]!.slice(2, 5)).toEqual(['13922841570', '020-38472156', '00012345'])
    expect(merged).toContain('A1:G1')
    expect(read(await exportedTo('订.xlsx', '--format', 'form', '--trainee', '无学号'))['1 网商1班 无学号']!.rows[1]).toEqual(['顾客姓名', '联系地址', '手机', '固定电话', '致电原因'])
  })
})

describe('an export that cannot be finished', () => {
  it('of more than a workbook holds says what to do instead', async () => {
    const many = await classHome()
    const database = openDatabase(many.path)
    database.exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1001)
      INSERT INTO attempts (id, scenario, title, title_en, role, contents, head, started, state)
      SELECT 'n' || i, scenario, title, title_en, role, contents, head, started + i, 'abandoned' FROM attempts, n WHERE id = 'a1'`)
    database.close()
    const {exitCode, written} = await told(many.path, ['export', '--format', 'xlsx', '--out', join(desk.path, 'x.xlsx')])
    expect(exitCode).toBe(2)
    expect(written.stderr).toMatch(/^听打：选中了 1006 通电话，一个 XLSX 工作簿最多放 1000 通。\n用 --session/)
    expect(readdirSync(desk.path)).toEqual([])
    many.remove()
  })

  it('does not overwrite a workbook that is there', async () => {
    const path = join(desk.path, '成绩.xlsx')
    writeFileSync(path, 'mine')
    const {exitCode} = await told(home.path, ['export', '--format', 'xlsx', '--out', path])
    expect([exitCode, readFileSync(path, 'utf8')]).toEqual([2, 'mine'])
  })
})

describe('a disk that is full in the middle', () => {
  it('leaves no half file and what was there before, and says so', async () => {
    const path = join(desk.path, '成绩.csv')
    writeFileSync(path, 'mine')
    const {code, stderr} = await limited(80, ['export', '--format', 'json', '--out', path, '--force'])
    expect(code).toBe(2)
    expect(stderr).toMatch(/^听打：磁盘满了，.*成绩\.csv 没有写完；没有留下半个文件，原有的文件没有变。\n腾出空间/)
    expect([readdirSync(desk.path), readFileSync(path, 'utf8')]).toEqual([['成绩.csv'], 'mine'])
  })
})

/** Runs the program where no file may grow beyond so many blocks of 512 bytes, which is how a full disk shows itself. */
async function limited(blocks: number, argv: readonly string[]): Promise<{code: number | null; stderr: string}> {
  await built()
  const {status, stderr} = spawnSync('sh', ['-c', `ulimit -f ${blocks}; exec "$0" "$@"`, process.execPath, program, ...argv], {
    env: childEnvironment(home.path, {TZ: 'Asia/Shanghai'}), encoding: 'utf8'
  })
  return {code: status, stderr}
}
