import {existsSync} from 'node:fs'
import {chromium, type Browser, type Page} from 'playwright-core'
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {pages} from '../../src/classroom/board/pages.ts'
import {serve} from '../../src/classroom/host/server.ts'
import type {Serving} from '../../src/classroom/host/server.ts'
import type {BoardView} from '../../src/report/class/board.ts'
import {board} from './boards.ts'

const executable = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(path => existsSync(path)) ?? null

const lineless = {connect: () => ({frame: () => {}, gone: () => {}})}
let view: BoardView = board
const wishes: unknown[] = []
const web = pages({view: () => view, boardKey: 'look', hostToken: 'teach', control: wish => {
  wishes.push(wish)
  return {minutes: 1}
}})
let serving: Serving
let address = ''
beforeAll(async () => {
  serving = await serve(lineless, web, '127.0.0.1', 0)
  address = `http://127.0.0.1:${serving.port}`
})
afterAll(async () => {
  web.stop()
  await serving.close()
})

describe('the host’s pages', () => {
  test('the board needs its key, the controls the teacher’s token', async () => {
    expect((await fetch(`${address}/board`)).status).toBe(403)
    expect((await fetch(`${address}/board/events?key=loo`)).status).toBe(403)
    expect((await fetch(`${address}/board?key=look`)).status).toBe(200)
    const control = (token: string, body: string): Promise<Response> => fetch(`${address}/control`, {method: 'POST', headers: {Authorization: `Bearer ${token}`}, body})
    expect((await control('look', '{}')).status).toBe(403)
    expect((await control('teach', 'x'.repeat(10_000))).status).toBe(400)
    expect(wishes).toEqual([])
    expect(await (await control('teach', '{"type":"pause"}')).json()).toEqual({minutes: 1})
    expect(wishes).toEqual([{type: 'pause'}])
  })

  test('in an exam the class sees how far everybody is, the teacher all of it, and everybody all of it afterwards', async () => {
    const seen = async (headers: Record<string, string>): Promise<string> => {
      const leaving = new AbortController()
      const response = await fetch(`${address}/board/events?key=look`, {signal: leaving.signal, headers})
      const {value} = await response.body!.pipeThrough(new TextDecoderStream()).getReader().read()
      leaving.abort()
      return value ?? ''
    }
    view = {...board, next: {...board.next, exam: true}}
    const projected = await seen({})
    for (const part of ['天河区', '"wrong":["', '洗发水', '"total":92']) expect(projected).not.toContain(part)
    expect(projected).toContain('"filled":2')
    expect(await seen({Authorization: 'Bearer teach'})).toContain('天河区')
    view = {...view, phase: 'stopped'}
    expect(await seen({})).toContain('天河区')
    view = board
  })

  test('nothing may come from elsewhere, and nothing may be kept', async () => {
    for (const path of ['/', '/board?key=look', '/board', '/board.js', '/nowhere']) {
      const {headers} = await fetch(address + path)
      expect(headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    }
    expect((await fetch(`${address}/%zz`)).status).toBeLessThan(500)
    expect((await fetch(address, {method: 'DELETE'})).status).toBe(405)
  })
})

describe.skipIf(executable === null)('the projector’s page in a browser (needs Chromium)', () => {
  let browser: Browser
  let page: Page
  const elsewhere: string[] = []
  const complaints: string[] = []
  beforeAll(async () => {
    browser = await chromium.launch({executablePath: executable!, args: ['--no-sandbox']})
  }, 30_000)
  afterAll(() => browser.close())
  beforeEach(async () => {
    view = board
    page = await browser.newPage({viewport: {width: 1280, height: 720}})
    page.on('request', request => request.url().startsWith(address) || elsewhere.push(request.url()))
    page.on('console', message => message.type() === 'error' && complaints.push(message.text()))
    page.on('pageerror', error => complaints.push(String(error)))
    await page.goto(`${address}/board?key=look`)
    await page.getByText('李雷').waitFor()
    return () => page.close()
  })

  test('shows machines, state, what is typed and wrong, and the indicators', async () => {
    const text = await page.locator('body').innerText()
    for (const part of ['电商2班 · 周三听打', '进行中', '第 1/2 轮', '1 李雷', '联系地址：广东省广州市天河区', '错：顾客姓名', '第 3 声', '断线', '92 分', '未到', '呼损率', '25%', '服务水平', '75%', '质检合格率', '—']) {
      expect(text).toContain(part)
    }
    expect([elsewhere, complaints]).toEqual([[], []])
  })

  test('a name is text, whatever it holds', async () => {
    expect(await page.locator('img').count()).toBe(0)
    expect(await page.title()).toBe('听打课堂')
    expect(await page.locator('body').innerText()).toContain('<img src=x onerror=')
  })

  test('names are hidden, and a frozen board stays as it was', async () => {
    await page.getByRole('button', {name: '隐藏姓名'}).click()
    expect(await page.locator('body').innerText()).not.toContain('李雷')
    expect(await page.locator('body').innerText()).not.toContain('广东省')
    await page.getByRole('button', {name: '隐藏姓名'}).click()
    await page.getByRole('button', {name: '定格'}).click()
    view = {...board, scenario: '下一通'}
    await page.waitForResponse(() => true, {timeout: 1}).catch(() => {})
    const other = await browser.newPage()
    await other.goto(`${address}/board?key=look`)
    await other.getByText('下一通').waitFor()
    await other.close()
    expect(await page.locator('#state').innerText()).not.toContain('下一通')
    await page.getByRole('button', {name: '定格'}).click()
    await page.getByText('下一通').waitFor()
  })

  test('no seat is wider than the page at a projector’s size or a small window’s', async () => {
    for (const width of [1920, 1024, 420]) {
      await page.setViewportSize({width, height: 720})
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
    }
  })
})
