import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {BoardView} from '../report/class/board.ts'
import type {HostPort} from '../ui/class/ports.ts'
import {systemClock} from './classStore.ts'
import type {BoardOptions} from './commands/class.ts'
import {dataFolder} from './dataFolder.ts'
import {UserError} from './errors.ts'
import type {Io} from './io.ts'
import {printJson} from './io.ts'

interface Place {
  /** host:port */
  readonly address: string
  readonly boardKey: string
  /** Without it the board can be watched and nothing more. */
  readonly hostToken: string | null
}

/** The board of a class that is on: this machine's, or one named by its address and key. Throws a UserError where there is none. */
export async function classBoard(io: Io, address: string | undefined, options: BoardOptions): Promise<void> {
  const place = placeOf(io, address, options)
  const first = await boardOnce(place)
  if (options.json || !io.isTTY) return printJson(io, first)
  const [{runBoard}, {terminalOf}] = await Promise.all([import('../ui/class/runBoard.ts'), import('./screens.ts')])
  const leaving = new AbortController()
  const latest = {view: first}
  void follow(place, leaving.signal, view => {
    latest.view = view
  })
  try {
    await runBoard(portOf(place, () => latest.view), systemClock, terminalOf(io))
  } finally {
    leaving.abort()
  }
}

function placeOf(io: Io, address: string | undefined, {key, token}: BoardOptions): Place {
  const own = ownClass(io)
  if (address === undefined) {
    if (own) return own
    throw new UserError(
      {zh: '这台电脑上没有正在上的课。', en: 'No class is on at this machine.'},
      {hint: {zh: '用 tingda class host 开一堂；看别的电脑上的课：tingda class board 地址 --key …', en: 'Host one with tingda class host; for one elsewhere: tingda class board ADDRESS --key …'}}
    )
  }
  if (key === undefined) throw new UserError({zh: '看别的电脑上的课要用 --key，它在投影网址的后面。', en: 'For a class elsewhere --key is needed; it stands at the end of the projector\'s address.'})
  return {address: address.replace(/^https?:\/\//, '').replace(/\/.*$/, ''), boardKey: key, hostToken: token ?? null}
}

/** What the host on this machine has written down; null where there is none. */
function ownClass(io: Io): Place | null {
  try {
    const {address, boardKey, hostToken, pid} = JSON.parse(readFileSync(join(dataFolder(io.env), 'class.json'), 'utf8')) as Place & {pid: number}
    // A host that was killed left the file behind.
    process.kill(pid, 0)
    return {address, boardKey, hostToken}
  } catch {
    return null
  }
}

async function boardOnce(place: Place): Promise<BoardView> {
  const leaving = new AbortController()
  const found = Promise.withResolvers<BoardView>()
  follow(place, leaving.signal, found.resolve, true).catch(found.reject)
  try {
    return await found.promise
  } catch (error) {
    throw new UserError({zh: `连不上 ${place.address} 的课堂。`, en: `The class at ${place.address} cannot be reached.`}, {hint: {zh: '请核对地址和 key，课堂要正开着。', en: 'Check the address and the key; the class must be on.'}, cause: error})
  } finally {
    leaving.abort()
  }
}

/** Boards as they come, over and over until it is aborted; with `once` a failure is the end of it. */
async function follow({address, boardKey, hostToken}: Place, signal: AbortSignal, take: (view: BoardView) => void, once = false): Promise<void> {
  while (!signal.aborted) {
    try {
      const response = await fetch(`http://${address}/board/events?key=${encodeURIComponent(boardKey)}`, {signal, ...(hostToken !== null && {headers: {Authorization: `Bearer ${hostToken}`}})})
      if (!response.ok || !response.body) throw new Error(String(response.status))
      let text = ''
      for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
        text += chunk
        const events = text.split('\n\n')
        text = events.pop() ?? ''
        const data = events.map(each => /^data: (.*)$/m.exec(each)?.[1]).findLast(each => each !== undefined)
        if (data !== undefined) take(JSON.parse(data) as BoardView)
      }
      if (once) throw new Error('closed')
    } catch (error) {
      if (once) throw error
    }
    if (!signal.aborted) await new Promise(resolve => void systemClock.after(1_000, () => resolve(null)))
  }
}

function portOf({address, boardKey, hostToken}: Place, view: () => BoardView): HostPort {
  async function control(wish: object): Promise<{code?: string; minutes?: number}> {
    if (hostToken === null) return {}
    const response = await fetch(`http://${address}/control`, {method: 'POST', headers: {Authorization: `Bearer ${hostToken}`}, body: JSON.stringify(wish)})
    return response.ok ? await response.json() as {code?: string; minutes?: number} : {}
  }
  const quietly = (wish: object): void => void control(wish).catch(() => {})
  return {
    board: view,
    choices: () => [],
    setUp: () => {},
    free: seat => quietly({type: 'free', seat}),
    ways: () => ({code: '', isLocal: false, addresses: [address], board: `http://${address}/board?key=${boardKey}`, qr: []}),
    begin: () => quietly({type: 'next-round'}),
    pause: () => quietly({type: view().phase === 'paused' ? 'resume' : 'pause'}),
    end: () => quietly({type: 'stop'}),
    giveTime: async seat => (await control({type: 'give-time', seat, extra: 60_000}).catch(() => ({} as {minutes?: number}))).minutes ?? 0,
    giveCode: async seat => (await control({type: 'give-code', seat}).catch(() => ({} as {code?: string}))).code ?? ''
  }
}
