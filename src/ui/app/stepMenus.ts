/** Keys on home, the history, the briefing and the scorecard. */
import {actionFor} from '../../input/keymap.ts'
import type {Action} from '../../input/keymap.ts'
import type {InputEvent} from '../../input/events.ts'
import {pagesOf} from '../scorecard/scorecardLines.ts'
import {scorecardScrollLimit} from '../screens/scorecardScreen.ts'
import {keyContext} from './context.ts'
import {stepped} from './effects.ts'
import type {Stepped} from './effects.ts'
import {goOnItems} from './goOn.ts'
import {homeItems} from './homeItems.ts'
import {lookFor} from './lookFor.ts'
import {captionsFor} from './state.ts'
import type {AppState, Briefing, HistoryScreen, Screen, ScorecardScreen} from './state.ts'
import {joinScreen} from './stepJoin.ts'
import {brief, openBrowse} from './stepBrowse.ts'
import {aboutScreen, settingsScreen} from './stepForms.ts'
import {turnVoice} from './voiceChoice.ts'

const captionChoices = ['on', 'fade', 'off'] as const
const briefingRows = 3
const home: Screen = {id: 'home', selected: 0}

export function stepMenus(app: AppState, event: InputEvent): Stepped {
  const action = actionFor(keyContext(app), event)
  if (action === null) return stepped(app)
  if (action === 'quit') return stepped(app, {type: 'exit'})
  if (action === 'suspend') return stepped(app, {type: 'suspend'})
  if (action === 'help') return stepped({...app, overlay: {id: 'help', scroll: 0}})
  const told: AppState = {...app, notice: null}
  const {screen} = told
  switch (screen.id) {
    case 'home': return stepHome(told, screen.selected, action)
    case 'history': return stepHistory(told, screen, action)
    case 'briefing': return stepBriefing(told, screen, action)
    case 'scorecard': return stepScorecard(told, screen, action)
    default: return stepped(told)
  }
}

function stepHome(app: AppState, selected: number, action: Action): Stepped {
  const items = homeItems(app)
  const item = items[selected]
  if (action !== 'select' || !item) return moveIn(app, {id: 'home', selected: moved(selected, items.length, action)})
  switch (item.id) {
    case 'next': return stepped(brief(app, item.scenario, item.role), {type: 'find-voices'})
    case 'resume': return stepped(app, {type: 'resume-call', attempt: item.attempt})
    case 'browse': return openBrowse(app)
    case 'drill': return stepped(app, {type: 'drill', ask: {type: 'menu'}})
    case 'history': return stepped({...app, screen: {id: 'history', page: 'calls', selected: 0}}, {type: 'grade-history'})
    case 'class': return moveIn(app, joinScreen(app))
    case 'settings': return stepped({...app, screen: settingsScreen(app)}, {type: 'find-voices'})
    case 'quit': return stepped(app, {type: 'exit'})
  }
}

function stepHistory(app: AppState, screen: HistoryScreen, action: Action): Stepped {
  const {page, selected} = screen
  if (action === 'next-page') return app.attempts.length === 0 ? stepped(app) : moveIn(app, {...screen, page: page === 'calls' ? 'weak' : 'calls'})
  if (action === 'back') return moveIn(app, page === 'weak' ? {...screen, page: 'calls'} : home)
  if (page === 'weak') return stepped(app)
  const attempt = app.attempts[selected]
  if (action === 'replay' && attempt) return stepped(app, {type: 'open-replay', attempt: attempt.id, from: 'history'})
  if (action !== 'select' || !attempt) return moveIn(app, {...screen, selected: moved(selected, app.attempts.length, action)})
  if (attempt.state === 'in-progress') return stepped(app, {type: 'resume-call', attempt})
  return attempt.state === 'submitted' ? stepped(app, {type: 'open-scorecard', attempt: attempt.id, back: 'history'}) : stepped(app)
}

