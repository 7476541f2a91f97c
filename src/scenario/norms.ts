/** What carries each norm of the source documents: found in the pack, or named where nothing of the pack can. */
import type {Norm, Pack} from './types.ts'

export type CarrierKind = 'scenario' | 'standard' | 'phrase' | 'intent' | 'guideline' | Norm['shown'][number]['as']
export interface Carrier {
  readonly kind: CarrierKind
  /** Of the pack's; of what is named in norms.yaml, where it is. */
  readonly id: string
  readonly label: string
  readonly labelEn: string
}
export interface CarriedNorm {
  readonly norm: Norm
  readonly carriers: readonly Carrier[]
}

/** The pack's norms by number, each with what carries it. */
export function carriedNorms(pack: Pack): readonly CarriedNorm[] {
  const found = carriersIn(pack)
  return (pack.norms ?? []).toSorted((a, b) => a.n - b.n).map(norm => ({
    norm,
    carriers: [
      ...found.filter(each => each.norms.includes(norm.n)).map(({norms: _, ...carrier}) => carrier),
      ...norm.shown.map(({as, what, whatEn, at}): Carrier => ({kind: as, id: at, label: what, labelEn: whatEn}))
    ]
  }))
}

/** Nothing carries it, and no reason is given why nothing can. */
export function isUncarried({norm, carriers}: CarriedNorm): boolean {
  return carriers.length === 0 && norm.unseen === null
}

function carriersIn({scenarios, standards, phrasebook, intents, guidelines}: Pack): readonly (Carrier & {readonly norms: readonly number[]})[] {
  const phrases = [...phrasebook.forbidden, ...phrasebook.discouraged, ...phrasebook.standard]
  return [
    ...scenarios.map(({id, title, titleEn, carries}) => ({kind: 'scenario' as const, id, label: title, labelEn: titleEn || title, norms: carries})),
    ...standards.map(({id, label, labelEn, norms}) => ({kind: 'standard' as const, id, label, labelEn, norms})),
    ...phrases.map(({id, text, norm}) => ({kind: 'phrase' as const, id, label: text, labelEn: text, norms: [norm]})),
    ...intents.intents.flatMap(({id, label, norm}) => norm === null ? [] : [{kind: 'intent' as const, id, label, labelEn: id, norms: [norm]}]),
    ...guidelines.map(({id, title, norms}) => ({kind: 'guideline' as const, id, label: title, labelEn: id, norms}))
  ]
}
