import {readFileSync} from 'node:fs'
import {parseDocument} from 'yaml'
import type {FormEntry} from '../call/rehearse.ts'
import {dispositions, type Disposition, type Form} from '../scenario/types.ts'
import {UserError} from './errors.ts'

/** What `rehearse --form` names: each field's text, and the disposition. */
export interface FormFile { readonly fields: Readonly<Record<string, FormEntry>>; readonly disposition: Disposition | null }

/** `field: text`, or `field: [{at, text}]` with `at` in ms of call time or as 12s; fields by id or by the form's own heading. */
export function readForm(path: string, form: Form | null): FormFile {
  const document = parseDocument(readText(path), {schema: 'failsafe'})
  const value: unknown = document.errors.length > 0 ? null : document.toJS({maxAliasCount: 10})
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const cause = document.errors[0]?.message.split('\n')[0] ?? ''
    throw new UserError({zh: `${path} 不是“栏目: 文字”这样的 YAML。${cause}`, en: `${path} is no YAML of field: text. ${cause}`})
  }
  const fields: Record<string, FormEntry> = {}
  let disposition: Disposition | null = null
  for (const [key, entry] of Object.entries(value)) {
    if (key === 'disposition' || key === '小结') disposition = dispositionOf(entry, path)
    else fields[fieldId(key, form, path)] = entryOf(entry, key, path)
  }
  return {fields, disposition}
}

function dispositionOf(entry: unknown, path: string): Disposition {
  const found = dispositions.find(each => each === entry)
  if (found) return found
  throw new UserError({zh: `${path}：小结只能是 ${dispositions.join('、')}。`, en: `${path}: the disposition is one of ${dispositions.join(', ')}.`})
}

function fieldId(key: string, form: Form | null, path: string): string {
  const field = form?.fields.find(each => each.id === key || each.label === key || each.labelEn === key)
  if (field) return field.id
  const known = (form?.fields ?? []).map(each => `${each.id}（${each.label}）`).join('、')
  throw new UserError({zh: `${path}：表里没有“${key}”这一栏，有：${known}。`, en: `${path}: the form has no field ${key}; it has ${known}.`})
}

function entryOf(entry: unknown, key: string, path: string): FormEntry {
  if (typeof entry === 'string') return entry
  if (Array.isArray(entry)) {
    const pieces = entry.map(each => each as {at?: unknown; text?: unknown})
    if (pieces.every(each => typeof each?.at === 'string' && typeof each.text === 'string' && /^\d+(\.\d+)?(ms|s|m)?$/.test(each.at))) {
      return pieces.map(({at, text}) => ({at: milliseconds(String(at)), text: String(text)}))
    }
  }
  throw new UserError({
    zh: `${path}：“${key}”应是文字，或 [{at: 12s, text: 文字}] 这样的列表。`,
    en: `${path}: ${key} must be text, or a list like [{at: 12s, text: …}].`
  })
}

const unitMs: Readonly<Record<string, number>> = {ms: 1, s: 1_000, m: 60_000, '': 1}
function milliseconds(text: string): number {
  const [, amount, unit = ''] = /^([\d.]+)(ms|s|m)?$/.exec(text)!
  return Math.round(Number(amount) * unitMs[unit]!)
}

/** Throws a UserError where the file cannot be read. */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new UserError({zh: `读不到 ${path} 这个文件。`, en: `The file ${path} cannot be read.`}, {cause})
  }
}
