/** The norms with what carries each, as lines and as the manual's table. */
import {isUncarried, type CarriedNorm, type Carrier, type CarrierKind} from '../scenario/norms.ts'
import type {Lang} from './language.ts'
import {carrierLabels} from './normLabels.ts'

/** Named one by one at most; what follows is counted. */
const named = 4

/** `练习 shampoo-order、…；评分规则 greeting`: carriers by kind; the reason where nothing can carry it. */
export function carriedBy({norm, carriers}: CarriedNorm, lang: Lang): string {
  const kinds = [...new Set(carriers.map(each => each.kind))]
  const parts = kinds.map(kind => ofKind(kind, carriers.filter(each => each.kind === kind), lang))
  const unseen = norm.unseen ? [norm.unseen[lang]] : []
  return [...parts, ...unseen].join(lang === 'zh' ? '；' : '; ')
}

function ofKind(kind: CarrierKind, carriers: readonly Carrier[], lang: Lang): string {
  const inPack = kind === 'scenario' || kind === 'standard' || kind === 'phrase' || kind === 'intent' || kind === 'guideline'
  const names = carriers.slice(0, named).map(({id, label, labelEn}) => inPack ? id : lang === 'zh' ? `${label}（${id}）` : `${labelEn} (${id})`)
  const rest = carriers.length - names.length
  const more = rest === 0 ? '' : lang === 'zh' ? ` 等 ${carriers.length} 项` : ` and ${rest} more`
  return `${carrierLabels[kind][lang]} ${names.join(lang === 'zh' ? '、' : ', ')}${more}`
}

/** Which norms the other documents have instead: 另见 110（400）. */
export function profileNote({norm}: CarriedNorm, lang: Lang): string {
  const {profile, other} = norm
  if (profile === null) return ''
  const its = profile === 'general' ? (lang === 'zh' ? '一般规范' : 'general') : (lang === 'zh' ? '400 规范' : '400')
  const see = other === null ? '' : lang === 'zh' ? `，另一种见 ${other}` : `, the other: ${other}`
  return `${its}${see}`
}

/** Rows of a Markdown table, in Chinese. */
export function normRows(norms: readonly CarriedNorm[]): readonly string[] {
  return norms.map(each => {
    const {n, source, text} = each.norm
    const note = profileNote(each, 'zh')
    const by = isUncarried(each) ? '**还没有**' : carriedBy(each, 'zh')
    return `| ${[n, source, note === '' ? text : `${text}（${note}）`, by].map(cell => String(cell).replaceAll('|', '\\|')).join(' | ')} |`
  })
}
