import type {RawPronunciation} from '../schema/pronunciation.ts'
import type {Pronunciation, PronouncedWord} from '../types.ts'

export function compilePronunciation({words = [], surnames = []}: RawPronunciation): Pronunciation {
  return {words: words.map(compileWord), surnames: surnames.map(compileWord)}
}

function compileWord({is, read, like}: NonNullable<RawPronunciation['words']>[number]): PronouncedWord {
  return {is, read: read.split(' '), like: like ?? null}
}
