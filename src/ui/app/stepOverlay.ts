/** Keys in a dialog, the help and the look-up, which lie over a call (the help over anything). */
import {dispositions} from '../../scenario/types.ts'
import {actionFor, isFieldAction} from '../../input/keymap.ts'
import type {Action} from '../../input/keymap.ts'
import type {InputEvent} from '../../input/events.ts'
import {editField} from '../../input/field.ts'
import type {FieldAction} from '../../input/field.ts'
import type {CallModel} from './callModel.ts'
import {choicesOf, transferTargets} from './choices.ts'
import {keyContext} from './context.ts'
import {stepped} from './effects.ts'
import type {Stepped} from './effects.ts'
import {entriesOf, found} from './lookup.ts'
import type {Entry} from './lookup.ts'
import type {AppState, LookUp, Overlay, Question} from './state.ts'
import {callerNumber} from './stepCall.ts'

/** Rows the look-up turns at once. */
const pageRows = 6

export function stepOverlay(app: AppState, overlay: Overlay, event: InputEvent): Stepped {
  const action = actionFor(keyContext(app), event)
  if (action === 'quit') return quit(app, overlay)
  if (action === 'back' || (action === 'help' && overlay.id === 'help')) return stepped({...app, overlay: null})
  if (overlay.id === 'help') return scrollHelp(app, overlay.scroll, action)
  if (!app.call) return stepped({...app, overlay: null})
  return overlay.id === 'lookup' ? stepLookUp(app, app.call, overlay, event, action) : stepQuestion(app, app.call, overlay, action)
}

/** Ctrl-C in the question itself is an answer: save and quit. */
function quit(app: AppState, overlay: Overlay): Stepped {
  if (!app.call) return stepped(app, {type: 'exit'})
  if (overlay.id === 'quit') return stepped(app, {type: 'leave-call'}, {type: 'exit'})
  return stepped({...app, overlay: {id: 'quit', selected: 0}})
}

function scrollHelp(app: AppState, scroll: number, action: Action | null): Stepped {
  const by = action === 'line-down' ? 1 : action === 'line-up' ? -1 : action === 'scroll-down' ? 8 : action === 'scroll-up' ? -8 : 0
  return stepped({...app, overlay: {id: 'help', scroll: Math.max(0, scroll + by)}})
}

function moved(selected: number, count: number, action: Action | null): number {
  const by = action === 'down' ? 1 : action === 'up' ? -1 : 0
  return count === 0 ? 0 : (selected + by + count) % count
}

function stepQuestion(app: AppState, call: CallModel, overlay: Question, action: Action | null): Stepped {
  const {items} = choicesOf(overlay.id, call.state, call.hosted !== undefined)
  if (action !== 'select') return stepped({...app, overlay: {...overlay, selected: moved(overlay.selected, items.length, action)}})
  const closed: AppState = {...app, overlay: null}
  const chosen = items[Math.min(overlay.selected, items.length - 1)]
  switch (chosen) {
    case 'quit.call.save': return stepped(closed, {type: 'leave-call'}, {type: 'exit'})
    case 'quit.call.discard': return stepped(closed, {type: 'discard-call'})
    case 'quit.call.hang-up': return stepped(closed, {type: 'feed', input: {type: 'hang-up'}})
    default: {
      const target = transferTargets.find(each => each.key === chosen)
      const disposition = dispositions.find(each => chosen === `disposition.${each}`)
      if (target) return stepped(closed, {type: 'feed', input: {type: 'transfer', to: target.to}})
      return disposition ? stepped(closed, {type: 'feed', input: {type: 'dispose', disposition}}) : stepped(closed)
    }
  }
}

function stepLookUp(app: AppState, call: CallModel, overlay: LookUp, event: InputEvent, action: Action | null): Stepped {
  const search = (edit: FieldAction): Stepped =>
    stepped({...app, overlay: {...overlay, search: editField(overlay.search, edit).field, selected: 0, scroll: 0}})
  if (event.type === 'text') return search({type: 'insert', text: event.text})
  if (event.type === 'paste') return search({type: 'insert', text: event.text, cause: 'paste'})
  const entries = found(entriesOf(call, {otherwise: '', dossier: ''}), overlay.search.text)
  switch (action) {
    case 'caller-number': return callerNumber(app, call)
    case 'help': return stepped({...app, overlay: {id: 'help', scroll: 0}})
    case 'scroll-down': return stepped({...app, overlay: {...overlay, scroll: overlay.scroll + pageRows}})
    case 'scroll-up': return stepped({...app, overlay: {...overlay, scroll: Math.max(0, overlay.scroll - pageRows)}})
    case 'select': return readEntry({...app, overlay: null}, entries[Math.min(overlay.selected, entries.length - 1)], overlay)
    case 'up': case 'down': {
      const selected = moved(overlay.selected, entries.length, action)
      return readEntry({...app, overlay: {...overlay, selected, scroll: 0}}, entries[selected], overlay)
    }
    default: return action !== null && isFieldAction(action) ? search({type: action}) : stepped(app)
  }
}

/** An entry that is open has been looked up; Enter goes back to the customer with it. */
function readEntry(app: AppState, entry: Entry | undefined, {search}: LookUp): Stepped {
  return entry ? stepped(app, {type: 'feed', input: {type: 'look-up', source: entry.source, query: search.text}}) : stepped(app)
}
