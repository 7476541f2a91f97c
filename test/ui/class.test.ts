import {expect, test} from 'vitest'
import {shownOf} from '../../src/call/shown.ts'
import type {Deed} from '../../src/call/shown.ts'
import type {InputEvent} from '../../src/input/events.ts'
import {createDecoder, decode, flush} from '../../src/input/decode.ts'
import {boardInput, lookedAgain} from '../../src/ui/class/boardApp.ts'
import type {BoardApp, BoardEffect} from '../../src/ui/class/boardApp.ts'
import {boardPicture} from '../../src/ui/class/boardScreen.ts'
import {joinForm, seatInput, toldSeat} from '../../src/ui/class/seatApp.ts'
import type {SeatApp, SeatEffect} from '../../src/ui/class/seatApp.ts'
import {seatPicture} from '../../src/ui/class/seatScreen.ts'
import type {SeatNews} from '../../src/ui/class/ports.ts'
import {plainText} from '../../src/ui/paint/line.ts'
import {cellWidth} from '../../src/text/width.ts'
import {board} from '../classroom/boards.ts'
import {appState, callState, complaintEvents, contents, settings} from './handmade.ts'

const sizes = [{columns: 60, rows: 20}, {columns: 80, rows: 24}, {columns: 120, rows: 40}]
const keys = (bytes: string): readonly InputEvent[] => {
  const {keys: read, state} = decode(createDecoder(), bytes)
  return [...read, ...flush(state).keys]
}
const room = {phase: 'open', round: 1, rounds: 2, start: 'at-will', mayCall: true, seated: 3, finished: 1} as const
const news: SeatNews = {address: '10.0.0.1:7718', linked: 'seated', refusal: null, who: {title: '周三', number: '1', name: '李雷'}, room, call: null, finished: null}

function seatWith(size = sizes[1]!, more: Partial<SeatNews> = {}): SeatApp {
  return {app: appState({size, screen: {id: 'home', selected: 0}}), news: {...news, ...more}, form: joinForm({}), isAsking: false}
}
function calling(seat: SeatApp): SeatApp {
  const state = callState(complaintEvents)
  const call = {attempt: 'a', briefing: '您代表现代生活网上超市。', settings, papers: contents, shown: shownOf(state, 36_000, null), now: 36_000, left: 59_000, paused: false, unsent: 0}
  return toldSeat(seat, {...seat.news, call}).seat
}
const text = (seat: SeatApp): string => seatPicture(seat).lines.map(plainText).join('\n')
function press(seat: SeatApp, bytes: string): {seat: SeatApp; effects: SeatEffect[]} {
  return keys(bytes).reduce<{seat: SeatApp; effects: SeatEffect[]}>((at, event) => {
    const next = seatInput(at.seat, event, 0)
    return {seat: next.seat, effects: [...at.effects, ...next.effects]}
  }, {seat, effects: []})
}

test('between calls: who one is, where the class stands, and the key that takes the next call', () => {
  const seat = seatWith()
  expect(text(seat)).toContain('1 李雷')
  expect(text(seat)).toContain('准备好了就按 Enter')
  expect(press(seat, '\r').effects).toEqual([{type: 'ready'}])
  expect(press(seatWith(sizes[1], {room: {...room, mayCall: false}}), '\r').effects).toEqual([])
})

test('the form asks for what is missing, and the refusal is told in it', () => {
  const asking = {...seatWith(sizes[1], {who: null, room: null, linked: 'connecting'}), isAsking: true}
  const incomplete = press(asking, '204861\t\t\t\r')
  expect(incomplete.effects).toEqual([])
  expect(text(incomplete.seat)).toContain('请填加入码')
  const sent = press(asking, '２０４８６１\t1\t李雷\t\r')
  expect(sent.effects).toEqual([{type: 'ask', wish: {code: '204861', number: '1', name: '李雷'}}])
  const refused = toldSeat(sent.seat, {...asking.news, linked: 'refused', refusal: 'taken'}).seat
  expect(text(refused)).toContain('换机位码')
  expect(refused.isAsking).toBe(true)
  expect(press(asking, '\x1b[A777777\r').effects).toEqual([{type: 'ask', wish: {seatCode: '777777'}}])
})

test('a call of the host on the screen of practice: captions, deadline, and typing as deeds', () => {
  const seat = calling(seatWith())
  const shown = text(seat)
  expect(shown).toContain('剩 00:59')
  expect(shown).toContain('顾客')
  const deeds = press(seat, '您好').effects.map(each => each.type === 'do' ? each.deed : each.type)
  expect(deeds).toEqual([{type: 'type', field: 'reply', edit: {start: 0, removed: '', inserted: '您好', cause: 'type'}} satisfies Deed])
  expect(text(press(seat, '\x03').seat)).not.toContain('不要这一通')
})

test('while it rings the trainee is told whom they stand for', () => {
  const state = callState([{type: 'ring', at: 0, n: 1}])
  const seat = seatWith()
  const ringing = toldSeat(seat, {...news, call: {...calling(seat).news.call!, shown: shownOf(state, 1_000, null), now: 1_000}}).seat
  expect(text(ringing)).toContain('您代表现代生活网上超市。')
  expect(text(ringing)).not.toContain('换声音')
})

test('a cut line and a pause are said, and are over when they are over', () => {
  const seat = calling(seatWith())
  const cut = toldSeat(seat, {...seat.news, linked: 'cut'}).seat
  expect(text(cut)).toContain('断开')
  expect(text(toldSeat(cut, {...cut.news, linked: 'seated'}).seat)).not.toContain('断开')
  const paused = toldSeat(seat, {...seat.news, call: {...seat.news.call!, paused: true}}).seat
  expect(text(paused)).toContain('暂停')
})

