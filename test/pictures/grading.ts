/** Pictures for the grader's manual: a simulated class of forty, graded, counted, reported and exported by the real program. */
import {existsSync} from 'node:fs'
import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {chromium} from 'playwright-core'
import {root} from '../support/built.ts'
import {temporaryFolder} from '../support/environment.ts'
import {askPython, pythonWith} from '../support/python.ts'
import {runTingda} from '../support/run.ts'
import {escaped} from '../../src/report/html/markup.ts'
import {screenAfter} from './screen.ts'
import {perform} from './stage.ts'
import {svgOf} from './svg.ts'

const key = {enter: '\r', tab: '\t', f5: '\u001B[15~'} as const
const zone = {TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8'} as const

/** The class the manual's pictures show: its lesson on one day and the next week's. */
const lessons = [
  ['leaking-body-wash', '--date', '2026-11-16', '--ability', '50'], ['leaking-body-wash', '--date', '2026-11-23', '--ability', '62']
] as const

export async function gradingPictures(keep: (name: string, svg: string) => Promise<void>): Promise<void> {
  const home = temporaryFolder()
  try {
    for (const lesson of lessons) {
      await done('scenario', 'rehearse', ...lesson, '--trainees', '40', '--seed', '7', '--class', '网商2401班', '--into', home.path)
    }
    await screens(home.path, keep)
    await statistics(home.path, keep)
    await pages(home.path)
  } finally {
    home.remove()
  }
  async function done(...argv: string[]): Promise<void> {
    const {code, stderr} = await runTingda(argv, {home: home.path, env: zone})
    if (code !== 0) throw new Error(stderr)
  }
}

async function screens(home: string, keep: (name: string, svg: string) => Promise<void>): Promise<void> {
  const size = {cols: 100, rows: 30}
  await perform({
    options: {...size, args: ['grade', '--session', 'last', '--who', '王老师'], home, env: zone},
    async play({waitFor, take, write, screen}) {
      await waitFor('待复核 ')
      await take('grade-queue', '听打：阅卷')
      write(key.enter)
      await waitFor('‹ 评分 ›')
      // The first call whose complaint was worded in a way the machine does not know.
      while (!screen().some(row => row.startsWith('▸ ? 投诉原因'))) {
        const shown = screen()[0]
        write(key.tab)
        await waitFor(rows => rows[0] !== shown)
      }
      await take('grade-attempt', '听打：评阅一通电话')
      write(key.f5)
      await waitFor(/哪一点也算对|也算“/)
      if (screen().some(row => row.includes('哪一点也算对'))) write(key.enter)
      await waitFor('也算“')
      write(key.enter)
      await waitFor('也算对：')
      await take('grade-accept', '听打：一个说法也算对，先试算全班')
    }
  }, keep)
}

async function statistics(home: string, keep: (name: string, svg: string) => Promise<void>): Promise<void> {
  const {stdout} = await runTingda(['grade', 'stats', '--session', 'last'], {home, env: zone})
  const lines = stdout.trimEnd().split('\n').slice(0, 46)
  await keep('grade-stats', svgOf(await screenAfter(lines.join('\r\n'), {cols: 80, rows: lines.length}), '听打：全班统计'))
}

/** The HTML report as a browser shows it, and the workbook as another program reads it. */
async function pages(home: string): Promise<void> {
  const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(path => existsSync(path))
  const python = pythonWith('openpyxl')
  if (!executablePath || !python) {
    console.log('without Chromium and openpyxl: no pictures of the report and the workbook')
    return
  }
  const folder = temporaryFolder()
  const browser = await chromium.launch({executablePath, args: ['--no-sandbox']})
  try {
    const file = (name: string): string => join(folder.path, name)
    for (const [format, name] of [['html', 'class.html'], ['xlsx', 'scores.xlsx']] as const) {
      const {code, stderr} = await runTingda(['export', '--format', format, ...(format === 'xlsx' ? ['--session', 'last'] : []), '--out', file(name)], {home, env: zone})
      if (code !== 0) throw new Error(stderr)
    }
    await writeFile(file('scores.html'), workbookPage(askPython(python, readWorkbook, [file('scores.xlsx')]) as Workbook))
    const page = await browser.newPage({viewport: {width: 794, height: 1122}})
    for (const [name, picture, selector] of [['class.html', 'report-class', 'main'], ['scores.html', 'workbook', 'body']] as const) {
      await page.goto(`file://${file(name)}`)
      await page.locator(selector).first().screenshot({path: `${root}docs/pictures/${picture}.png`})
      console.log(`docs/pictures/${picture}.png`)
    }
  } finally {
    await browser.close()
    folder.remove()
  }
}

interface Workbook { readonly names: readonly string[]; readonly rows: readonly (readonly (string | number | null)[])[]; readonly widths: readonly number[] }

const readWorkbook = `
import json, sys, warnings, openpyxl, openpyxl.utils
warnings.simplefilter("ignore")
book = openpyxl.load_workbook(sys.argv[1])
sheet = book["成绩"]
wanted = ["学号", "姓名", "班级", "练习", "状态", "总分", "等级", "准确得分", "流程得分", "禁语得分", "时效得分", "评阅状态", "录入：手机", "录入：订单号码"]
head = [c.value for c in sheet[1]]
columns = [head.index(w) for w in wanted]
rows = [[row[c].value for c in columns] for row in sheet.iter_rows(max_row=16)]
print(json.dumps({"names": book.sheetnames, "rows": rows, "widths": [sheet.column_dimensions[openpyxl.utils.get_column_letter(c + 1)].width for c in columns]}))`

/** A part of the first sheet, drawn as a spreadsheet draws it: what stands in the cells is what the other program read. */
function workbookPage({names, rows, widths}: Workbook): string {
  const cell = (tag: string, value: string | number | null): string => `<${tag}${typeof value === 'number' ? ' class="n"' : ''}>${value === null ? '' : escaped(value)}</${tag}>`
  return `<!doctype html><meta charset="utf-8"><style>
body{margin:0;width:1180px;font:12px/1.5 "Noto Sans CJK SC",sans-serif;background:#fff}table{border-collapse:collapse;width:100%;table-layout:fixed}
td,th{border:1px solid #d0d0d0;padding:1px 4px;text-align:left;white-space:nowrap;overflow:hidden}th{background:#e8eef4;font-weight:bold}.n{text-align:right}
nav span{display:inline-block;padding:3px 14px;border:1px solid #c0c0c0;border-top:0;background:#f2f2f2}nav span:first-child{background:#fff;font-weight:bold}</style>
<table><colgroup>${widths.map(width => `<col style="width:${width}ch">`).join('')}</colgroup>
${rows.map((row, i) => `<tr>${row.map(value => cell(i === 0 ? 'th' : 'td', value)).join('')}</tr>`).join('\n')}</table>
<nav>${names.map(name => `<span>${escaped(name)}</span>`).join('')}</nav>`
}
