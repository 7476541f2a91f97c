import {execFileSync} from 'node:child_process'
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, beforeEach, describe, expect, it, vi} from 'vitest'
import {temporaryFolder, type TemporaryFolder} from '../support/environment.ts'
import {runTingda} from '../support/run.ts'
import {complaint, homeWith, order, told} from './historyHome.ts'

let home: TemporaryFolder
let desk: TemporaryFolder
beforeAll(async () => {
  vi.stubEnv('TZ', 'Asia/Shanghai')
  home = await homeWith([
    {id: 'aaa1', started: '2026-11-20T15:59:59Z', scenario: order, role: 'recorder'},
    {id: 'bbb2', started: '2026-11-20T16:00:00Z', form: {complaint: '=HYPERLINK("http://x","点")', proposal: '退款，\n"三天"内', order: '00012345'}},
    {id: 'ccc3', started: '2026-11-22T01:00:00Z', state: 'abandoned'},
    {id: 'ddd4', started: '2026-11-23T01:00:00Z', state: 'in-progress'}
  ], {name: '小华', number: '00231'})
})
beforeEach(() => {
  desk = temporaryFolder()
  return () => desk.remove()
})
afterAll(() => {
  home.remove()
  vi.unstubAllEnvs()
})

type Row = Readonly<Record<string, string>>

/** Reads CSV with another program's parser, as text. */
function parsed(csv: string | Buffer): Row[] {
  const program = 'import csv, io, json, sys; t = sys.stdin.buffer.read().decode("utf-8-sig"); print(json.dumps(list(csv.DictReader(io.StringIO(t, newline="")))))'
  return JSON.parse(execFileSync('python3', ['-c', program], {input: csv, maxBuffer: 1 << 26}).toString()) as Row[]
}

async function exported(...argv: string[]): Promise<Row[]> {
  const {written, exitCode} = await told(home.path, ['export', '--format', 'csv', ...argv])
  expect({exitCode, stderr: written.stderr}).toEqual({exitCode: 0, stderr: ''})
  return parsed(written.stdout)
}

describe('tingda export as CSV', () => {
  it('is UTF-8 with a byte order mark, and every line ends as Excel expects', async () => {
    const {written} = await told(home.path, ['export', '--format', 'csv'])
    expect(written.stdout.startsWith('\uFEFF"通话编号","开始时间",')).toBe(true)
    // A line feed alone stands only inside a text that was typed with one.
    expect(written.stdout.match(/(?<!\r)\n/g)).toEqual(['\n'])
    expect(written.stdout.endsWith('\r\n')).toBe(true)
  })

  it('has a row a call, the oldest first; what is absent is blank and never 0', async () => {
    const rows = await exported()
    expect(rows.map(row => [row['通话编号'], row['开始时间'], row['角色'], row['状态']].join(' '))).toEqual([
      'aaa1 2026-11-20T23:59:59+08:00 同步录入员 已提交', 'bbb2 2026-11-21T00:00:00+08:00 坐席 已提交',
      'ccc3 2026-11-22T09:00:00+08:00 坐席 呼损', 'ddd4 2026-11-23T09:00:00+08:00 坐席 未完成'
    ])
    for (const row of rows.slice(2)) {
      expect([row['总分'], row['封顶前总分'], row['等级'], row['准确得分'], row['时效得分'], row['处理时长秒数']].join('')).toBe('')
    }
    // The recorder speaks to nobody: neither procedure nor phrases apply.
    expect([rows[0]?.['流程得分'], rows[0]?.['禁语得分']]).toEqual(['', ''])
    expect(Number(rows[0]?.['准确得分']) + Number(rows[0]?.['时效得分'])).toBe(Number(rows[0]?.['总分']))
  })

  it('keeps digits as text and runs no formula, and loses nothing that was typed', async () => {
    const [, row] = await exported()
    expect(row).toMatchObject({
      学号: '\t00231', '录入：订单号码': '\t00012345', '录入：投诉原因': '\'=HYPERLINK("http://x","点")', '录入：处理建议': '退款，\n"三天"内'
    })
    expect(row?.['录入：手机']).toMatch(/^\t1\d{10}$/)
    for (const each of await exported()) for (const cell of Object.values(each)) expect(cell).not.toMatch(/^[=+\-@\r]|^\d{8,}$|^0\d+$/)
  })

  it('says the same scores as the review', async () => {
    const [, row] = await exported()
    const {written} = await told(home.path, ['review', 'bbb2', '--json'])
    const {total, dimensions, criteria} = JSON.parse(written.stdout) as {
      total: number; dimensions: Record<string, {points: number}>; criteria: {id: string; points: number; na: boolean}[]
    }
    expect([row?.['总分'], row?.['准确得分'], row?.['禁语得分']]).toEqual([total, dimensions['accuracy']?.points, dimensions['phrases']?.points].map(String))
    const rows = (await exported('--table', 'criteria')).filter(each => each['通话编号'] === 'bbb2')
    expect(rows.map(each => `${each['评分项编号']} ${each['得分']}`)).toEqual(criteria.map(({id, points, na}) => `${id} ${na ? '' : points}`))
  })

  it('has a row a criterion, each loss with its evidence', async () => {
    const rows = await exported('--table', 'criteria')
    expect([...new Set(rows.map(row => row['通话编号']))]).toEqual(['aaa1', 'bbb2'])
    const lost = rows.filter(row => row['不适用'] === '否' && Number(row['得分']) < Number(row['满分']))
    expect(lost.length).toBeGreaterThan(0)
    expect(lost.filter(row => row['依据'] === '')).toEqual([])
  })

  it('has English headers where that is asked for', async () => {
    const {written} = await told(home.path, ['export', '--format', 'csv'], {lang: 'en'})
    expect(parsed(written.stdout)[2]).toMatchObject({Attempt: 'ccc3', State: 'abandoned', Outcome: 'unanswered', Total: ''})
  })

  it.each([
    [['--from', '2026-11-21'], 'bbb2 ccc3 ddd4'],
    [['--to', '2026/11/21'], 'aaa1 bbb2'],
    [['--from', '2026-11-21', '--to', '2026-11-21'], 'bbb2'],
    [['--scenario', complaint, '--from', '2026-11-22'], 'ccc3 ddd4']
  ])('holds the days that %j names, both ends counted', async (argv, ids) => {
    expect((await exported(...argv)).map(row => row['通话编号']).join(' ')).toBe(ids)
  })
})

