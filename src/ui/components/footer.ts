import {keysFor} from '../../input/keymap.ts'
import type {Action, KeyContext} from '../../input/keymap.ts'
import {flow, line, span} from '../paint/line.ts'
import type {Line} from '../paint/line.ts'
import type {Look} from './look.ts'

/** The keys that do something now, as many rows as they take. `hidden` are those that make no sense here. */
export function footer({t}: Look, context: KeyContext, cells: number, hidden: ReadonlySet<Action> = new Set()): Line[] {
  const keys = keysFor(context).filter(each => each.footer && !hidden.has(each.action))
  return flow(keys.map(each => line(span(each.labels[0] ?? '', 'key'), ` ${t(each.message)}`)), cells)
}
