import {keysFor} from '../../input/keymap.ts'
import type {Action, KeyContext} from '../../input/keymap.ts'
import {flow, line, span} from '../paint/line.ts'
import type {Line} from '../paint/line.ts'
import type {Look} from './look.ts'

export const scrolling: readonly Action[] = ['scroll-down', 'scroll-up', 'line-down', 'line-up']
const none: ReadonlySet<Action> = new Set()

/**
 * The keys that do something now, as many rows as they take. `hidden` are those that make no sense here; keys that
 * scroll are told only where there `isMore` to see.
 */
export function footer({t}: Look, context: KeyContext, cells: number, hidden: ReadonlySet<Action> = none, isMore = false): Line[] {
  const keys = keysFor(context).filter(({action, footer}) => !hidden.has(action) && (scrolling.includes(action) ? isMore : footer))
  return flow(keys.map(each => line(span(each.labels[0] ?? '', 'key'), ` ${t(each.message)}`)), cells)
}