describe('tingda export as JSON', () => {
  it('holds everything, as it was typed, the same bytes each time', async () => {
    const {written} = await told(home.path, ['export', '--format', 'json', '--from', '2026-11-21'])
    const document = JSON.parse(written.stdout) as {version: number; exported: object; attempts: Record<string, unknown>[]}
    expect(document).toMatchObject({version: 1, exported: {from: '2026-11-21', to: null, scenario: null}})
    expect(document.attempts.map(({id, state, total}) => `${String(id)} ${String(state)} ${total === null}`)).toEqual([
      'bbb2 submitted false', 'ccc3 abandoned true', 'ddd4 in-progress true'
    ])
    expect(document.attempts[0]).toMatchObject({
      trainee: {number: '00231', name: '小华'}, form: {order: '00012345', complaint: '=HYPERLINK("http://x","点")', proposal: '退款，\n"三天"内'}
    })
    expect(document.attempts[0]?.['criteria']).not.toHaveLength(0)
    expect((await told(home.path, ['export', '--format', 'json', '--from', '2026-11-21'])).written.stdout).toBe(written.stdout)
  })

  it('is a document also where nothing matches', async () => {
    const {written, exitCode} = await told(home.path, ['export', '--format', 'json', '--scenario', 'nothing'])
    expect(JSON.parse(written.stdout)).toMatchObject({attempts: []})
    expect({exitCode, stderr: written.stderr}).toEqual({exitCode: 0, stderr: '没有符合条件的通话。\n'})
  })
})

