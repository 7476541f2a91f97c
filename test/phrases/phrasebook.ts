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
