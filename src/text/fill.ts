/** Texts with holes, as the catalogues of messages have them. */

export type Lang = 'zh' | 'en'

const holes = /\{([\w-]+)(?::([^|{}]*)\|([^{}]*))?\}/g

/** `{n}` is the filling; `{n:point|points}` the word that goes with so many, by the language's own rules. A hole without a filling stays. */
export function fill(lang: Lang, text: string, fillings: Readonly<Record<string, string | number>>): string {
  return text.replace(holes, (hole, name: string, one?: string, other?: string) => {
    const filling = Object.hasOwn(fillings, name) ? fillings[name] : undefined
    if (filling === undefined) return hole
    if (one !== undefined && other !== undefined) return pluralOf(lang).select(Number(filling)) === 'one' ? one : other
    return typeof filling === 'number' ? numberText(lang, filling) : filling
  })
}

const plurals: Partial<Record<Lang, Intl.PluralRules>> = {}
const numbers: Partial<Record<Lang, Intl.NumberFormat>> = {}

function pluralOf(lang: Lang): Intl.PluralRules {
  return plurals[lang] ??= new Intl.PluralRules(lang)
}

/** Small ones are the same in both languages, and most are small. */
function numberText(lang: Lang, value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1000) return String(value)
  return (numbers[lang] ??= new Intl.NumberFormat(lang === 'zh' ? 'zh-CN' : 'en-GB', {maximumFractionDigits: 20})).format(value)
}
