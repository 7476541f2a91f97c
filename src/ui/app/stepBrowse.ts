/** Keys in the list of exercises: text searches, keys narrow it down, arrows choose. */
import type {Role} from '../../call/events.ts'
import type {InputEvent} from '../../input/events.ts'
import {editField} from '../../input/field.ts'
import type {FieldAction} from '../../input/field.ts'
import {actionFor, isFieldAction} from '../../input/keymap.ts'
import type {ScenarioSummary} from '../ports.ts'
import {browseScreen, chosenAt, exercisesShown, kindChoices, levelChoices, progressChoices} from './browse.ts'
import {stepped} from './effects.ts'
import type {Stepped} from './effects.ts'
import {suggested} from './homeItems.ts'
import {moved} from './listMoves.ts'
import {captionsFor} from './state.ts'
import type {AppState, BrowseScreen} from './state.ts'

const pageRows = 8

/** The list as it was left; the points in it are worked out meanwhile. */
export function openBrowse(app: AppState): Stepped {
  return stepped({...app, notice: null, screen: app.browsed ?? browseScreen()}, {type: 'grade-history'})
}

/** The briefing of an exercise; `from` is the list it was chosen from. */
export function brief(app: AppState, scenario: ScenarioSummary, role: Role, from?: BrowseScreen): AppState {
  return {...app, screen: {id: 'briefing', scenario, role, captions: captionsFor(app.trainee, role, app.soundProven), row: 0, ...(from && {from})}}
}

export function stepBrowse(app: AppState, screen: BrowseScreen, event: InputEvent): Stepped {
  if (event.type === 'text') return search(app, screen, {type: 'insert', text: event.text})
  if (event.type === 'paste') return search(app, screen, {type: 'insert', text: event.text, cause: 'paste'})
  const action = actionFor('browse', event)
  const shown = exercisesShown(app, screen)
  const at = chosenAt(shown, screen)
  switch (action) {
    case 'quit': return stepped(app, {type: 'exit'})
    case 'help': return stepped({...app, overlay: {id: 'help', scroll: 0}})
    case 'back': return stepped({...app, browsed: screen, screen: {id: 'home', selected: 0}})
    case 'up': case 'down': return to(app, {...screen, chosen: shown[moved(at, shown.length, action)]?.scenario.id ?? null})
    case 'scroll-up': case 'scroll-down': {
      const next = action === 'scroll-up' ? Math.max(0, at - pageRows) : Math.min(shown.length - 1, at + pageRows)
      return to(app, {...screen, chosen: shown[next]?.scenario.id ?? null})
    }
    case 'filter-kind': case 'filter-kind-back':
      return to(app, {...screen, kind: turned(kindChoices, screen.kind, action === 'filter-kind' ? 1 : -1)})
    case 'filter-level': return to(app, {...screen, level: turned(levelChoices, screen.level, 1)})
    case 'filter-done': return to(app, {...screen, progress: turned(progressChoices, screen.progress, 1)})
    case 'select': return choose(app, screen, shown[at]?.scenario)
    default: return action !== null && isFieldAction(action) ? search(app, screen, {type: action}) : stepped(app)
  }
}

function choose(app: AppState, screen: BrowseScreen, scenario: ScenarioSummary | undefined): Stepped {
  if (!scenario) return stepped(app)
  const next = suggested(app)
  const from = {...screen, chosen: scenario.id}
  const role = next?.scenario.id === scenario.id ? next.role : 'agent'
  return stepped({...brief(app, scenario, role, from), browsed: from}, {type: 'find-voices'})
}

function search(app: AppState, screen: BrowseScreen, action: FieldAction): Stepped {
  return to(app, {...screen, search: editField(screen.search, action).field})
}

function to(app: AppState, screen: BrowseScreen): Stepped {
  return stepped({...app, notice: null, screen})
}

function turned<Choice>(choices: readonly Choice[], now: Choice, by: number): Choice {
  // `null`, for all of them, is a choice like the others.
  return choices[(choices.indexOf(now) + by + choices.length) % choices.length] as Choice
}
