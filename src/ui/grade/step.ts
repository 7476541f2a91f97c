/** The grading screens as one pure function: what happens next, and what is asked of the outside. */
import type {Acceptance} from '../../grade/acceptance.ts'
import {actionFor, type Action, type KeyContext} from '../../input/keymap.ts'
import type {InputEvent} from '../../input/events.ts'
import {createField as fieldWith} from '../../input/field.ts'
import type {Size} from '../components/look.ts'
import type {Message} from '../messages/messages.ts'
import {gradeStepped, type GradeStepped} from './effects.ts'
import {isEntry, withRow, type GradeApp, type GradeRow, type OpenAttempt} from './state.ts'
import {stepAttempt} from './stepAttempt.ts'
import {stepEntry} from './stepEntry.ts'
import {stepQueue} from './stepQueue.ts'

export type GradeAppEvent =
  | {readonly type: 'input'; readonly event: InputEvent}
  | {readonly type: 'resized'; readonly size: Size}
  /** Attempts of the queue that are worked out. */
  | {readonly type: 'working'; readonly done: number}
  | {readonly type: 'changed'; readonly row: GradeRow}
  | {readonly type: 'listed'; readonly rows: readonly GradeRow[]}
  /** The attempt as it is now, opened or changed. */
  | {readonly type: 'opened'; readonly attempt: OpenAttempt; readonly notice: Message | null}
  | {readonly type: 'tried'; readonly acceptance: Acceptance; readonly lines: readonly string[]; readonly changed: number}
  | {readonly type: 'told'; readonly notice: Message}

export function gradeStep(app: GradeApp, event: GradeAppEvent): GradeStepped {
  switch (event.type) {
    case 'input': return stepInput(app, event.event)
    case 'resized': return gradeStepped({...app, size: event.size})
    case 'working': return gradeStepped({...app, worked: event.done})
    case 'changed': return gradeStepped({...app, rows: app.rows && withRow(app.rows, event.row)})
    case 'listed': return gradeStepped({...app, worked: 0, rows: event.rows, selected: Math.min(app.selected, Math.max(0, event.rows.length - 1))})
    case 'opened': return gradeStepped(opened(app, event.attempt, event.notice))
    case 'tried': return gradeStepped({...app, overlay: {kind: 'trial', acceptance: event.acceptance, lines: event.lines, changed: event.changed, scroll: 0}, notice: null})
    case 'told': return gradeStepped({...app, notice: event.notice})
  }
}

/** A change of the attempt on the screen keeps the place; another one begins at what a person must look at. */
function opened(app: GradeApp, attempt: OpenAttempt, notice: Message | null): GradeApp {
  const same = app.open?.attempt.row.id === attempt.row.id ? app.open : null
  const open = attempt.card?.open[0]
  const first = Math.max(0, attempt.card?.criteria.findIndex(each => each.id === open) ?? 0)
  return {
    ...app, notice, overlay: null, rows: app.rows && withRow(app.rows, attempt.row),
    open: same ? {...same, attempt} : {attempt, tab: 'points', selected: first, scroll: 0}
  }
}

export function gradeContext({overlay, open}: Pick<GradeApp, 'overlay' | 'open'>): KeyContext {
  if (overlay === null) return open ? 'grade.attempt' : 'grade.queue'
  if (isEntry(overlay)) return 'grade.entry'
  return overlay.kind === 'choose' ? 'question' : overlay.kind === 'many' ? 'grade.many' : overlay.kind === 'trial' ? 'grade.trial' : 'help'
}

function stepInput(app: GradeApp, event: InputEvent): GradeStepped {
  const action = actionFor(gradeContext(app), event)
  if (action === 'quit') return gradeStepped(app, {type: 'exit'})
  if (isEntry(app.overlay)) return stepEntry(app, app.overlay, event, action)
  if (action === null) return gradeStepped(app)
  if (app.overlay) return stepOverlay(app, action)
  const told = {...app, notice: null}
  if (action === 'help') return gradeStepped({...told, overlay: {kind: 'help', scroll: 0}})
  return told.open ? stepAttempt(told, told.open, action) : stepQueue(told, action)
}

function stepOverlay(app: GradeApp, action: Action): GradeStepped {
  const {overlay, open} = app
  if (!overlay || isEntry(overlay)) return gradeStepped(app)
  if (action === 'back') return gradeStepped({...app, overlay: null})
  if (overlay.kind === 'choose') {
    const {items, selected} = overlay
    const item = items[selected]
    if (action === 'select' && item) return gradeStepped({...app, overlay: {kind: 'wording', as: item, field: fieldWith(item.acceptance.wording)}})
    const by = action === 'down' ? 1 : action === 'up' ? -1 : 0
    return gradeStepped({...app, overlay: {...overlay, selected: (selected + by + items.length) % items.length}})
  }
  if (overlay.kind === 'many') {
    return action === 'select' ? gradeStepped({...app, overlay: null}, {type: 'decide-many', ids: overlay.ids, wish: {type: overlay.wish}}) : gradeStepped(app)
  }
  if (overlay.kind === 'trial' && action === 'accept' && open) {
    return gradeStepped({...app, overlay: null}, {type: 'accept', id: open.attempt.row.id, acceptance: overlay.acceptance})
  }
  const page = Math.max(1, app.size.rows - 6)
  const by: Partial<Record<Action, number>> = {'line-up': -1, 'line-down': 1, 'scroll-up': -page, 'scroll-down': page}
  return gradeStepped({...app, overlay: {...overlay, scroll: Math.max(0, overlay.scroll + (by[action] ?? 0))}})
}

