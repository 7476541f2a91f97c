import {setFlagsFromString} from 'node:v8'
import {runInNewContext} from 'node:vm'

/**
 * Keeps the process small from now on. V8 lets the space for new objects grow to three times 16 MB, which a program that
 * answers a key at a time fills with nothing but garbage: a call takes 125 MB instead of 170 on a lab PC that has two of
 * them to spare, and none of its pauses grows.
 */
export function staySmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1')
}

/**
 * Sounds are large and live briefly, but outside the heap, where nothing makes them go before 64 MB have gathered. With a
 * heap as small as ours to collect everything takes some ten milliseconds, so it is for moments when nobody waits for a key.
 * Null where this Node offers no such thing.
 */
export function garbageCollector(): (() => void) | null {
  setFlagsFromString('--expose-gc')
  return runInNewContext('typeof gc === "function" ? gc : null') as (() => void) | null
}
