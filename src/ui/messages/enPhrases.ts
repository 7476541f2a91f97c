import type {zhPhrases} from './zhPhrases.ts'

export const enPhrases: Readonly<Record<keyof typeof zhPhrases, string>> = {
  'key.pick-phrase': 'phrase',
  'phrase.next': 'F3 says ({n}/{of}): {text}',
  'figure.picked': '{replies} {replies:reply|replies}, {n} of them with a phrase by key ({picked} {picked:character|characters}); {typed} {typed:character|characters} typed'
}
