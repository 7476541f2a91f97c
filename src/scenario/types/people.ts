/** What generated customers are made of, and how words are read aloud. */
import type {Customer} from './customer.ts'

/** A character (or a compound surname) and how it is told apart: 弓长张. */
export interface ToldCharacter { readonly is: string; readonly told: string }
/** Roads of one district, with the area code and the number of digits of its city's landlines. */
export interface Street {
  readonly province: string
  readonly city: string
  readonly district: string
  readonly area: string
  readonly digits: number
  readonly roads: readonly string[]
}
/** people.yaml: what generated customers are made of. */
export interface People {
  readonly surnames: readonly ToldCharacter[]
  readonly given: Readonly<Record<Customer['sex'], readonly ToldCharacter[]>>
  readonly mobilePrefixes: readonly string[]
  readonly streets: readonly Street[]
  readonly englishNames: Readonly<Record<Customer['sex'], readonly string[]>>
  /** B: boy. */
  readonly letters: Readonly<Record<string, string>>
  readonly mailHosts: readonly string[]
}

/** How a word, or a surname, is read where the dictionaries are wrong. */
export interface PronouncedWord {
  readonly is: string
  /** "yin2", "hang2": for words of Chinese characters one a character. */
  readonly read: readonly string[]
  /** Other characters of the same sound, as many, for engines that read characters themselves; null where they read it right. */
  readonly like: string | null
}
/** pronunciation.yaml. */
export interface Pronunciation {
  readonly words: readonly PronouncedWord[]
  readonly surnames: readonly PronouncedWord[]
}
