import type {GradeWish} from '../../grade/decide.ts'
import type {GradedCriterion} from '../../grade/graded.ts'
import {createField} from '../../input/field.ts'
import type {Action} from '../../input/keymap.ts'
import {moved} from '../app/listMoves.ts'
import {message} from '../messages/messages.ts'
import {shownRows, tabs, type AttemptScreen, type GradeApp} from './state.ts'
import {gradeStepped, type GradeStepped} from './effects.ts'

/** Keys on an open attempt. */
export function stepAttempt(app: GradeApp, open: AttemptScreen, action: Action): GradeStepped {
  const {attempt} = open
  const {id} = attempt.row
  const criterion = attempt.card?.criteria[open.selected]
  const state = (type: 'publish' | 'finalise'): GradeStepped => decide(app, id, {type})
  switch (action) {
    case 'back': return gradeStepped({...app, open: null})
    case 'next-attempt': return neighbour(app, id, 1)
    case 'previous-attempt': return neighbour(app, id, -1)
    case 'left': return gradeStepped(tabbed(app, open, -1))
    case 'right': return gradeStepped(tabbed(app, open, 1))
    case 'up': case 'down': return gradeStepped(goneTo(app, open, action))
    case 'scroll-up': case 'scroll-down': {
      const page = Math.max(1, Math.floor(app.size.rows / 2))
      return gradeStepped({...app, open: {...open, scroll: Math.max(0, open.scroll + (action === 'scroll-down' ? page : -page))}})
    }
    case 'replay': return gradeStepped(app, {type: 'replay', id})
    case 'take-back': return gradeStepped(app, {type: 'take-back', id})
    case 'publish': return state('publish')
    // What is final is opened again by the same key, with a reason.
    case 'finalise': return attempt.row.state === 'final'
      ? gradeStepped({...app, overlay: {kind: 'why', wish: {type: 'reopen'}, field: createField()}}) : state('finalise')
    default: return attempt.card && criterion && open.tab === 'points' ? onCriterion(app, open, criterion, action)
      : action === 'comment' && attempt.card ? comment(app, null, '', attempt.card.comment) : gradeStepped(app)
  }
}

function onCriterion(app: GradeApp, {attempt}: AttemptScreen, criterion: GradedCriterion, action: Action): GradeStepped {
  const {id, max, automatic, manual} = criterion
  const label = app.lang === 'zh' ? criterion.label : criterion.labelEn
  const wish = (given: GradeWish): GradeStepped => decide(app, attempt.row.id, given)
  switch (action) {
    case 'change-points': {
      const most = manual?.points === null ? automatic.max : max
      return gradeStepped({...app, overlay: {kind: 'points', criterion: id, label, max: most, field: createField('', 3)}})
    }
    case 'confirm': return wish({type: 'confirm', criterion: id})
    case 'automatic': return wish({type: 'clear', criterion: id})
    case 'not-applicable': return gradeStepped({...app, overlay: {kind: 'why', wish: {type: 'not-applicable', criterion: id}, field: createField()}})
    case 'comment': return comment(app, id, label, criterion.comment)
    case 'accept': {
      const items = attempt.acceptable[id] ?? []
      const [only] = items
      if (!only) return gradeStepped({...app, notice: message('grade.accept.nothing')})
      return gradeStepped({...app, overlay: items.length === 1
        ? {kind: 'wording', as: only, field: createField(only.acceptance.wording)} : {kind: 'choose', items, selected: 0}})
    }
    default: return gradeStepped(app)
  }
}

function comment(app: GradeApp, criterion: string | null, label: string, text: string): GradeStepped {
  return gradeStepped({...app, overlay: {kind: 'comment', criterion, label, field: createField(text)}})
}

function decide(app: GradeApp, id: string, wish: GradeWish): GradeStepped {
  return gradeStepped(app, {type: 'decide', id, wish, why: ''})
}

/** The next attempt of the queue as it is filtered; rows without an attempt are passed over. */
function neighbour(app: GradeApp, id: string, by: 1 | -1): GradeStepped {
  const rows = shownRows(app).filter(row => row.id !== '')
  const at = rows.findIndex(row => row.id === id)
  const next = rows[(at + by + rows.length) % rows.length]
  if (!next || next.id === id) return gradeStepped(app)
  return gradeStepped({...app, selected: Math.max(0, shownRows(app).indexOf(next))}, {type: 'open', id: next.id})
}

/** The transcript opens where the chosen criterion's evidence is. */
function tabbed(app: GradeApp, open: AttemptScreen, by: number): GradeApp {
  const tab = tabs[(tabs.indexOf(open.tab) + by + tabs.length) % tabs.length]!
  return {...app, open: {...open, tab, scroll: tab === 'talk' ? Math.max(0, evidenceTurn(open) - 2) : 0}}
}

/** Index of the turn in which, or after which, the evidence happened; 0 where there is none. */
export function evidenceTurn({attempt, selected}: AttemptScreen): number {
  const event = attempt.card?.criteria[selected]?.evidence.find(each => each.event !== undefined)?.event
  const at = event === undefined ? undefined : attempt.eventTimes[event]
  return at === undefined ? 0 : Math.max(0, attempt.turns.findLastIndex(turn => turn.at <= at))
}

function goneTo(app: GradeApp, open: AttemptScreen, action: 'up' | 'down'): GradeApp {
  if (open.tab !== 'points') return {...app, open: {...open, scroll: Math.max(0, open.scroll + (action === 'down' ? 1 : -1))}}
  return {...app, open: {...open, scroll: 0, selected: moved(open.selected, open.attempt.card?.criteria.length ?? 0, action)}}
}
