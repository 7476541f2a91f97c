import type {Table} from './benchmark.ts'
import {median, quantile} from './statistics.ts'

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function figure(value: number, unit: Table['unit']): string {
  return unit === 'bytes' ? String(Math.round(value)) : value.toFixed(1)
}

/** A Markdown table: each row's median and tail, and how many times each base they are. */
export function tableText({title, note, unit, rows, tail, bases}: Table): string {
  const compared = bases.flatMap((name) => rows.filter(({what}) => what === name))
  const percent = `p${Math.round(tail * 100)}`
  const heads = ['', `median, ${unit}`, `${percent}, ${unit}`, ...compared.flatMap(({what}) => [`median × ${what}`, `${percent} × ${what}`]), 'measured']
  const ratio = (of: number, to: number): string => `${(of / to).toFixed(2)}`
  const lines = rows.map(({what, values}) => row([
    what, figure(median(values), unit), figure(quantile(values, tail), unit),
    ...compared.flatMap((base) => [ratio(median(values), median(base.values)), ratio(quantile(values, tail), quantile(base.values, tail))]),
    String(values.length)
  ]))
  const aligned = heads.map((_, column) => (column === 0 ? ':--' : '--:'))
  return [`## ${title}`, '', note, '', row(heads), row(aligned), ...lines, ''].join('\n')
}

/** The whole of docs/benchmarks.md. */
export function pageText(tables: readonly Table[], {date, machine}: {date: string; machine: string}): string {
  return [
    '# Benchmarks',
    '',
    `Written by \`npm run bench\` on ${date}. ${machine}.`,
    '',
    'What is compared takes turns in one run. Milliseconds are this machine’s and depend on what else it did; the ratios are what',
    'can be compared. “Minimal Ink” is `test/bench/minimalInk.tsx`: one line of text and a number that ticks, bundled and rendered',
    'with tingda’s options, but with Ink’s layout and renderer as they are published (docs/decisions/0005), its compiled code kept',
    'in the same way.',
    '',
    ...tables.map(tableText)
  ].join('\n')
}

/** The page with these tables in place of those of the same titles; a new one goes to the end. */
export function withTables(page: string, tables: readonly Table[]): string {
  const [top = '', ...sections] = page.trimEnd().split(/\n(?=## )/)
  const known = sections.map(section => tables.find(({title}) => section.startsWith(`## ${title}\n`)))
  const kept = sections.map((section, i) => known[i] ? tableText(known[i]).trimEnd() : section.trimEnd())
  const added = tables.filter(table => !known.includes(table)).map(table => tableText(table).trimEnd())
  return [top.trimEnd(), ...kept, ...added].join('\n\n') + '\n'
}
