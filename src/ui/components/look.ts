/** What every component needs besides what it shows: the language and the marks. */
import type {Form, FormField} from '../../scenario/types.ts'
import {translator} from '../messages/messages.ts'
import type {Lang, Translate} from '../messages/messages.ts'
import type {Glyphs} from '../theme/theme.ts'

export interface Look {
  readonly lang: Lang
  readonly t: Translate
  readonly glyphs: Glyphs
}
export interface Size {
  readonly columns: number
  readonly rows: number
}

export function lookOf(lang: Lang, glyphs: Glyphs): Look {
  return {lang, t: translator(lang), glyphs}
}

export function fieldLabel({lang}: Look, field: Pick<FormField, 'label' | 'labelEn'>): string {
  return lang === 'zh' ? field.label : field.labelEn
}

export function formTitle({lang}: Look, form: Form): string {
  return lang === 'zh' ? form.title : form.titleEn
}

export function titleOf({lang}: Look, each: {readonly title: string; readonly titleEn: string}): string {
  return lang === 'zh' || each.titleEn === '' ? each.title : each.titleEn
}

/** `1:05` of ms; hours run on as minutes. */
export function clockText(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  return `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`
}
