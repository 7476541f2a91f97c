/** The teacher's board on a terminal. */
import {message} from '../messages/messages.ts'
import type {Message} from '../messages/messages.ts'
import type {Clock} from '../ports.ts'
import type {Outside} from '../shell/terminal.ts'
import {runTerminalApp} from '../shell/terminalApp.tsx'
import {themeOf} from '../theme/theme.ts'
import {boardInput, lookedAgain} from './boardApp.ts'
import type {BoardApp, BoardEffect, BoardStepped} from './boardApp.ts'
import {boardPicture} from './boardScreen.ts'
import type {HostPort} from './ports.ts'
import type {BoardSeat} from '../../report/class/board.ts'

/** ms between two looks at the room: twice a second at the most, however much happens in it. */
const refresh = 500

/** Resolves when the teacher leaves. `notice` is what they are told first. */
export async function runBoard(port: HostPort, clock: Clock, outside: Outside, notice: Message | null = null): Promise<void> {
  const {lang, plainCharacters, colour, ground} = outside
  const borders = plainCharacters ? 'ascii' : 'line'
  await runTerminalApp(outside, clock, (size, redraw, exit) => {
    let board: BoardApp = {
      size, lang, borders, view: port.board(), frozen: null, ways: port.ways(), selected: 0, isHidden: false, asked: null, setup: null, choices: port.choices(), help: null, notice
    }
    let cancel = (): void => {}

    function carryOut(next: BoardStepped): void {
      board = next.board
      for (const effect of next.effects) done(effect)
      board = lookedAgain(board, port.board())
      redraw()
    }
    function done(effect: BoardEffect): void {
      switch (effect.type) {
        case 'begin': return port.begin()
        case 'pause': return port.pause()
        case 'end': return port.end()
        case 'set-up': return port.setUp(effect.setup)
        case 'free': return port.free(effect.seat.id)
        case 'exit': return exit()
        case 'give-time': return given(port.giveTime(effect.seat.id).then(n => message('board.given-time', {who: whoIs(effect.seat), n})))
        case 'give-code': return given(port.giveCode(effect.seat.id).then(code => message('board.given-code', {who: whoIs(effect.seat), code})))
      }
    }
    function given(answer: Promise<Message>): void {
      answer.then(notice => {
        board = {...board, notice}
        redraw()
      }).catch(exit)
    }
    function looking(): void {
      cancel = clock.after(refresh, () => {
        board = lookedAgain(board, port.board())
        redraw()
        looking()
      })
    }
    looking()
    return {
      picture: () => boardPicture(board),
      theme: () => themeOf({colour, ground, borders}),
      typed(events) {
        for (const event of events) carryOut(boardInput(board, event))
      },
      resized(now) {
        board = {...board, size: now}
      },
      stop: () => cancel()
    }
  })
}

function whoIs({number, name}: BoardSeat): string {
  return [number, name].filter(Boolean).join(' ')
}
