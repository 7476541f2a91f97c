/** What the voice's tests share: the built-in pronunciation, the reader, and the phrases with how they are read. */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parse} from 'yaml'
import type {VoiceLine} from '../../src/call/voice.ts'
import {loadPack} from '../../src/scenario/pack.ts'
import type {Pronunciation} from '../../src/scenario/types.ts'
import {graphemeCount} from '../../src/text/grapheme.ts'
import type {Pronounceable} from '../../src/voice/reading/pronunciation.ts'

const file = join(import.meta.dirname, '../../scenarios/pronunciation.yaml')

export const pronunciation: Pronunciation = loadPack([{path: 'pronunciation.yaml', text: readFileSync(file, 'utf8')}]).pack.pronunciation!

export interface Phrase extends Pronounceable { readonly read: string }

export const phrases: readonly Phrase[] = (parse(readFileSync(join(import.meta.dirname, 'phrases.yaml'), 'utf8')) as {
  phrases: readonly {text: string; read: string; slot?: string}[]
}).phrases.map(({text, read, slot}) => {
  const whole = [0, graphemeCount(text)] as const
  return {text, read, slots: slot === undefined ? [] : [{slot, spoken: whole, value: whole}]}
})

/** A line of a grown-up woman at 150 characters a minute. */
export function lineOf(text: string, more: Partial<VoiceLine> = {}): VoiceLine {
  return {text, slots: [], rate: 150, digitMs: 600, sex: 'female', age: 'adult', loud: false, recording: null, ...more}
}
