/** Who would change by a re-grade, and by what: criterion by criterion. */
import type {CardChange, CriterionChange} from '../grade/regrade.ts'
import type {Person} from './exported.ts'
import {indented} from './indent.ts'
import {criterionStateLabels} from './labels.ts'
import type {Lang} from './language.ts'
import {textTable} from './textTable.ts'

export interface ChangeLine { readonly attempt: string; readonly person: Person; readonly change: CardChange }

/** A line a call, those that lose or gain most first, with the criteria under it. */
export function regradeLines(changes: readonly ChangeLine[], idLength: number, lang: Lang, width: number): string[] {
  const sorted = changes.toSorted((a, b) => Math.abs(delta(b)) - Math.abs(delta(a)) || (a.attempt < b.attempt ? -1 : 1))
  const heads = textTable(sorted.map(({attempt, person, change: {total}}) => [
    attempt.slice(0, idLength), person.number || '—', person.name || '—', `${total.before} → ${total.after}`, signed(total.after - total.before)
  ]), ['left', 'left', 'left', 'right', 'right'])
  return sorted.flatMap(({change}, i) => [heads[i]!, ...change.criteria.flatMap(each => criterionLine(each, lang, width)), ...flaggedLines(change, lang, width)])
}

function delta({change: {total}}: ChangeLine): number {
  return total.after - total.before
}

function signed(value: number): string {
  return value > 0 ? `+${value}` : value === 0 ? '±0' : String(value)
}

function criterionLine({label, labelEn, before, after}: CriterionChange, lang: Lang, width: number): string[] {
  return indented(`${lang === 'zh' ? label : labelEn}${lang === 'zh' ? '：' : ': '}${part(before, lang)} → ${part(after, lang)}`, '    · ', width)
}

function part(given: CriterionChange['before'], lang: Lang): string {
  if (given === null) return lang === 'zh' ? '没有' : 'none'
  const state = criterionStateLabels[given.state][lang]
  return given.state === 'na' || given.max === 0 ? state : `${given.points}/${given.max} ${state}`
}

function flaggedLines({flagged}: CardChange, lang: Lang, width: number): string[] {
  if (flagged.length === 0) return []
  return indented(lang === 'zh' ? `老师改过的分，机器给的变了，请再看：${flagged.join('、')}` : `decided by a person, and automatic part changed, look again: ${flagged.join(', ')}`, '    ！ ', width)
}
