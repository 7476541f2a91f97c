import type {Phonetics, ReadInContext} from './phonetics.ts'
import {isDoubleSurname} from './surnames.ts'

let loading: Promise<Phonetics> | undefined

/**
 * The dictionary of pinyin-pro as `Phonetics`, loaded once (about 100 ms and 32 MB, hence never imported statically)
 * and memoised by character. Rejects where the library cannot be loaded.
 */
export function loadPhonetics(): Promise<Phonetics> {
  loading ??= import('pinyin-pro').then(({pinyin}) => phoneticsFrom(pinyin))
  return loading
}

/** The same dictionary, reading sentences. Rejects where the library cannot be loaded. */
export async function loadReader(): Promise<ReadInContext> {
  const {pinyin} = await import('pinyin-pro')
  return characters => pinyin(characters, {toneType: 'num', type: 'all', v: true})
    .map(({isZh, pinyin: syllable}) => isZh ? tidy([syllable])[0] ?? null : null)
}

type Pinyin = typeof import('pinyin-pro').pinyin

function phoneticsFrom(pinyin: Pinyin): Phonetics {
  const shape = {toneType: 'num', type: 'array', v: true, nonZh: 'removed'} as const
  const readings = memoised((character) => tidy(pinyin(character, {...shape, multiple: true})))
  const surnameReadings = memoised((character) => {
    const ordinary = readings(character)
    const surname = tidy(pinyin(character, {...shape, mode: 'surname'}))
    return surname.length === 0 || surname[0] === ordinary[0] ? ordinary : surname
  })
  const doubleSurname = (characters: string): readonly [string, string] | undefined => {
    if (!isDoubleSurname(characters)) return undefined
    const [first, second] = tidy(pinyin(characters, {...shape, mode: 'surname'}))
    return first && second ? [first, second] : undefined
  }
  return {readings, surnameReadings, doubleSurname}
}

/** pinyin-pro numbers the neutral tone 0; the port says 5. */
function tidy(syllables: readonly string[]): string[] {
  return syllables.filter((syllable) => /^[a-z]+\d$/.test(syllable)).map((syllable) => syllable.replace('0', '5'))
}

function memoised(read: (character: string) => readonly string[]): (character: string) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return (character) => {
    const cached = known.get(character)
    if (cached) return cached
    const fresh = read(character)
    known.set(character, fresh)
    return fresh
  }
}
