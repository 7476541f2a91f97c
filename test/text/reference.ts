import {distance} from 'fastest-levenshtein'

/** The documented tie-break, told the slow way: from the ends, a pair if it is on a shortest way, else a deletion, else an insertion. */
export function slowlyAligned(reference: string, hypothesis: string): string[] {
  const cells: string[] = []
  let i = reference.length
  let j = hypothesis.length
  const left = (a: number, b: number) => distance(reference.slice(0, a), hypothesis.slice(0, b))
  while (i > 0 || j > 0) {
    const same = reference[i - 1] === hypothesis[j - 1]
    if (i > 0 && j > 0 && left(i - 1, j - 1) + (same ? 0 : 1) === left(i, j)) {
      i -= 1
      j -= 1
      cells.push(same ? reference[i] as string : `${reference[i]}:${hypothesis[j]}`)
    } else if (i > 0 && left(i - 1, j) + 1 === left(i, j)) {
      i -= 1
      cells.push(`${reference[i]}:`)
    } else {
      j -= 1
      cells.push(`:${hypothesis[j]}`)
    }
  }
  return cells.reverse()
}

/** The least total of an alignment in which a substitution costs `pair` and a deletion or insertion costs `gap`. */
export function leastCost(reference: readonly string[], hypothesis: readonly string[], pair: number, gap: number): number {
  let row = hypothesis.map((_, index) => (index + 1) * gap)
  row.unshift(0)
  reference.forEach((expected, i) => {
    const next = [(i + 1) * gap]
    hypothesis.forEach((typed, j) => {
      next.push(Math.min(row[j]! + (expected === typed ? 0 : pair), row[j + 1]! + gap, next[j]! + gap))
    })
    row = next
  })
  return row.at(-1)!
}
