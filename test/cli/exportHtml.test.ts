import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {chromium, type Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest'
import {temporaryFolder, type TemporaryFolder} from '../support/environment.ts'
import {classHome, gradeIn} from './classHome.ts'
import {told} from './historyHome.ts'

const executable = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(path => existsSync(path)) ?? null

let home: TemporaryFolder
let desk: TemporaryFolder
beforeAll(async () => {
  vi.stubEnv('TZ', 'Asia/Shanghai')
  home = await classHome()
  desk = temporaryFolder()
  gradeIn(home.path, 'a2', {type: 'commented', criterion: null, text: '<img src=x onerror=alert(1)> 注意核对'})
})
afterAll(() => {
  home.remove()
  desk.remove()
  vi.unstubAllEnvs()
})
async function report(name: string, ...argv: string[]): Promise<string> {
  const path = join(desk.path, name)
  expect((await told(home.path, ['export', '--format', 'html', ...argv, '--out', path, '--force'])).exitCode).toBe(0)
  return path
}

describe('the reports as files', () => {
  it('hold everything themselves, and are the same bytes each time', async () => {
    const html = readFileSync(await report('class.html'), 'utf8')
    expect(html).not.toMatch(/(src|href)=|@import|url\(|<script/)
    expect(readFileSync(await report('again.html'), 'utf8')).toBe(html)
    expect(html).toContain('网商1班 听打报告')
    expect(html).toContain('缺席 1 人，未完成 1 通，呼损 0 通：没有成绩，不算 0 分。')
  })
  it('of trainees have a page each, the absent one’s without a score', async () => {
    const html = readFileSync(await report('trainees.html', '--report', 'trainee'), 'utf8')
    expect(html.match(/<main>/g)).toHaveLength(4)
    expect(html).toContain('有成绩 0 通，缺席 1 次（没有成绩，不算 0 分）')
    expect(html).not.toContain('<img')
    expect((await told(home.path, ['export', '--format', 'html', '--report', 'trainee', '--pseudonyms'])).written.stdout).not.toContain('章丽华：')
  })
})

describe.skipIf(executable === null)('the reports in a browser (needs Chromium)', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch({executablePath: executable!, args: ['--no-sandbox']})
  })
  afterAll(() => browser.close())

  it.each([['class', [], 1], ['trainee', ['--report', 'trainee'], 4]] as const)('%s: prints on A4, a page each, asks nobody for anything, and nothing sticks out', async (name, argv, pages) => {
    const page = await browser.newPage({viewport: {width: 820, height: 1160}})
    const asked: string[] = []
    page.on('request', request => asked.push(request.url()))
    const said: string[] = []
    page.on('console', each => said.push(each.text()))
    page.on('dialog', dialog => void dialog.dismiss())
    await page.goto(`file://${await report(`${name}.html`, ...argv)}`)
    expect(asked).toHaveLength(1)
    expect(said).toEqual([])
    const pdf = (await page.pdf({preferCSSPageSize: true})).toString('latin1')
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(pages)
    expect(pdf).toMatch(/\/MediaBox \[0 0 59[45]\.\d+ 84[12]\.?\d*\]/)
    const overflowing = await page.evaluate(`[...document.querySelectorAll('main, main *')].filter(e => e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0 && getComputedStyle(e).display !== 'inline').map(e => e.tagName)`)
    expect(overflowing).toEqual([])
    expect(await page.evaluate('document.querySelectorAll("svg").length')).toBeGreaterThan(0)
    await page.close()
  })
})
