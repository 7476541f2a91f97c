/**
 * Whether a pattern can stand in a reply at all: some character for each of its parts, one after the other. Of a thousand
 * patterns a reply passes a few dozen, and only those are matched.
 */

/** Where in a reply each row of `Hearing` is heard, a bit a character. */
export interface Places {
  readonly isHeard: (row: number) => boolean
  /** The first place from `from` on where one of `rows` is heard; -1 where there is none. */
  readonly first: (rows: Uint16Array, from: number) => number
}

/** `fit` has for each character of the reply how it fits each of `rows` rows; 0 is not at all. */
export function whereHeard(fit: readonly Uint8Array[], rows: number): Places {
  const words = Math.max(1, Math.ceil(fit.length / 32))
  const bits = new Uint32Array(rows * words)
  fit.forEach((own, at) => {
    const word = at >>> 5
    const bit = 1 << (at & 31)
    for (let row = 0; row < rows; row += 1) if (own[row]! > 0) bits[row * words + word]! |= bit
  })

  function isHeard(row: number): boolean {
    for (let word = 0; word < words; word += 1) if (bits[row * words + word]! !== 0) return true
    return false
  }

  function first(among: Uint16Array, from: number): number {
    for (let word = from >>> 5; word < words; word += 1) {
      let heard = 0
      for (let i = 0; i < among.length; i += 1) heard |= bits[among[i]! * words + word]!
      if (word === from >>> 5) heard &= -1 << (from & 31)
      if (heard !== 0) return word * 32 + 31 - Math.clz32(heard & -heard)
    }
    return -1
  }

  return {isHeard, first}
}

/** `needed` in the order of the pattern, each a set of rows of which one must be heard behind the one before. */
export function standInOrder(needed: readonly Uint16Array[], {first}: Places): boolean {
  let from = 0
  for (const rows of needed) {
    const at = first(rows, from)
    if (at < 0) return false
    from = at + 1
  }
  return true
}
