/** Whole points, so that every sum on the scorecard is exact. */

/**
 * `total` shared out by `weights` in whole numbers that sum to it: the largest remainder method (Hare–Niemeyer), an
 * earlier one winning a tie. All zero where no weight is above 0.
 */
export function shareOut(total: number, weights: readonly number[]): number[] {
  const clean = weights.map(weight => Number.isFinite(weight) && weight > 0 ? weight : 0)
  const sum = clean.reduce((a, b) => a + b, 0)
  if (sum === 0) return clean
  const exact = clean.map(weight => total * weight / sum)
  const shares = exact.map(Math.floor)
  const left = total - shares.reduce((a, b) => a + b, 0)
  const byRemainder = exact
    .map((value, index) => ({index, remainder: value - Math.floor(value)}))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
  for (const {index} of byRemainder.slice(0, left)) shares[index]! += 1
  return shares
}

/**
 * The same, but nothing that counts is worth nothing: every weight above 0 gets at least one point while there are
 * enough of them, and the others share what is left.
 */
export function shareOutToAll(total: number, weights: readonly number[]): number[] {
  const enough = weights.filter(weight => weight > 0).length <= total
  let small = weights.map(() => false)
  for (;;) {
    const ones = small.filter(Boolean).length
    const shares = shareOut(total - ones, weights.map((weight, i) => small[i] ? 0 : weight)).map((share, i) => small[i] ? 1 : share)
    const next = weights.map((weight, i) => weight > 0 && shares[i]! <= 1 && (small[i] || shares[i] === 0))
    if (!enough || next.filter(Boolean).length === ones) return shares
    small = next
  }
}

/** Whole points of a share of `max`: to the nearest, a half downwards, so that half a step of one point is not all of it. */
export function earned(share: number, max: number): number {
  const held = Math.max(0, Math.min(1, share))
  return Math.max(0, Math.min(max, Math.ceil(held * max - 0.5)))
}

/** The value below which `part` of the sorted `values` lie: nearest rank; null where there are none. */
export function percentile(values: readonly number[], part: number): number | null {
  if (values.length === 0) return null
  const sorted = values.toSorted((a, b) => a - b)
  const rank = Math.max(1, Math.ceil(part * sorted.length))
  return sorted[rank - 1] ?? null
}
