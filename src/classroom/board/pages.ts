/** What the host's HTTP side answers: how to join, the projector's page with its events, and the teacher's controls. */
import {timingSafeEqual} from 'node:crypto'
import type {IncomingMessage, RequestListener, ServerResponse} from 'node:http'
import {withoutWork} from '../../report/class/board.ts'
import type {BoardView} from '../../report/class/board.ts'
import {boardCss, boardHtml, boardJs} from './pageFiles.ts'
import {refreshEvery} from './watch.ts'

export interface PageParts {
  readonly view: () => BoardView
  /** Opens the board to be looked at. */
  readonly boardKey: string
  /** The teacher's, for controls. */
  readonly hostToken: string
  /** What came with the token; the answer is sent back as JSON. Throws for what it does not know. */
  readonly control: (wish: unknown) => unknown
}

const security = {
  'Content-Security-Policy': "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer', 'Cache-Control': 'no-store', 'Cross-Origin-Resource-Policy': 'same-origin'
}
/** Bytes of a control, and boards looked at at once. */
const largestControl = 4_096
const mostBoards = 20

export function pages({view, boardKey, hostToken, control}: PageParts): RequestListener & {stop(): void} {
  /** The boards that are looked at: the teacher's own, and those the class sees. */
  const watchers = {own: new Set<ServerResponse>(), class: new Set<ServerResponse>()}
  const sent = {own: '', class: ''}
  function shownTo(whose: keyof typeof watchers): BoardView {
    const shown = view()
    return whose === 'class' && shown.next.exam && shown.phase !== 'stopped' ? withoutWork(shown) : shown
  }
  const telling = setInterval(() => {
    tell('own')
    tell('class')
  }, refreshEvery)

  function tell(whose: keyof typeof watchers): void {
    if (watchers[whose].size === 0) return
    const data = JSON.stringify(shownTo(whose))
    if (data === sent[whose]) return
    sent[whose] = data
    for (const each of watchers[whose]) {
      // A projector that reads nothing any more is left behind, not kept in memory.
      if (each.writableLength > 4_000_000) each.destroy()
      else each.write(`data: ${data}\n\n`)
    }
  }

  function listen(response: ServerResponse, whose: keyof typeof watchers): void {
    if (watchers.own.size + watchers.class.size >= mostBoards) return text(response, 503, 'too many boards')
    response.writeHead(200, {...security, 'Content-Type': 'text/event-stream; charset=utf-8'})
    response.write(`retry: 1000\ndata: ${JSON.stringify(shownTo(whose))}\n\n`)
    watchers[whose].add(response)
    response.on('close', () => watchers[whose].delete(response))
  }

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '/', 'http://host')
    const mayLook = same(url.searchParams.get('key') ?? '', boardKey)
    if (request.method === 'POST' && url.pathname === '/control') return void controlled(request, response)
    if (request.method !== 'GET') return text(response, 405, 'only GET')
    switch (url.pathname) {
      case '/': return text(response, 200, joinPage, 'text/html')
      case '/favicon.ico': return text(response, 204, '')
      case '/board.css': return text(response, 200, boardCss, 'text/css')
      case '/board.js': return text(response, 200, boardJs, 'text/javascript')
      case '/board': return mayLook ? text(response, 200, boardHtml, 'text/html') : text(response, 403, noKeyPage, 'text/html')
      case '/board/events': return mayLook ? listen(response, isTeacher(request) ? 'own' : 'class') : text(response, 403, 'no key')
      default: return text(response, 404, 'nothing here')
    }
  }

  function isTeacher({headers}: IncomingMessage): boolean {
    return same((headers.authorization ?? '').replace(/^Bearer /, ''), hostToken)
  }

  async function controlled(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isTeacher(request)) return text(response, 403, 'no token')
    try {
      const wish = JSON.parse(await bodyOf(request)) as unknown
      text(response, 200, JSON.stringify(control(wish) ?? {}), 'application/json')
    } catch {
      text(response, 400, 'not understood')
    }
  }

  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    request.on('error', () => response.destroy())
    response.on('error', () => {})
    try {
      answer(request, response)
    } catch {
      text(response, 400, 'not understood')
    }
  }
  return Object.assign(listener, {
    stop() {
      clearInterval(telling)
      for (const each of [...watchers.own, ...watchers.class]) each.end()
    }
  })
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) {
    body += String(chunk)
    if (body.length > largestControl) throw new RangeError('too long')
  }
  return body
}

function text(response: ServerResponse, status: number, body: string, type = 'text/plain'): void {
  if (response.headersSent) return
  response.writeHead(status, {...security, 'Content-Type': `${type}; charset=utf-8`})
  response.end(body)
}

function same(given: string, secret: string): boolean {
  const a = Buffer.from(given)
  const b = Buffer.from(secret)
  return a.length === b.length && timingSafeEqual(a, b)
}

const head = '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>听打课堂</title><link rel="stylesheet" href="/board.css"></head><body>'
const joinPage = `${head}<h1>听打课堂</h1><p>在练习用的电脑上打开终端，运行老师屏幕上写的命令：</p><p><code>tingda join 地址 --code 加入码</code></p></body></html>`
const noKeyPage = `${head}<h1>听打课堂</h1><p>投影页要用老师屏幕上写的完整网址打开（后面带 key）。</p></body></html>`
