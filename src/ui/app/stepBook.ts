/** Keys in the book of mistakes: a spot is left out, or comes back; the last of it can be taken back. */
import type {Aside} from '../../drill/events.ts'
import type {Action} from '../../input/keymap.ts'
import type {BookScreen} from './drillState.ts'
import {stepped} from './effects.ts'
import type {Stepped} from './effects.ts'
import {moved} from './listMoves.ts'
import type {AppState} from './state.ts'

export function stepBook(app: AppState, screen: BookScreen, action: Action | null): Stepped {
  const {entries, selected, undo} = screen
  const entry = entries[selected]
  const setAside = (as: Aside | null): Stepped => {
    if (!entry || entry.aside === as) return stepped(app)
    const done = {spot: entry.spot.id, before: entry.aside}
    return stepped({...app, screen: {...screen, undo: [...undo, done]}}, {type: 'drill', ask: {type: 'set-aside', spot: entry.spot.id, as}})
  }
  switch (action) {
    case 'back': return stepped(app, {type: 'drill', ask: {type: 'menu'}})
    case 'exclude': return setAside('excluded')
    case 'master': return setAside('mastered')
    case 'bring-back': return setAside(null)
    case 'take-back': {
      const last = undo.at(-1)
      if (!last) return stepped(app)
      const at = entries.findIndex(each => each.spot.id === last.spot)
      return stepped(
        {...app, screen: {...screen, undo: undo.slice(0, -1), selected: Math.max(0, at)}},
        {type: 'drill', ask: {type: 'set-aside', spot: last.spot, as: last.before}}
      )
    }
    default: return stepped({...app, screen: {...screen, selected: moved(selected, entries.length, action)}})
  }
}
