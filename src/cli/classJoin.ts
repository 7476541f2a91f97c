import {createHash} from 'node:crypto'
import {join} from 'node:path'
import {readTrainee} from '../store/trainee.ts'
import {joinClass} from '../classroom/seat/client.ts'
import type {Asking, SeatClient} from '../classroom/seat/client.ts'
import {dialHost} from '../classroom/seat/dial.ts'
import {outboxIn} from '../classroom/seat/outboxFile.ts'
import type {SeatClock} from '../classroom/seat/ports.ts'
import {callTime, shownNow} from '../classroom/seat/seatState.ts'
import {seatPath} from '../classroom/host/paths.ts'
import type {JoinWish, SeatNews, SeatPort} from '../ui/class/ports.ts'
import {seatSound} from './classSound.ts'
import {systemClock} from './classStore.ts'
import type {JoinOptions} from './commands/class.ts'
import {dataFolder} from './dataFolder.ts'
import {UserError} from './errors.ts'
import type {Io} from './io.ts'
import {readStore} from './openStore.ts'
import {builtInShelf} from './packs.ts'

/** Takes a seat in a class and keeps it until it is left. Throws a UserError for what is wrong with the address. */
export async function joinClassCommand(io: Io, address: string | undefined, options: JoinOptions): Promise<void> {
  const place = placeOf(address)
  if (!io.isTTY) {
    throw new UserError(
      {zh: '加入课堂需要终端，而现在的输入或输出不是终端（被重定向或接了管道）。', en: 'Joining a class needs a terminal, and standard input or output is not one now.'},
      {hint: {zh: '请直接在终端窗口里运行。', en: 'Run it in a terminal window.'}}
    )
  }
  const {code, number, name, seatCode} = options
  const wish: JoinWish = {code, number, name, seatCode}
  const outbox = outboxIn(join(dataFolder(io.env), 'seats'), createHash('sha256').update(place).digest('hex').slice(0, 16))
  const [{runSeat}, {terminalOf, voiceFor}] = await Promise.all([import('../ui/class/runSeat.ts'), import('./screens.ts')])
  const voice = voiceFor(io, builtInShelf())
  voice.choose(options.voice ?? 'auto')
  const sound = seatSound(voice, deed => dial.client?.do(deed))
  let news = (): void => {}
  const clock: SeatClock = {steady: systemClock.steady, after: systemClock.after, chance: Math.random}
  const isKnown = seatCode !== undefined || outbox.seat() !== null || (code !== undefined && (number !== undefined || name !== undefined))
  const dial = {client: null as SeatClient | null}
  const baseline = await baselineOf(io)
  const withBaseline = (asking: JoinWish): Asking => ({...asking, ...(baseline !== null && {baseline})})
  const open = (asking: JoinWish): SeatClient => joinClass(`ws://${place}${seatPath}`, withBaseline(asking), dialHost, outbox, clock, {
    changed: () => {
      sound.follow(dial.client?.call() ?? null)
      news()
    },
    speech: sound.say
  })
  if (isKnown) dial.client = open(wish)
  const port: SeatPort = {
    news: () => newsOf(dial.client, place),
    do: deed => dial.client?.do(deed),
    ready: () => dial.client?.ready(),
    ask(asking) {
      if (dial.client) dial.client.ask(withBaseline(asking))
      else dial.client = open(asking)
      news()
    },
    watch(then) {
      news = then
    }
  }
  try {
    await runSeat(port, wish, !isKnown, systemClock, terminalOf(io))
  } finally {
    dial.client?.close()
    voice.close()
  }
}


function newsOf(client: SeatClient | null, address: string): SeatNews {
  if (!client) return {address, linked: 'connecting', refusal: null, who: null, room: null, call: null, finished: null}
  const call = client.call()
  const now = call ? callTime(call, systemClock.steady()) : 0
  return {
    address, linked: client.linked(), refusal: client.refusal(), who: client.who(), room: client.room(), finished: client.finished()?.how ?? null,
    call: call && {
      attempt: call.attempt, briefing: call.briefing, settings: call.settings, papers: call.papers, shown: shownNow(call), now, paused: call.paused,
      left: call.deadline === null ? null : call.deadline - now, unsent: call.pending.length
    }
  }
}

/** How fast whoever practises on this machine types; a machine without practice, or whose data cannot be read, has a seat all the same. */
async function baselineOf(io: Io): Promise<number | null> {
  return readStore(io, async database => database && readTrainee(database).baseline).catch(() => null)
}

/** Where classes are hosted unless said otherwise. */
const usualPort = 7718

/** `host:port`; a pasted `http://…` is understood as well. */
function placeOf(address: string | undefined): string {
  const given = (address ?? '').normalize('NFKC').trim().replace(/^(?:https?|wss?):\/\//, '').replace(/\/.*$/, '')
  if (given === '') {
    throw new UserError(
      {zh: '请写上老师屏幕上的地址。', en: "Name the address on the teacher's screen."},
      {hint: {zh: '例如：tingda join 192.168.1.10:7718 --code 204861', en: 'For example: tingda join 192.168.1.10:7718 --code 204861'}}
    )
  }
  const wrong = (): UserError => new UserError({zh: `${address} 不是一个地址。`, en: `${address} is no address.`}, {hint: {zh: '写成 192.168.1.10:7718 这样。', en: 'Write it like 192.168.1.10:7718.'}})
  try {
    const url = new URL(`http://${given}`)
    if (url.hostname === '' || url.username !== '') throw wrong()
    return /:\d+$/.test(given) ? given : `${given}:${usualPort}`
  } catch {
    throw wrong()
  }
}
