import {loadPhonetics} from '../text/pinyin.ts'
import {loadSimplify} from '../text/simplify.ts'
import type {Simplify} from '../text/fold.ts'
import type {Phonetics} from '../text/phonetics.ts'

/** The two dictionaries that understanding Chinese needs. They are heavy: commands that need none never load them. */
export interface Chinese {
  readonly phonetics: Phonetics
  readonly simplify: Simplify
}

export async function loadChinese(): Promise<Chinese> {
  const [phonetics, simplify] = await Promise.all([loadPhonetics(), loadSimplify()])
  return {phonetics, simplify}
}
