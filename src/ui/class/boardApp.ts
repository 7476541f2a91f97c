/** The teacher's board as one pure function: which seat is chosen, what is hidden or frozen, what was asked. */
import {actionFor} from '../../input/keymap.ts'
import type {InputEvent} from '../../input/events.ts'
import type {BoardSeat, BoardView, RoundSetup} from '../../report/class/board.ts'
import {withoutNames} from '../../report/class/board.ts'
import type {Size} from '../components/look.ts'
import {message} from '../messages/messages.ts'
import type {Lang, Message} from '../messages/messages.ts'
import type {JoinWays, ScenarioChoice} from './ports.ts'
import {openSetup, setupInput} from './setup.ts'
import type {Setup} from './setup.ts'

export type Asked = 'end' | 'quit' | 'free'
export interface BoardApp {
  readonly size: Size
  readonly lang: Lang
  readonly borders: 'line' | 'ascii'
  readonly view: BoardView
  /** What was on the board when it was frozen; null while it goes on. */
  readonly frozen: BoardView | null
  readonly ways: JoinWays
  readonly selected: number
  readonly isHidden: boolean
  readonly asked: {readonly id: Asked; readonly selected: number} | null
  /** The next round is being set up. */
  readonly setup: Setup | null
  readonly choices: readonly ScenarioChoice[]
  readonly help: number | null
  readonly notice: Message | null
}
export type BoardEffect =
  | {readonly type: 'begin'} | {readonly type: 'pause'} | {readonly type: 'end'} | {readonly type: 'exit'}
  | {readonly type: 'give-time'; readonly seat: BoardSeat} | {readonly type: 'give-code'; readonly seat: BoardSeat}
  | {readonly type: 'free'; readonly seat: BoardSeat} | {readonly type: 'set-up'; readonly setup: RoundSetup}
export interface BoardStepped { readonly board: BoardApp; readonly effects: readonly BoardEffect[] }

export const choices = {
  end: ['board.end.no', 'board.end.yes'],
  quit: ['board.end.no', 'board.end.leave', 'board.end.yes'],
  free: ['board.free.no', 'board.free.yes']
} as const

/** Seats come and go above the chosen one; it stays chosen. */
export function lookedAgain(board: BoardApp, view: BoardView): BoardApp {
  if (board.frozen) return {...board, view}
  const chosen = board.view.seats[board.selected]
  const at = chosen ? view.seats.findIndex(seat => chosen.id !== '' ? seat.id === chosen.id : seat.number === chosen.number) : -1
  return {...board, view, selected: at >= 0 ? at : Math.max(0, Math.min(board.selected, view.seats.length - 1))}
}

/** What is seen: frozen or live, with names or without. */
export function seen({view, frozen, isHidden}: BoardApp): BoardView {
  const shown = frozen ?? view
  return isHidden ? withoutNames(shown) : shown
}

