/** Numbers drawn from a seed: the same on every platform, because only 32-bit whole numbers are used. */
export interface Draw {
  /** A whole number from 0 to `limit` − 1; `limit` is at most 2³¹. */
  readonly below: (limit: number) => number
  /** One of `choices`. @throws RangeError where there is none */
  readonly one: <T>(choices: readonly T[]) => T
}

/** Mulberry32 (Tommy Ettinger, public domain): a Weyl sequence, mixed. Seeds are taken by their lowest 32 bits. */
export function drawFrom(seed: number): Draw {
  let state = seed | 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const below = (limit: number) => next() % limit
  return {
    below,
    one: (choices) => {
      if (choices.length === 0) throw new RangeError('nothing to draw from')
      return choices[below(choices.length)]!
    }
  }
}
