import type {RawNorms} from '../schema/norms.ts'
import type {Norm} from '../types.ts'

export function compileNorms({norms}: RawNorms): readonly Norm[] {
  return norms.map(({n, source, text, text_en: textEn, profile, other, shown = [], unseen, unseen_en: unseenEn}) => ({
    n: Number(n), source, text, textEn,
    profile: profile ?? null,
    other: other === undefined ? null : Number(other),
    shown: shown.map(({as, what, what_en: whatEn, at}) => ({as, what, whatEn, at})),
    unseen: unseen === undefined ? null : {zh: unseen, en: unseenEn ?? unseen}
  }))
}
