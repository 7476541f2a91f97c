/** A look at a form that is still being filled in: for a teacher's board, never for a score. */
import type {CallLog} from '../../call/events.ts'
import type {Contents, FormField} from '../../scenario/types.ts'
import {recordOf} from '../callRecord.ts'
import {markFields} from './fields.ts'
import type {Tools} from './result.ts'

/** Fields that hold something, are not being typed into, and are not right. Free text can still become right. */
export function wrongSoFar(log: CallLog, contents: Contents, tools: Tools): readonly FormField[] {
  const record = recordOf(log, contents)
  return markFields(record, tools)
    .filter(({field, typed, verdict}) => field.kind !== 'text' && field.id !== record.state.focus && typed.trim() !== ''
      && (verdict.state === 'missed' || verdict.state === 'partly'))
    .map(each => each.field)
}
