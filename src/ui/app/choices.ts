/** The choices of each dialog, by message; their order is what `selected` counts. */
import type {CallState} from '../../call/state.ts'
import {dispositions} from '../../scenario/types.ts'
import type {MessageKey} from '../messages/messages.ts'

export const transferTargets = [
  {key: 'transfer.leader', to: '班长'},
  {key: 'transfer.supervisor', to: '主管'},
  {key: 'transfer.directory', to: '查号台'}
] as const satisfies readonly {key: MessageKey; to: string}[]

interface Choices {
  readonly title: 'quit.call.title' | 'transfer.title' | 'disposition.title'
  readonly items: readonly (
    'quit.call.go-on' | 'quit.call.save' | 'quit.call.hang-up' | 'quit.call.discard' | (typeof transferTargets)[number]['key']
    | `disposition.${(typeof dispositions)[number]}`
  )[]
}

/** Only somebody on the line can be hung up on, and neither an exam nor a class's call can be thrown away. */
export function choicesOf(dialog: 'quit' | 'transfer' | 'disposition', {phase, settings}: Pick<CallState, 'phase' | 'settings'>, isHosted: boolean): Choices {
  const onLine = phase === 'talk' || phase === 'hold'
  switch (dialog) {
    case 'quit': return {
      title: 'quit.call.title',
      items: ['quit.call.go-on', 'quit.call.save', ...(onLine ? ['quit.call.hang-up' as const] : []), ...(settings.exam || isHosted ? [] : ['quit.call.discard' as const])]
    }
    case 'transfer': return {title: 'transfer.title', items: transferTargets.map(each => each.key)}
    case 'disposition': return {title: 'disposition.title', items: dispositions.map(each => `disposition.${each}` as const)}
  }
}
