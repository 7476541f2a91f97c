/** How long a scenario's model call takes, from answering to hanging up: what a list can promise of a call before it is taken. */
import {drawCustomer} from '../scenario/draw.ts'
import {contentsOf} from '../scenario/contents.ts'
import type {Pack, Scenario} from '../scenario/types.ts'
import {rehearse} from './rehearse.ts'
import {rulesFor} from './rulesFor.ts'
import type {Rules} from './rules.ts'
import {settingsFor} from './setup.ts'

/**
 * Seconds of the call as a recorder hears it, at the rate of its level; null where the model comes to no end by itself.
 * Calls of one pack are played one after the other: what sentences mean is worked out once for all of them.
 */
export function modelLengths(pack: Pack): (scenario: Scenario) => number | null {
  let compiled: Pick<Rules, 'understand' | 'forbidden' | 'soundsLike'> | null = null
  return scenario => {
    const contents = contentsOf(pack, scenario, 'teaching')
    const customer = drawCustomer(scenario, 0, contents.people)
    const rules = rulesFor(contents, customer, {})
    compiled ??= {understand: rules.understand, forbidden: rules.forbidden, soundsLike: rules.soundsLike}
    const script = {moves: [], form: {}, charactersPerMinute: 60, disposition: null}
    const {state: {answeredAt, hungUpAt}} = rehearse(script, settingsFor(scenario, {role: 'recorder'}), {...rules, ...compiled})
    return answeredAt === null || hungUpAt === null ? null : Math.round((hungUpAt - answeredAt) / 1000)
  }
}
