/** Rules of a call from its contents and the dictionaries at hand. Compiled once a call, not once a reply. */
import {compilePhrasebook} from '../phrases/compile.ts'
import {detectPhrases} from '../phrases/detect.ts'
import type {Contents, Customer} from '../scenario/types.ts'
import type {Simplify} from '../text/fold.ts'
import type {Phonetics} from '../text/phonetics.ts'
import {soundsLike} from '../text/soundMatch.ts'
import {compileIntents} from './understand/compile.ts'
import {understand} from './understand/understand.ts'
import type {Rules} from './rules.ts'

/** Either may still be loading: without them only exact wordings are understood. */
export interface Dictionaries {
  readonly phonetics?: Phonetics | undefined
  readonly simplify?: Simplify | undefined
}

export function rulesFor(contents: Contents, customer: Customer, {phonetics, simplify}: Dictionaries): Rules {
  const intents = compileIntents(contents.intents, phonetics ?? null, simplify)
  const phrasebook = compilePhrasebook(contents.phrasebook)
  return {
    contents,
    customer,
    understand: text => understand(text, intents).intents.map(each => each.id),
    forbidden: text => detectPhrases(text, phrasebook, phonetics, {...(simplify && {simplify})})
      .filter(finding => finding.severity === 'forbidden')
      .map(finding => finding.phrase),
    soundsLike: (a, b) => phonetics ? soundsLike(a, b, phonetics) : a === b
  }
}
