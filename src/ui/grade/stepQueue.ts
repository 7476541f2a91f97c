import type {Action} from '../../input/keymap.ts'
import {moved} from '../app/listMoves.ts'
import {message} from '../messages/messages.ts'
import {filterNames, filterValues, readyFor, shownRows, type GradeApp} from './state.ts'
import {gradeStepped, type GradeStepped} from './effects.ts'

/** Keys in the queue: which attempt, and what the filters let through. */
export function stepQueue(app: GradeApp, action: Action): GradeStepped {
  const rows = shownRows(app)
  const page = Math.max(1, app.size.rows - 8)
  switch (action) {
    case 'back': return gradeStepped(app, {type: 'exit'})
    case 'open-attempt': {
      const row = rows[app.selected]
      return row && row.id !== '' ? gradeStepped(app, {type: 'open', id: row.id}) : gradeStepped(app)
    }
    case 'publish': case 'finalise': {
      const ids = readyFor(app, action)
      return gradeStepped(ids.length === 0 ? {...app, notice: message(action === 'publish' ? 'grade.many.none' : 'grade.many.none-final')}
        : {...app, overlay: {kind: 'many', wish: action, ids, shown: rows.length}})
    }
    case 'next-filter': return gradeStepped({...app, filter: (app.filter + 1) % filterNames.length})
    case 'previous-filter': return gradeStepped({...app, filter: (app.filter + filterNames.length - 1) % filterNames.length})
    case 'previous-value': return gradeStepped(turned(app, -1))
    case 'next-value': return gradeStepped(turned(app, 1))
    case 'scroll-down': return gradeStepped({...app, selected: Math.min(Math.max(0, rows.length - 1), app.selected + page)})
    case 'scroll-up': return gradeStepped({...app, selected: Math.max(0, app.selected - page)})
    default: return gradeStepped({...app, selected: moved(app.selected, rows.length, action)})
  }
}

function turned(app: GradeApp, by: number): GradeApp {
  const name = filterNames[app.filter]!
  const values = filterValues(app, name)
  const at = values.indexOf(app.filters[name])
  return {...app, selected: 0, filters: {...app.filters, [name]: values[(at + by + values.length) % values.length] ?? null}}
}
