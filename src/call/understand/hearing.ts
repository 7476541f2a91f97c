/** How the characters of replies fit the characters of patterns, by what they are and how they sound. */
import type {Phonetics} from '../../text/phonetics.ts'
import {nearSound, soundKey, withoutTone} from '../../text/soundMatch.ts'
import type {Place} from './automaton.ts'

/**
 * `nearly`: a sound that is taken for it (n/l, zh/z, in/ing …), or the same sound of a word so common that it is meant
 * as it stands (在 for 再 inside a word, but 好吗 is not 号码). `bySound`: the same syllable, whatever the tone.
 */
export const fits = {not: 0, nearly: 1, bySound: 2, exactly: 3} as const

/** How a character fits each row. The arrays are shared: read only. */
export interface Fit {
  /** By row, one of `fits`. */
  readonly how: Uint8Array
  /** The rows that it fits at all. */
  readonly rows: Uint16Array
}
export interface Hearing {
  readonly rows: number
  /** How `character` (said as an echo, 中华的华) fits. */
  fit(character: string, isEcho: boolean): Fit
}

/** Stands in patterns for any echo. */
const ECHO = '~'
/** Characters remembered; a reply has 2,000 at most. */
const MOST_REMEMBERED = 4_000

/** Function words and the commonest verbs: typed on purpose, hardly ever by mistake for a word of the same sound, and only by their first reading. */
const COMMON = new Set(
  '好吗您我给会不是的了呢请帮以可有在什么这那样子再一要能说讲遍次下就都也还到和跟把将让为因所他她它们个些多少很太最更对没别又才只过来去上里后前时想看听问叫用做吧啊哪谁怎几两三但或与及被从向等人大小'
)

export function hearingFor(places: readonly Place[], phonetics: Phonetics | null): Hearing {
  const exact = new Map<string, number[]>()
  const same = new Map<string, number[]>()
  const near = new Map<string, number[]>()
  places.forEach(({character, exact: only}, row) => {
    put(exact, character, row)
    if (!phonetics || only) return
    const sound = patternSound(character, phonetics)
    if (sound === undefined) return
    put(same, sound, row)
    put(near, nearSound(sound), row)
  })
  const remembered = new Map<string, Fit>()

  const listen = (character: string, isEcho: boolean): Fit => {
    const how = new Uint8Array(places.length)
    const touched = new Set<number>()
    const fit = (rows: readonly number[] | undefined, well: number): void => {
      for (const row of rows ?? []) {
        how[row] = well
        touched.add(row)
      }
    }
    const isCommon = COMMON.has(character)
    if (phonetics) {
      const sounds = [...syllables(character, phonetics)]
      if (isCommon) {
        fit(same.get(sounds[0] ?? ''), fits.nearly)
      } else {
        for (const sound of soundKey(character, phonetics)) fit(near.get(sound), fits.nearly)
        for (const sound of sounds) fit(same.get(sound), fits.bySound)
      }
    }
    fit(exact.get(character), fits.exactly)
    if (isEcho) fit(exact.get(ECHO), fits.exactly)
    return {how, rows: Uint16Array.from(touched)}
  }
  return {
    rows: places.length,
    fit(character, isEcho) {
      const key = isEcho ? character + ECHO : character
      let fit = remembered.get(key)
      if (!fit) {
        if (remembered.size >= MOST_REMEMBERED) remembered.clear()
        remembered.set(key, fit = listen(character, isEcho))
      }
      return fit
    }
  }
}

/**
 * How a pattern's character is said: its commonest reading, since a rare one (见 xian) would only mishear. What is
 * typed may be any reading of its character.
 */
function patternSound(character: string, phonetics: Phonetics): string | undefined {
  return OTHERWISE[character] ?? [...syllables(character, phonetics)][0]
}

/** Said otherwise in the words of patterns: 重新, 弓长张. */
const OTHERWISE: Readonly<Record<string, string>> = {重: 'chong', 长: 'chang'}

/** The readings of a character without their tones. */
function syllables(character: string, phonetics: Phonetics): ReadonlySet<string> {
  return new Set(phonetics.readings(character).map(withoutTone))
}

function put(map: Map<string, number[]>, key: string, row: number): void {
  const rows = map.get(key)
  if (rows) rows.push(row)
  else map.set(key, [row])
}
