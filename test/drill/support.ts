/** The people and dictionaries of the built-in pack, and answers given by hand. */
import {readFileSync} from 'node:fs'
import {loadPack} from '../../src/scenario/pack.ts'
import type {People} from '../../src/scenario/types.ts'
import {loadPhonetics} from '../../src/text/pinyin.ts'
import type {DrillEvent, Item, ItemAnswered} from '../../src/drill/events.ts'
import {judge} from '../../src/drill/judge.ts'
import {root} from '../support/built.ts'

export const people: People = loadPack([{path: 'people.yaml', text: readFileSync(`${root}scenarios/people.yaml`, 'utf8')}]).pack.people!
export const tools = {phonetics: await loadPhonetics()}
export const day = 86_400_000
export const minute = 60_000

/** `item` answered with `typed` at `at`, as the log keeps it. */
export function answered(item: Omit<Item, 'aim'> & {aim?: string | null}, typed: string, at: number, rate = 120): ItemAnswered {
  const whole: Item = {aim: null, ...item}
  const {right, mistakes} = judge(whole, typed, tools)
  return {type: 'answered', at, item: whole, typed, rate, took: 5_000, read: true, right, mistakes}
}

export const begun = (at: number, kind: 'names' | 'phones' | 'addresses' | 'spelling' = 'names'): DrillEvent => ({type: 'begun', at, kind, seed: 1})
