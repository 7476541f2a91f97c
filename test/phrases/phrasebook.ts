import {readFileSync} from 'node:fs'
import {parse} from 'yaml'
import type {Phrasebook} from '../../src/phrases/phrasebook.ts'

/** The shipped phrasebook as plain objects. */
export const phrasebook = parse(readFileSync('scenarios/phrasebook.yaml', 'utf8')) as Phrasebook

export interface Sentence {
  readonly text: string
  /** `phrase:severity`, empty where nothing is to be found. */
  readonly expected: readonly string[]
}

/** The development set, a row a reply. */
export function sentences(): Sentence[] {
  const {clean, ...wanted} = parse(readFileSync('test/phrases/sentences.yaml', 'utf8')) as
    {clean: string[]} & Record<string, Record<string, string[]>>
  const found = Object.entries(wanted).flatMap(([severity, phrases]) =>
    Object.entries(phrases).flatMap(([id, texts]) => texts.map((text) => ({text, expected: [`${id}:${severity}`]}))))
  return [...found, ...clean.map((text) => ({text, expected: []}))]
}

/** Replies that were written without a look at the rules. */
export interface UnseenSet {
  readonly name: string
  /** What the first measuring gave, before any rule was improved on the set. */
  readonly first: {readonly found: number; readonly wanted: number; readonly alarms: number}
  /** The phrase to be found, undefined where nothing is. */
  readonly replies: readonly {readonly text: string; readonly phrase: string | undefined}[]
}

export const unseenSets: readonly UnseenSet[] = ['blind', 'heldOut', 'final'].map((name) => {
  const {first, found, clean} = parse(readFileSync(`test/phrases/${name}.yaml`, 'utf8')) as
    {first: UnseenSet['first']; found: Record<string, string[]>; clean: string[]}
  return {
    name, first,
    replies: [
      ...Object.entries(found).flatMap(([phrase, texts]) => texts.map((text) => ({text, phrase}))),
      ...clean.map((text) => ({text, phrase: undefined}))
    ]
  }
})
