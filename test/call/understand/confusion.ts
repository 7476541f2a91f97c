import type {Sentence} from './support.ts'

interface Row { readonly id: string; readonly expected: number; readonly precision: number; readonly recall: number }
export interface Confusion {
  readonly sentences: number
  /** Sentences of which exactly the expected intents were understood. */
  readonly whole: number
  readonly precision: number
  readonly recall: number
  readonly rows: readonly Row[]
  readonly mistakes: readonly {readonly say: string; readonly missing: readonly string[]; readonly extra: readonly string[]}[]
}

/** Compares what is understood with what is expected, over all sentences and by intent. */
export function confusion(sentences: readonly Sentence[], understood: (text: string) => readonly string[]): Confusion {
  const heard = sentences.map(({say, intents}) => ({say, intents, got: understood(say)}))
  const count = (id: string): {hits: number; expected: number; got: number} => ({
    hits: heard.filter(each => each.intents.includes(id) && each.got.includes(id)).length,
    expected: heard.filter(each => each.intents.includes(id)).length,
    got: heard.filter(each => each.got.includes(id)).length
  })
  const ids = [...new Set(heard.flatMap(each => [...each.intents, ...each.got]))].sort()
  const counts = ids.map(id => ({id, ...count(id)}))
  const total = (key: 'hits' | 'expected' | 'got'): number => counts.reduce((sum, each) => sum + each[key], 0)
  const mistakes = heard
    .map(({say, intents, got}) => ({say, missing: intents.filter(id => !got.includes(id)), extra: got.filter(id => !intents.includes(id))}))
    .filter(({missing, extra}) => missing.length + extra.length > 0)
  return {
    sentences: sentences.length,
    whole: sentences.length - mistakes.length,
    precision: share(total('hits'), total('got')),
    recall: share(total('hits'), total('expected')),
    rows: counts.map(({id, hits, expected, got}) => ({id, expected, precision: share(hits, got), recall: share(hits, expected)})),
    mistakes
  }
}

/** The confusion as a table in plain text. */
export function reportOf({sentences, whole, precision, recall, rows, mistakes}: Confusion): string {
  const figure = (value: number): string => value.toFixed(3)
  return [
    `${sentences} sentences, ${whole} understood wholly; precision ${figure(precision)}, recall ${figure(recall)}`,
    ...rows.map(row => `${row.id.padEnd(22)} ${String(row.expected).padStart(4)}  ${figure(row.precision)}  ${figure(row.recall)}`),
    ...mistakes.map(({say, missing, extra}) => `${say}  missing: ${missing.join(' ') || '-'}  extra: ${extra.join(' ') || '-'}`)
  ].join('\n')
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole
}
