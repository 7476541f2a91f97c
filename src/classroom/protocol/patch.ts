/** What changed between two views of a call: the host sends this, the seat puts it on what it had. */
import type {Shown} from '../../call/shown.ts'

type Scalars = Omit<Shown, 'fields' | 'captions'>
export interface Patch {
  readonly set?: Partial<Scalars>
  /** Texts of the fields that are not what the seat thinks. */
  readonly fields?: Readonly<Record<string, string>>
  /** The first `keep` captions stay. */
  readonly captions?: {readonly keep: number; readonly more: Shown['captions']}
}

const scalars = [
  'phase', 'rings', 'answeredAt', 'hungUpAt', 'hungUpBy', 'submittedAt', 'transferred', 'mood', 'holds', 'hearings', 'spokenAt', 'waiting',
  'focus', 'disposition', 'callerNumber'
] as const satisfies readonly (keyof Scalars)[]

/** Null where nothing changed. */
export function patchOf(before: Shown, after: Shown): Patch | null {
  const set = Object.fromEntries(scalars.filter(key => !same(before[key], after[key])).map(key => [key, after[key]]))
  const names = new Set([...Object.keys(before.fields), ...Object.keys(after.fields)])
  const fields = Object.fromEntries([...names].filter(name => (before.fields[name] ?? '') !== (after.fields[name] ?? '')).map(name => [name, after.fields[name] ?? '']))
  const captions = captionsChanged(before.captions, after.captions)
  const patch: Patch = {
    ...(Object.keys(set).length > 0 && {set}), ...(Object.keys(fields).length > 0 && {fields}), ...(captions && {captions})
  }
  return Object.keys(patch).length > 0 ? patch : null
}

export function patched(shown: Shown, {set, fields, captions}: Patch): Shown {
  return {
    ...shown, ...set,
    fields: fields ? {...shown.fields, ...fields} : shown.fields,
    captions: captions ? [...shown.captions.slice(0, captions.keep), ...captions.more] : shown.captions
  }
}

function captionsChanged(before: Shown['captions'], after: Shown['captions']): Patch['captions'] | null {
  let keep = 0
  while (keep < before.length && keep < after.length && same(before[keep], after[keep])) keep++
  return keep === before.length && keep === after.length ? null : {keep, more: after.slice(keep)}
}

function same(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b))
}
