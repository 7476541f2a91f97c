import type {Phonetics} from '../text/phonetics.ts'
import {soundKey} from '../text/soundMatch.ts'
import {readReply} from './reading.ts'
import type {Reading} from './reading.ts'
import type {Simplify} from '../text/fold.ts'
import {equivalentsOf} from './synonyms.ts'

/** A reading with how its characters sound, worked out once a reply and shared by all patterns. */
export interface Reply extends Reading {
  readonly text: string
  readonly phonetics: Phonetics | undefined
  /** `soundKey` of each character; empty without phonetics. */
  readonly sounds: readonly ReadonlySet<string>[]
  /** Everything that occurs in it: the characters themselves and all their sounds. */
  readonly present: ReadonlySet<string>
}

export function hearReply(text: string, phonetics?: Phonetics, simplify?: Simplify): Reply {
  const reading = readReply(text, simplify)
  const sounds = phonetics ? reading.characters.map((character) => soundKey(character, phonetics)) : []
  const present = new Set(reading.characters)
  for (const keys of sounds) for (const key of keys) present.add(key)
  return {...reading, text: reading.characters.join(''), phonetics, sounds, present}
}

/** Whether the character, one that stands for it, or one that sounds like it occurs in the reply. */
export function mayHold(reply: Reply, character: string): boolean {
  for (const each of equivalentsOf(character)) if (reply.present.has(each)) return true
  if (reply.phonetics) for (const sound of soundKey(character, reply.phonetics)) if (reply.present.has(sound)) return true
  return false
}
