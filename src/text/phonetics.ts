/**
 * How Chinese characters sound. A port: the dictionary behind it (pinyin-pro) is heavy,
 * so it is loaded after the first frame and handed in.
 *
 * A reading is a lower-case pinyin syllable with a tone digit, "zhang1"; the neutral tone is 5
 * and ü is written v ("nv3").
 */
export interface Phonetics {
  /** All readings of one character, the most common first; empty where it has none. */
  readings(character: string): readonly string[]
  /** Readings as a surname (单 shan4, 解 xie4); the ordinary readings where it has no other. */
  surnameReadings(character: string): readonly string[]
  /** Readings of both characters of a surname of two (尉迟 yu4 chi2); undefined where the two are none. */
  doubleSurname?(characters: string): readonly [string, string] | undefined
}

/** How a run of characters is read in context: a syllable each, null where the dictionary has none. */
export type ReadInContext = (characters: string) => readonly (string | null)[]
