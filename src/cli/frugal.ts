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
 * Does `work` without V8's optimizing compiler (TurboFan; the quick one, Maglev, goes on): in a job of a second, of which
 * every function is soon done with, its compiling takes a fifth of the processor's time and never earns it back. `lasting`
 * has it compile after all, for work that turns out to be long.
 */
export async function inPassing(work: (lasting: () => void) => Promise<void>): Promise<void> {
  const lasting = () => setFlagsFromString('--turbofan')
  setFlagsFromString('--no-turbofan')
  try {
    await work(lasting)
  } finally {
    lasting()
  }
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