function stepBriefing(app: AppState, screen: Briefing, action: Action): Stepped {
  switch (action) {
    case 'back': return moveIn(app, screen.from ?? home)
    case 'up': case 'down': return moveIn(app, {...screen, row: moved(screen.row, briefingRows, action)})
    case 'left': case 'right': {
      const by = action === 'left' ? -1 : 1
      return screen.row === 2 ? turnVoice(app, by) : moveIn(app, turned(app, screen, by))
    }
    case 'select': {
      const {scenario, role, captions} = screen
      return stepped(app, {type: 'open-call', wish: {scenario: scenario.id, role, captions}})
    }
    default: return stepped(app)
  }
}

function turned(app: AppState, screen: Briefing, by: number): Briefing {
  if (screen.row === 0) {
    const role = screen.role === 'agent' ? 'recorder' : 'agent'
    return {...screen, role, captions: captionsFor(app.trainee, role, app.soundProven)}
  }
  const at = captionChoices.indexOf(screen.captions)
  return {...screen, captions: captionChoices[(at + by + captionChoices.length) % captionChoices.length] ?? 'on'}
}

function stepScorecard(app: AppState, screen: ScorecardScreen, action: Action): Stepped {
  if (screen.goOn !== null) return stepGoOn(app, screen, screen.goOn, action)
  const page = app.size.rows - 6
  const by: Partial<Record<Action, number>> = {'line-up': -1, 'line-down': 1, 'scroll-up': -page, 'scroll-down': page}
  const rows = by[action]
  if (rows !== undefined) {
    const limit = scorecardScrollLimit(lookFor(app), app.size, screen)
    return moveIn(app, {...screen, scroll: Math.max(0, Math.min(limit, screen.scroll + rows))})
  }
  if (action === 'next-page' || action === 'previous-page') {
    const pages = pagesOf(screen.scorecard)
    const at = pages.indexOf(screen.page) + (action === 'next-page' ? 1 : -1)
    return moveIn(app, {...screen, page: pages[(at + pages.length) % pages.length] ?? 'summary', scroll: 0})
  }
  if (action === 'back' && screen.page !== 'summary') return moveIn(app, {...screen, page: 'summary', scroll: 0})
  if (action === 'replay') return stepped(app, {type: 'open-replay', attempt: screen.attempt, from: screen})
  // Who is new is asked for a name first.
  if (action === 'go-on' && screen.back !== 'about') return moveIn(app, {...screen, goOn: 0})
  return action === 'go-on' || action === 'back' ? leaveScorecard(app, screen) : stepped(app)
}

function stepGoOn(app: AppState, screen: ScorecardScreen, selected: number, action: Action): Stepped {
  const items = goOnItems(app, screen)
  const item = items[selected]
  if (action === 'back') return moveIn(app, {...screen, goOn: null})
  if (action !== 'select' || !item) return moveIn(app, {...screen, goOn: moved(selected, items.length, action)})
  if (item.id === 'drill') return stepped(app, {type: 'drill', ask: {type: 'start', wish: {kind: item.kind}}})
  if (item.id === 'hand-in') return stepped(app, {type: 'hand-in', attempt: screen.attempt})
  if (item.id === 'replay') return stepped(app, {type: 'open-replay', attempt: screen.attempt, from: {...screen, goOn: null}})
  return 'scenario' in item ? stepped(brief(app, item.scenario, item.role)) : leaveScorecard(app, screen)
}

function leaveScorecard(app: AppState, {back, attempt}: ScorecardScreen): Stepped {
  switch (back) {
    case 'history': return moveIn(app, {id: 'history', page: 'calls', selected: Math.max(0, app.attempts.findIndex(each => each.id === attempt))})
    case 'home': return moveIn(app, home)
    case 'about': return aboutScreen(app)
  }
}

function moveIn(app: AppState, screen: Screen): Stepped {
  return stepped({...app, screen})
}

function moved(selected: number, count: number, action: Action): number {
  const by = action === 'down' ? 1 : action === 'up' ? -1 : 0
  return count === 0 ? 0 : (selected + by + count) % count
}
