/** Words a file may choose from: the same lists as the compiled types have. */
import * as v from 'valibot'
import {dispositions} from '../types.ts'

export const kinds = ['order', 'query', 'complaint', 'callback', 'special'] as const
export const kind = v.picklist(kinds)
export const profile = v.picklist(['general', '400'])
export const sex = v.picklist(['female', 'male'])
export const age = v.picklist(['young', 'adult', 'old'])
export const outcome = v.picklist([
  'agreed', 'answered', 'registered', 'transferred', 'agent-ended', 'customer-hung-up', 'abandoned'
])
export const disposition = v.picklist(dispositions)
export const fieldKind = v.picklist(['name', 'address', 'mobile', 'landline', 'order', 'english', 'email', 'text'])
