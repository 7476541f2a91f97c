/** The catalogue: which texts there are, what they need filled in, and how one is read. */
import {fill, type Lang} from '../../text/fill.ts'
import {en} from './en.ts'
import {zh} from './zh.ts'

export type {Lang}
export type MessageKey = keyof typeof zh
type Holes<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Holes<Rest> : never
/** What a text's `{holes}` are filled with. */
export type Fillings<Key extends MessageKey> = Readonly<Record<Holes<(typeof zh)[Key]>, string | number>>
type Rest<Key extends MessageKey> = [Holes<(typeof zh)[Key]>] extends [never] ? [] : [Fillings<Key>]

/** Reads a text. A key with holes needs its fillings, one without takes none. */
export type Translate = <Key extends MessageKey>(key: Key, ...fillings: Rest<Key>) => string

const catalogues: Readonly<Record<Lang, Readonly<Record<MessageKey, string>>>> = {zh, en}

export function translator(lang: Lang): Translate {
  const texts = catalogues[lang]
  return (key, ...[fillings]) => fill(lang, texts[key], (fillings ?? {}) as Readonly<Record<string, string | number>>)
}

/** A message with its fillings, kept in a state and read when it is shown. */
export interface Message {
  readonly key: MessageKey
  readonly with?: Readonly<Record<string, string | number>>
}

/** A message of our own making: the compiler checks that its holes are filled. */
export function message<Key extends MessageKey>(key: Key, ...[fillings]: Rest<Key>): Message {
  return fillings === undefined ? {key} : {key, with: fillings}
}

export function readMessage(lang: Lang, {key, with: fillings = {}}: Message): string {
  return fill(lang, catalogues[lang][key], fillings)
}
