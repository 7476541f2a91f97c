/** One thing measured, each time it was measured. */
export type Series = {what: string; values: number[]}

export type Table = {
  title: string
  /** What exactly was measured, in a sentence or two. */
  note: string
  unit: 'ms' | 'bytes' | 'MB' | '%'
  rows: readonly Series[]
  /** The quantile shown beside the median, 0 to 1. */
  tail: number
  /** The rows that the others are compared with, by `what`. */
  bases: readonly string[]
}

/** To add one: a file that exports a benchmark, and its name in `main.ts`. */
export type Benchmark = {
  name: string
  /** Measures; what is compared takes turns, because a machine's mood changes by the minute. */
  run(): Promise<readonly Table[]>
}

/** A row for each name, to be filled while measuring. */
export function seriesOf<Name extends string>(...names: readonly Name[]): Record<Name, Series> {
  return Object.fromEntries(names.map((what) => [what, {what, values: []}])) as unknown as Record<Name, Series>
}
