/** 表3.1 or 表3.2 as the trainee filled it in, laid out as document 000 prints it: a row of headings, a row under it (norm 3). */
import type {ExportedAttempt} from './exported.ts'

export interface FilledForm {
  readonly title: string
  readonly headings: readonly string[]
  /** '' for a field left empty. */
  readonly values: readonly string[]
  /** Class, number and name, as far as they are known. */
  readonly who: string
  /** Who, what and when, for the line under the form. */
  readonly caption: string
}

/** Null for a call without a form, and for one whose log cannot be read. */
export function filledForm({layout: form, facts, person, title, started}: ExportedAttempt): FilledForm | null {
  if (!form || !facts) return null
  const who = [person.class, person.number, person.name].filter(each => each !== '').join(' ')
  return {
    title: form.title,
    headings: form.fields.map(field => field.label),
    values: form.fields.map(field => facts.form[field.id] ?? ''),
    who,
    caption: [who, title.zh, started.slice(0, 16).replace('T', ' ')].filter(each => each !== '').join('  ')
  }
}
