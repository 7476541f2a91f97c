/** JSON Schema of an exported attempt. */
import {toJsonSchema} from '@valibot/to-json-schema'
import {attemptSchema} from '../../src/report/exportSchema.ts'

export function exportSchema(): object {
  const {$schema, ...shape} = toJsonSchema(attemptSchema)
  return {$schema, title: 'An attempt as tingda export writes it', description: 'A line of --format jsonl; an entry of "attempts" of --format json.', ...shape}
}
