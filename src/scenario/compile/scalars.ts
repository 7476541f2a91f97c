/** The strings of a checked file as values. What comes in has the shape its schema promises. */
import {asciiDigits} from '../numerals.ts'
import type {MoodTest} from '../types.ts'

export function list(raw: string | readonly string[] | undefined): readonly string[] {
  return raw === undefined ? [] : typeof raw === 'string' ? [raw] : raw
}

export function numbers(raw: string | readonly string[] | undefined): readonly number[] {
  return list(raw).map(Number)
}

export function flag(raw: 'true' | 'false' | undefined): boolean {
  return raw === 'true'
}

const MS: Readonly<Record<string, number>> = {ms: 1, s: 1_000, m: 60_000}

/** ms of `15s`, `500ms`, `2m`, rounded. */
export function milliseconds(raw: string): number {
  const [, amount, unit] = /^([0-9.]+)(ms|s|m)$/.exec(raw)!
  return Math.round(Number(amount) * MS[unit!]!)
}

/** `>=3`; a number alone means exactly that. */
export function comparison(raw: string): MoodTest {
  const [, op, value] = /^(>=|<=|>|<|=)? *([0-9]+)$/.exec(raw)!
  return {op: (op ?? '=') as MoodTest['op'], value: Number(value)}
}

/** Telephone and order numbers: full-width digits become ASCII, spaces around them go. */
export function digits(raw: string | undefined): string {
  return asciiDigits(raw ?? '').trim()
}

/** An object without the keys that have no value: absent and undefined must not differ in what is stored. */
export function defined<T extends object>(value: T): {[K in keyof T]: Exclude<T[K], undefined>} {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as {[K in keyof T]: Exclude<T[K], undefined>}
}

/** `raw` turned by `turn`, undefined where there is none. */
export function maybe<T, R>(raw: T | undefined, turn: (raw: T) => R): R | undefined {
  return raw === undefined ? undefined : turn(raw)
}

export function mapValues<T, R>(raw: Readonly<Record<string, T>> | undefined, turn: (value: T, key: string) => R): Readonly<Record<string, R>> {
  return Object.fromEntries(Object.entries(raw ?? {}).map(([key, value]) => [key, turn(value, key)]))
}