export function boardInput(board: BoardApp, event: InputEvent): BoardStepped {
  if (board.asked) return answer(board, board.asked, event)
  if (board.help !== null) return scrollHelp(board, board.help, event)
  if (board.setup) return settingUp(board, board.setup, event)
  const next = {...board, notice: null}
  // Whoever is chosen on a frozen board is meant, not who has come to stand there since.
  const chosen = (board.frozen ?? board.view).seats[board.selected]
  const isOver = board.view.phase === 'stopped'
  switch (actionFor('board', event)) {
    case 'call-class': return {board: next, effects: [{type: 'begin'}]}
    case 'pause-class': return {board: next, effects: [{type: 'pause'}]}
    case 'end-class': return isOver ? stay(next) : stay({...next, asked: {id: 'end', selected: 0}})
    case 'quit': return isOver ? {board: next, effects: [{type: 'exit'}]} : stay({...next, asked: {id: 'quit', selected: 0}})
    case 'help': return stay({...next, help: 0})
    case 'hide-names': return stay({...next, isHidden: !board.isHidden})
    case 'freeze': return stay({...next, frozen: board.frozen ? null : board.view})
    case 'give-time': return chosen?.id ? {board: next, effects: [{type: 'give-time', seat: chosen}]} : stay({...next, notice: message('board.nobody')})
    case 'give-code': return chosen?.id ? {board: next, effects: [{type: 'give-code', seat: chosen}]} : stay({...next, notice: message('board.nobody')})
    case 'free-seat': return chosen?.id && !isOver ? stay({...next, asked: {id: 'free', selected: 0}}) : stay({...next, notice: message('board.nobody')})
    case 'set-up':
      if (board.choices.length === 0) return stay({...next, notice: message('setup.elsewhere')})
      return board.view.mayChange ? stay({...next, setup: openSetup(board.view.next)}) : stay({...next, notice: message('setup.busy')})
    case 'up': return stay(select(board, board.selected - 1))
    case 'down': return stay(select(board, board.selected + 1))
    case 'scroll-up': return stay(select(board, board.selected - 10))
    case 'scroll-down': return stay(select(board, board.selected + 10))
    default: return stay(board)
  }
}

function stay(board: BoardApp): BoardStepped {
  return {board, effects: []}
}

function select(board: BoardApp, to: number): BoardApp {
  return {...board, selected: Math.max(0, Math.min(board.view.seats.length - 1, to))}
}

function answer(board: BoardApp, asked: NonNullable<BoardApp['asked']>, event: InputEvent): BoardStepped {
  const items = choices[asked.id]
  const closed = {...board, asked: null}
  switch (actionFor('question', event)) {
    case 'up': return stay({...board, asked: {...asked, selected: (asked.selected + items.length - 1) % items.length}})
    case 'down': return stay({...board, asked: {...asked, selected: (asked.selected + 1) % items.length}})
    case 'back': return stay(closed)
    // Ctrl-C in the question itself is an answer: the host is closed, and the class can go on later.
    case 'quit': return {board: closed, effects: [{type: 'exit'}]}
    case 'select': {
      const chosen = items[asked.selected]
      if (asked.id === 'free') {
        const seat = (board.frozen ?? board.view).seats[board.selected]
        return {board: closed, effects: chosen === 'board.free.yes' && seat ? [{type: 'free', seat}] : []}
      }
      if (chosen === 'board.end.leave') return {board: closed, effects: [{type: 'exit'}]}
      if (chosen !== 'board.end.yes') return stay(closed)
      return {board: closed, effects: asked.id === 'quit' ? [{type: 'end'}, {type: 'exit'}] : [{type: 'end'}]}
    }
    default: return stay(board)
  }
}

function settingUp(board: BoardApp, open: Setup, event: InputEvent): BoardStepped {
  const action = actionFor('form', event)
  if (action === 'quit') return stay({...board, setup: null, asked: {id: 'quit', selected: 0}})
  if (action === 'help') return stay({...board, help: 0})
  // What is called meanwhile from another terminal keeps its conditions.
  if (!board.view.mayChange) return stay({...board, setup: null, notice: message('setup.busy')})
  const {setup, changed} = actionFor('board', event) === 'set-up' ? {setup: null, changed: null} : setupInput(open, event, board.choices)
  return {board: {...board, setup}, effects: changed ? [{type: 'set-up', setup: changed}] : []}
}

function scrollHelp(board: BoardApp, help: number, event: InputEvent): BoardStepped {
  switch (actionFor('help', event)) {
    case 'line-down': return stay({...board, help: help + 1})
    case 'line-up': return stay({...board, help: Math.max(0, help - 1)})
    case 'scroll-down': return stay({...board, help: help + 8})
    case 'scroll-up': return stay({...board, help: Math.max(0, help - 8)})
    case 'quit': return stay({...board, help: null, asked: {id: 'quit', selected: 0}})
    case 'back': case 'help': return stay({...board, help: null})
    default: return stay(board)
  }
}
