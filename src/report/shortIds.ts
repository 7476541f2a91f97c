/** Digits enough to name an attempt among `ids`, and never fewer than `least`: how much of each id a list shows. */
export function shortIdLength(ids: readonly string[], least = 6): number {
  const sorted = [...ids].sort()
  const shared = sorted.slice(1).map((id, i) => sharedStart(sorted[i] ?? '', id))
  return Math.max(least, ...shared.map(length => length + 1))
}

function sharedStart(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length += 1
  return length
}
