/** Keys in the drills: their menu, an item and what came of it, the summary. */
import type {Aside} from '../../drill/events.ts'
import type {Verdict} from '../../drill/judge.ts'
import type {InputEvent} from '../../input/events.ts'
import {createField, editField} from '../../input/field.ts'
import type {FieldAction} from '../../input/field.ts'
import {normaliseDigits} from '../../input/digits.ts'
import {actionFor, isFieldAction} from '../../input/keymap.ts'
import {message} from '../messages/messages.ts'
import {keyContext} from './context.ts'
import {afterDrill, drillMenu} from './drillMenus.ts'
import type {DrillAsk, DrillItemScreen, DrillMenuScreen, DrillScreens, DrillShown, DrillSummaryScreen} from './drillState.ts'
import {stepped} from './effects.ts'
import type {Effect, Stepped} from './effects.ts'
import {moved} from './listMoves.ts'
import type {AppState} from './state.ts'
import {stepBook} from './stepBook.ts'
import {stepQa, stepQaResult} from './stepQa.ts'

/** Longer than any answer. */
const answerLimit = 120

export function answerField(): DrillItemScreen['editor'] {
  return createField('', answerLimit)
}

export function stepDrill(app: AppState, screen: DrillScreens, event: InputEvent): Stepped {
  const action = actionFor(keyContext(app), event)
  if (action === 'quit') return stepped(app, {type: 'exit'})
  if (action === 'help') return stepped({...app, overlay: {id: 'help', scroll: 0}})
  if (action === 'suspend') return stepped(app, {type: 'suspend'})
  const told: AppState = {...app, notice: null}
  switch (screen.id) {
    case 'drills': return stepMenu(told, screen, action)
    case 'drill': return screen.verdict ? stepFeedback(told, screen, screen.verdict, action) : stepItem(told, screen, event, action)
    case 'drill-summary': return stepSummary(told, screen, action)
    case 'book': return stepBook(told, screen, action)
    case 'qa': return stepQa(told, screen, event, action)
    case 'qa-result': return stepQaResult(told, screen, action)
  }
}

type Act = ReturnType<typeof actionFor>
const asks = (app: AppState, ask: DrillAsk): Stepped => stepped(app, {type: 'drill', ask})

function stepMenu(app: AppState, screen: DrillMenuScreen, action: Act): Stepped {
  if (action === 'back') return stepped({...app, screen: {id: 'home', selected: 0}})
  if (action !== 'select') return stepped({...app, screen: {...screen, selected: moved(screen.selected, drillMenu.length, action)}})
  const item = drillMenu[screen.selected] ?? 'names'
  return asks(app, item === 'book' ? {type: 'book'} : {type: 'start', wish: {kind: item}})
}

function stepItem(app: AppState, screen: DrillItemScreen, event: InputEvent, action: Act): Stepped {
  const edit = (by: FieldAction): Stepped => stepped({...app, screen: {...screen, warned: false, editor: editField(screen.editor, by).field}})
  if (event.type === 'text') return edit({type: 'insert', text: screen.item.kind === 'phones' ? normaliseDigits(event.text) : event.text})
  // What is pasted was not typed as it was heard.
  if (event.type === 'paste') return stepped({...app, notice: message('drill.paste')})
  switch (action) {
    case 'check':
      if (screen.editor.text.trim() === '' && !screen.warned) return stepped({...app, notice: message('drill.empty'), screen: {...screen, warned: true}})
      return asks(app, {type: 'answer', typed: screen.editor.text})
    case 'captions': return screen.read ? stepped(app) : asks(app, {type: 'read'})
    case 'back': return asks(app, {type: 'leave'})
    default: return action !== null && isFieldAction(action) ? edit({type: action}) : stepped(app)
  }
}

function stepFeedback(app: AppState, screen: DrillItemScreen, {mistakes}: Verdict, action: Act): Stepped {
  const setAside = (aside: Aside | null): Stepped => aside === screen.aside ? stepped(app) : stepped(
    {...app, screen: {...screen, aside}}, ...mistakes.map((each): Effect => ({type: 'drill', ask: {type: 'set-aside', spot: each.spot, as: aside}}))
  )
  switch (action) {
    case 'exclude': return setAside('excluded')
    case 'master': return setAside('mastered')
    case 'take-back': return setAside(null)
    case 'go-on': return asks(app, {type: 'next'})
    case 'hear': return asks(app, {type: 'hear'})
    case 'back': return asks(app, {type: 'leave'})
    default: return stepped(app)
  }
}

function stepSummary(app: AppState, screen: DrillSummaryScreen, action: Act): Stepped {
  if (action === 'back') return asks(app, {type: 'menu'})
  if (action !== 'select') return stepped({...app, screen: {...screen, selected: moved(screen.selected, afterDrill.length, action)}})
  switch (afterDrill[screen.selected] ?? 'menu') {
    case 'again': return asks(app, {type: 'start', wish: {kind: screen.kind}})
    case 'book': return asks(app, {type: 'book'})
    case 'menu': return asks(app, {type: 'menu'})
  }
}

/** What the shell told of. */
export function drillWentOn(app: AppState, shown: DrillShown): Stepped {
  const {screen} = app
  switch (shown.type) {
    case 'screen': return stepped({...app, overlay: null, screen: shown.screen, notice: shown.notice})
    case 'judged': return stepped(screen.id === 'drill' ? {...app, screen: {...screen, verdict: shown.verdict}} : app)
    case 'unheard': return stepped(screen.id === 'drill' && screen.verdict === null
      ? {...app, notice: shown.notice, screen: {...screen, read: true, startsAt: shown.startsAt}} : {...app, notice: shown.notice})
    case 'hearing': return stepped(screen.id === 'qa' ? {...app, screen: {...screen, hearing: shown.line, scroll: 0}} : app)
    case 'entries': return stepped(screen.id === 'book' ? {...app, screen: {...screen, entries: shown.entries}} : app)
  }
}

export function tickDrill(app: AppState, screen: DrillItemScreen, steady: number): Stepped {
  return stepped({...app, screen: {...screen, now: steady}})
}