const host: BoardApp = {
  size: sizes[1]!, lang: 'zh', borders: 'line', view: board, frozen: null, selected: 0, isHidden: false, asked: null, setup: null, choices: [], help: null, notice: null,
  ways: {code: '204861', isLocal: false, addresses: ['192.168.1.10:7718'], board: 'http://192.168.1.10:7718/board?key=x', qr: ['████', '████']}
}
const boardText = (app: BoardApp): string => boardPicture(app).lines.map(plainText).join('\n')

test.each(sizes)('the board fits $columns×$rows, and says what each machine does', size => {
  const app = {...host, size}
  const rows = boardPicture(app).lines.map(plainText)
  expect(rows).toHaveLength(size.rows - 1)
  expect(Math.max(...rows.map(cellWidth))).toBeLessThanOrEqual(size.columns)
  for (const part of ['李雷', '通话', '振铃 3', '断线', '呼损率 25%', '加入码', 'F9']) expect(rows.join('\n')).toContain(part)
})

test('hidden names, a frozen board, and questions before a class is ended', () => {
  const pressed = (app: BoardApp, bytes: string) => keys(bytes).reduce<{board: BoardApp; effects: unknown[]}>((at, event) => {
    const next = boardInput(at.board, event)
    return {board: next.board, effects: [...at.effects, ...next.effects]}
  }, {board: app, effects: []})
  expect(boardText(pressed(host, '\x0b').board)).not.toContain('李雷')
  const frozen = pressed(host, '\x12').board
  expect(boardText({...frozen, view: {...board, scenario: '下一通'}})).not.toContain('下一通')
  expect(pressed(host, '\x0f').effects).toEqual([{type: 'begin'}])
  expect(pressed(host, '\x04').effects).toEqual([])
  expect(pressed(host, '\x04\r').effects).toEqual([])
  expect(pressed(host, '\x04\x1b[B\r').effects).toEqual([{type: 'end'}])
  expect(pressed(host, '\x18').effects).toEqual([{type: 'give-code', seat: board.seats[0]}])
  expect(boardText({...host, view: {...board, phase: 'lobby', seats: []}})).toContain('tingda join 192.168.1.10:7718 --code 204861')
})

const choices = [
  {id: 'shampoo-order', title: '电话订购一瓶洗发水', kind: 'order', level: 1}, {id: 'leaking-body-wash', title: '沐浴露漏液，顾客要求退款', kind: 'complaint', level: 3}
] as const
const between: BoardApp = {...host, choices, view: {...board, mayChange: true}}
function pressBoard(app: BoardApp, bytes: string): {board: BoardApp; effects: BoardEffect[]} {
  return keys(bytes).reduce<{board: BoardApp; effects: BoardEffect[]}>((at, event) => {
    const next = boardInput(at.board, event)
    return {board: next.board, effects: [...at.effects, ...next.effects]}
  }, {board: app, effects: []})
}

test.each(sizes)('the next round is set up on the board at $columns×$rows: a scenario out of the list, and how it is heard', size => {
  const open = pressBoard({...between, size}, '\x0c').board
  expect(boardText(open)).toContain('沐浴露漏液')
  const listed = pressBoard(open, '\r洗发水').board
  expect(boardPicture(listed).caret).not.toBeNull()
  expect(boardText(listed)).not.toContain('沐浴露漏液')
  const chosen = pressBoard(listed, '\r')
  expect(chosen.effects).toEqual([{type: 'set-up', setup: {...board.next, scenario: 'shampoo-order'}}])
  const loud = pressBoard(chosen.board, '\x1b[B\x1b[B\x1b[C\x1b[C')
  expect(loud.effects.at(-1)).toEqual({type: 'set-up', setup: {...board.next, scenario: 'shampoo-order', sound: 'loudspeaker'}})
  expect(boardText(loud.board)).not.toContain('学生做什么')
  const rows = boardPicture(loud.board).lines.map(plainText)
  expect(Math.max(...rows.map(cellWidth))).toBeLessThanOrEqual(size.columns)
  expect(pressBoard(loud.board, '\x1b').board.setup).toBeNull()
  expect(boardText(pressBoard(host, '\x0c').board)).not.toContain('下一轮怎么上')
})

test('a seat is freed after a question; the chosen seat stays chosen when others come, and on a frozen board it is the one seen', () => {
  expect(pressBoard(host, '\x1b[3~\r').effects).toEqual([])
  expect(boardText(pressBoard(host, '\x1b[3~').board)).toContain('腾出 1 李雷 的座位')
  expect(pressBoard(host, '\x1b[3~\x1b[B\r').effects).toEqual([{type: 'free', seat: board.seats[0]}])
  const newcomer = {...board.seats[0]!, id: '0', number: '0', name: '新来'}
  const more = {...board, seats: [newcomer, ...board.seats]}
  const chosen = {...host, selected: 1}
  expect(pressBoard(lookedAgain(chosen, more), '\x18').effects).toEqual([{type: 'give-code', seat: board.seats[1]}])
  const frozen = lookedAgain({...chosen, frozen: board}, more)
  expect(pressBoard(frozen, '\x18').effects).toEqual([{type: 'give-code', seat: board.seats[1]}])
})

test('after the class the board says what comes next, and leaving needs no question', () => {
  const over: BoardApp = {...host, view: {...board, phase: 'stopped'}}
  expect(boardText(over)).toContain('tingda class report')
  expect(boardText(over)).not.toContain('F9')
  expect(pressBoard(over, '\x03').effects).toEqual([{type: 'exit'}])
})
