/** What to do better next time about one field: nobody is told to ask who could only listen, or for what was asked and mistyped. */
import type {Role} from '../../call/events.ts'
import {message} from '../messages.ts'
import type {Message} from '../messages.ts'
import type {MarkedField} from './fields.ts'

const numbers: readonly string[] = ['mobile', 'landline', 'order']

export function adviceOn({field, typed, verdict}: MarkedField, role: Role): Message {
  const {kind, label, labelEn} = field
  if (verdict.explanation.some(({id}) => id === 'field.in-dossier')) return message('better.dossier', {label, labelEn})
  if (role === 'recorder') {
    if (kind === 'name' || kind === 'address') return message(`better.heard.${kind}`)
    if (numbers.includes(kind)) return message('better.heard.number', {label, labelEn})
  }
  if (kind === 'landline' && typed.trim() !== '') return message('better.landline-digits')
  return message(`better.${kind}`)
}
