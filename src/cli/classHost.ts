import {renderUnicodeCompact} from 'uqr'
import type {HostPort, ScenarioChoice} from '../ui/class/ports.ts'
import {isIP} from 'node:net'
import {loadChinese} from './chinese.ts'
import {everywhere, loopback} from './classAddresses.ts'
import {openClass, sessionToHost} from './classOpen.ts'
import type {OpenClass, Opening} from './classOpen.ts'
import {planFor} from './classPlan.ts'
import {storedSession, systemClock} from './classStore.ts'
import type {HostOptions} from './commands/class.ts'
import {dataFolder} from './dataFolder.ts'
import {UserError} from './errors.ts'
import type {Io} from './io.ts'
import {inWords, printLine} from './io.ts'
import type {Pack} from '../scenario/types.ts'
import {wholeNumber} from './numbers.ts'
import {openStore} from './openStore.ts'
import {openPack, shelfOf} from './packs.ts'

/** Hosts a class until it is left; without a terminal until the process is told to end. Throws a UserError for what is wrong with it. */
export async function hostClass(io: Io, file: string | undefined, options: HostOptions): Promise<void> {
  const pack = await openPack(io, options.pack)
  const plan = planFor(io, file, options, pack)
  const bind = bindOf(options)
  const port = portOf(options)
  const [chinese, sound] = await Promise.all([loadChinese(), import('./classSound.ts')])
  const database = openStore(io)
  try {
    const opening: Opening = {database, pack, chinese, bind, port, folder: dataFolder(io.env)}
    if (options.new) await endOpenClass(opening)
    const {session, code, goesOn} = sessionToHost(database, plan)
    const onScreen = io.isTTY && !options.json
    // On a terminal the board says so: it would cover what is written here.
    if (goesOn && !onScreen) io.stderr.write(inWords(io, {zh: '接着上没有下课的那一堂（要开新的，加 --new）。', en: 'Going on with the class that was left open (--new begins another).'}) + '\n')
    const {voiceFor} = await import('./screens.ts')
    // A voice is only looked for where the room is to hear one; that may be chosen later.
    const speaker = sound.loudspeaker(() => voiceFor(io, shelfOf(pack)))
    if (session.plan.sound === 'loudspeaker') speaker.prepare()
    const open = await openClass(session, code, {...opening, heard: speaker.heard})
    const closing = io.onLeave(() => open.close())
    try {
      await (onScreen ? withScreen(io, open, pack, goesOn) : withoutScreen(io, open, options.json ?? false))
    } finally {
      closing()
      speaker.close()
      await open.close()
    }
  } finally {
    database.close()
  }
}

async function withScreen(io: Io, open: OpenClass, pack: Pack, goesOn: boolean): Promise<void> {
  const choices = pack.scenarios.map(({id, title, titleEn, kind, level}) => ({id, title: io.lang === 'zh' || titleEn === '' ? title : titleEn, kind, level}))
    .toSorted((a, b) => a.level - b.level)
  const [{runBoard}, {terminalOf}] = await Promise.all([import('../ui/class/runBoard.ts'), import('./screens.ts')])
  await runBoard(hostPort(open, choices), systemClock, terminalOf(io), goesOn ? {key: 'board.goes-on'} : null)
}

/** Says once how to join, and serves until a signal ends the program. */
async function withoutScreen(io: Io, open: OpenClass, json: boolean): Promise<void> {
  const {code, addresses, port, boardKey, hostToken} = open
  const board = boardAddress(open)
  if (json) printLine(io, JSON.stringify({code, addresses, port, board, boardKey, hostToken}))
  else {
    printLine(io, inWords(io, {zh: `加入码 ${code}`, en: `join code ${code}`}))
    for (const address of addresses) printLine(io, `tingda join ${address} --code ${code}`)
    printLine(io, inWords(io, {zh: `投影 ${board}`, en: `projector ${board}`}))
  }
  await new Promise<void>(resolve => io.onLeave(() => resolve()))
}

function hostPort(open: OpenClass, choices: readonly ScenarioChoice[]): HostPort {
  const {host, board, code, addresses} = open
  const qr = renderUnicodeCompact(`http://${addresses[0] ?? ''}/`, {border: 1}).split('\n')
  return {
    board: board.view,
    choices: () => choices,
    setUp: setup => void open.wish({type: 'set-up', setup}),
    free: seat => void open.wish({type: 'free', seat}),
    ways: () => ({code, isLocal: addresses.every(each => each.startsWith(loopback)), addresses, board: boardAddress(open), qr}),
    begin: () => void open.wish({type: 'next-round'}),
    pause: () => void open.wish({type: host.room().phase === 'paused' ? 'resume' : 'pause'}),
    end: () => void open.wish({type: 'stop'}),
    giveTime: seat => Promise.resolve(open.wish({type: 'give-time', seat, extra: 60_000}).minutes ?? 0),
    giveCode: seat => Promise.resolve(open.wish({type: 'give-code', seat}).code ?? '')
  }
}

function boardAddress({addresses, boardKey}: OpenClass): string {
  return `http://${addresses[0] ?? ''}/board?key=${boardKey}`
}

/** Calls of a class that was left open are handed in as they stand. */
async function endOpenClass(opening: Opening): Promise<void> {
  const open = storedSession(opening.database)
  if (!open) return
  const old = await openClass(open, open.code, {...opening, bind: loopback, port: 0})
  old.wish({type: 'stop'})
  await old.close()
}

/** Other machines only get in where that was asked for. */
function bindOf({lan, bind}: HostOptions): string {
  if (bind === undefined) return lan ? everywhere : loopback
  if (isIP(bind) === 0) throw new UserError({zh: `选项 --bind 要一个 IP 地址，不能是 ${bind}。`, en: `The option --bind takes an IP address, not ${bind}.`})
  return bind
}

function portOf({port = '7718'}: HostOptions): number {
  const number = wholeNumber(port, '--port')
  if (number > 65_535) throw new UserError({zh: `选项 --port 在 0 到 65535 之间，不能是 ${port}。`, en: `The option --port is between 0 and 65535, not ${port}.`})
  return number
}