describe('tingda export to a file', () => {
  const path = () => join(desk.path, '成绩.csv')

  it('says what it wrote, and leaves nothing else', async () => {
    const {written, exitCode} = await told(home.path, ['export', '--format', 'csv', '--out', '成绩.csv'], {cwd: desk.path})
    expect({exitCode, ...written}).toEqual({exitCode: 0, stdout: '已写入 成绩.csv：4 通电话；其中 1 通还要复核，是机器给的分。\n', stderr: ''})
    expect(readdirSync(desk.path)).toEqual(['成绩.csv'])
    expect(parsed(readFileSync(path()))).toEqual(await exported())
  })

  it('overwrites only where that is asked for', async () => {
    writeFileSync(path(), 'mine')
    const {written, exitCode} = await told(home.path, ['export', '--format', 'csv', '--out', path()])
    expect(exitCode).toBe(2)
    expect(written.stderr).toBe(`听打：文件 ${path()} 已经存在，没有覆盖。\n换一个文件名，或加上 --force 覆盖它。\n`)
    expect(readFileSync(path(), 'utf8')).toBe('mine')
    expect((await told(home.path, ['export', '--format', 'csv', '--out', path(), '--force'])).exitCode).toBe(0)
    expect(parsed(readFileSync(path()))).toHaveLength(4)
    expect(readdirSync(desk.path)).toEqual(['成绩.csv'])
  })

  it.each([
    ['not-there/a.csv', /不能写入文件.*\n文件夹 .*not-there 不存在/],
    ['folder', /folder 是文件夹/]
  ])('that cannot be %s is said in a sentence', async (name, sentence) => {
    mkdirSync(join(desk.path, 'folder'))
    const {written, exitCode} = await told(home.path, ['export', '--format', 'csv', '--out', join(desk.path, name), '--force'])
    expect(exitCode).toBe(2)
    expect(written.stderr).toMatch(sentence)
    expect(readdirSync(desk.path)).toEqual(['folder'])
  })
})

describe('tingda export', () => {
  it.each([
    [['--format', 'ods'], '选项 --format <FORMAT> 的值 ods 不对。可以是 csv、xlsx、json、jsonl、moodle、form、html。'],
    [['--format', 'xlsx'], 'xlsx 是工作簿文件，要用 --out 写文件名。'],
    [['--format', 'moodle', '--pseudonyms'], 'Moodle 要靠学号或邮箱认人，不能用 --pseudonyms。'],
    [['--format', 'csv', '--by', 'email'], '--by 只用于 --format moodle。'],
    [['--format', 'csv', '--score', 'best'], '--score 只用于 --format moodle, xlsx, csv --table office。'],
    [['--format', 'csv', '--trainee', '小唐'], '没有学号、姓名或电子邮件是 小唐 的学员。'],
    [['--format', 'csv', '--session', '第一节'], '没有 第一节 这次课堂。'],
    [[], '必须给出选项 --format <FORMAT>。'],
    [['--format', 'json', '--table', 'criteria'], '--table 只用于 --format csv；json 里的内容是固定的。'],
    [['--format', 'csv', '--from', '昨天'], '选项 --from 的值 昨天 不是日期。'],
    [['--format', 'csv', '--to', '2026-02-30'], '选项 --to 的值 2026-02-30 不是日期。'],
    [['--format', 'csv', '--from', '2026-11-23', '--to', '2026-11-22'], '--from 2026-11-23 在 --to 2026-11-22 之后。']
  ])('refuses %j', async (argv, sentence) => {
    const {written, exitCode} = await told(home.path, ['export', ...argv])
    expect({exitCode, stdout: written.stdout}).toEqual({exitCode: 2, stdout: ''})
    expect(written.stderr.split('\n')[0]).toBe(`听打：${sentence}`)
  })

  it('lists a log of a newer version with what is known of it, says so, and exits 1', async () => {
    const mixed = await homeWith([{id: 'old', started: '2026-11-20T01:00:00Z', scenario: order}, {id: 'new', started: '2026-11-21T01:00:00Z', newer: true}])
    const {written, exitCode} = await told(mixed.path, ['export', '--format', 'csv'])
    expect(exitCode).toBe(1)
    expect(written.stderr).toMatch(/^其中 1 通是更新版本的听打写的/)
    expect(parsed(written.stdout)[1]).toMatchObject({通话编号: 'new', 练习编号: complaint, 角色: '坐席', 类型: '', 总分: ''})
    mixed.remove()
  })

  it('has a header and no rows where no call was taken, and makes nothing', async () => {
    const {code, stdout, stderr} = await runTingda(['export', '--format', 'csv'], {home: join(desk.path, 'none')})
    expect({code, stderr}).toEqual({code: 0, stderr: '没有符合条件的通话。\n'})
    expect(stdout.split('\r\n')).toHaveLength(2)
    expect(parsed(stdout)).toEqual([])
    expect(readdirSync(desk.path)).toEqual([])
  })

  it('writes through a pipe what it writes in here', async () => {
    const {stdout} = await runTingda(['export', '--format', 'csv', '--table', 'criteria'], {home: home.path, env: {TZ: 'Asia/Shanghai'}})
    expect(parsed(stdout)).toEqual(await exported('--table', 'criteria'))
  })
})
