/** How the next round is to be, chosen on the board: rows that are turned with the arrows, and a list of scenarios to search. */
import {createField, editField} from '../../input/field.ts'
import type {FieldAction, FieldState} from '../../input/field.ts'
import type {InputEvent} from '../../input/events.ts'
import {actionFor, isFieldAction} from '../../input/keymap.ts'
import type {RoundSetup} from '../../report/class/board.ts'
import {plain} from '../app/browse.ts'
import type {ScenarioChoice} from './ports.ts'

export const setupRows = ['scenario', 'role', 'sound', 'captions', 'rate', 'limit', 'start', 'variants', 'exam'] as const
export type SetupRow = (typeof setupRows)[number]

export interface Setup {
  readonly draft: RoundSetup
  readonly row: number
  /** The list of scenarios is open. */
  readonly search: {readonly input: FieldState; readonly selected: number} | null
}
export interface SetupStepped {
  /** Null where it was closed. */
  readonly setup: Setup | null
  /** What the host is told. */
  readonly changed: RoundSetup | null
}

export function openSetup(draft: RoundSetup): Setup {
  return {draft, row: 0, search: null}
}

/** One loudspeaker says one call to everybody at once, who record it. */
export function rowsOf({sound}: RoundSetup): readonly SetupRow[] {
  return sound === 'loudspeaker' ? setupRows.filter(row => row !== 'role' && row !== 'start' && row !== 'variants') : setupRows
}

export function foundIn(choices: readonly ScenarioChoice[], {input}: NonNullable<Setup['search']>): readonly ScenarioChoice[] {
  const words = input.text.split(/\s+/u).map(plain).filter(Boolean)
  return choices.filter(({id, title}) => words.every(word => id.includes(word) || plain(title).includes(word)))
}

export function setupInput(setup: Setup, event: InputEvent, choices: readonly ScenarioChoice[]): SetupStepped {
  if (setup.search) return searchInput(setup, setup.search, event, choices)
  const rows = rowsOf(setup.draft)
  const row = rows[Math.min(setup.row, rows.length - 1)] ?? 'scenario'
  const to = (next: number): SetupStepped => ({setup: {...setup, row: (next + rows.length) % rows.length}, changed: null})
  const turn = (by: 1 | -1): SetupStepped => {
    if (row === 'scenario') return listOpen(setup, choices)
    const draft = turned(setup.draft, row, by)
    return {setup: {...setup, draft}, changed: draft}
  }
  switch (actionFor('form', event)) {
    case 'back': return {setup: null, changed: null}
    case 'down': case 'next-field': return to(setup.row + 1)
    case 'up': case 'previous-field': return to(setup.row - 1)
    case 'right': case 'select': return turn(1)
    case 'left': return turn(-1)
    default: return {setup, changed: null}
  }
}

function listOpen(setup: Setup, choices: readonly ScenarioChoice[]): SetupStepped {
  return {setup: {...setup, search: {input: createField('', 40), selected: Math.max(0, choices.findIndex(each => each.id === setup.draft.scenario))}}, changed: null}
}

const page = 10

function searchInput(setup: Setup, search: NonNullable<Setup['search']>, event: InputEvent, choices: readonly ScenarioChoice[]): SetupStepped {
  const edit = (action: FieldAction): SetupStepped => ({setup: {...setup, search: {input: editField(search.input, action).field, selected: 0}}, changed: null})
  const found = foundIn(choices, search)
  const to = (next: number): SetupStepped => ({setup: {...setup, search: {...search, selected: Math.max(0, Math.min(found.length - 1, next))}}, changed: null})
  if (event.type === 'text') return edit({type: 'insert', text: event.text})
  if (event.type === 'paste') return edit({type: 'insert', text: event.text, cause: 'paste'})
  const action = actionFor('form', event)
  switch (action) {
    case 'back': return {setup: {...setup, search: null}, changed: null}
    case 'down': case 'next-field': return to(search.selected + 1)
    case 'up': case 'previous-field': return to(search.selected - 1)
    case 'scroll-down': return to(search.selected + page)
    case 'scroll-up': return to(search.selected - page)
    case 'select': {
      const chosen = found[search.selected]
      if (!chosen) return {setup, changed: null}
      const draft = {...setup.draft, scenario: chosen.id}
      return {setup: {...setup, draft, search: null}, changed: draft}
    }
    default: return action !== null && isFieldAction(action) ? edit({type: action}) : {setup, changed: null}
  }
}

const minute = 60_000
const roles = ['recorder', 'agent'] as const
const sounds = ['none', 'seats', 'loudspeaker'] as const
const captions = ['on', 'fade', 'off'] as const
const starts = ['together', 'at-will'] as const
const rates = [null, 80, 100, 120, 140, 160, 180, 200, 220, 240] as const
const limits = [null, ...[2, 3, 5, 8, 10, 15, 20, 30].map(each => each * minute)] as const

function turned(draft: RoundSetup, row: Exclude<SetupRow, 'scenario'>, by: 1 | -1): RoundSetup {
  switch (row) {
    case 'role': return {...draft, role: next(roles, draft.role, by)}
    case 'sound': return {...draft, sound: next(sounds, draft.sound, by)}
    case 'captions': return {...draft, captions: next(captions, draft.captions, by)}
    case 'start': return {...draft, start: next(starts, draft.start, by)}
    case 'rate': return {...draft, rate: nextNumber(rates, draft.rate, by)}
    case 'limit': return {...draft, limit: nextNumber(limits, draft.limit, by)}
    case 'variants': return {...draft, variants: !draft.variants}
    case 'exam': return {...draft, exam: !draft.exam}
  }
}

function next<T>(values: readonly T[], value: T, by: 1 | -1): T {
  return values[(values.indexOf(value) + by + values.length) % values.length]!
}

/** A number of a session file that is not among the values goes to the next one in that direction. */
function nextNumber(values: readonly (number | null)[], value: number | null, by: 1 | -1): number | null {
  if (values.includes(value)) return next(values, value, by)
  const numbers = values.filter(each => each !== null)
  return (by === 1 ? numbers.find(each => each > (value ?? 0)) : numbers.findLast(each => each < (value ?? 0))) ?? null
}
