/** Pieces of a page: escaped text, tables, and charts as inline SVG. Nothing is loaded from anywhere. */

/** Text as HTML shows it; also inside quoted attributes. */
export function escaped(text: string | number): string {
  return String(text).replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
}

/** A table; `numeric` columns stand right. Null cells are blank. */
export function htmlTable(head: readonly string[], rows: readonly (readonly (string | number | null)[])[], numeric: readonly number[] = []): string {
  const cell = (tag: 'th' | 'td', text: string | number | null, i: number): string => `<${tag}${numeric.includes(i) ? ' class="n"' : ''}>${text === null ? '' : escaped(text)}</${tag}>`
  const headRow = head.length === 0 ? '' : `<thead><tr>${head.map((text, i) => cell('th', text, i)).join('')}</tr></thead>`
  return `<table>${headRow}<tbody>${rows.map(row => `<tr>${row.map((text, i) => cell('td', text, i)).join('')}</tr>`).join('')}</tbody></table>`
}

export interface Bar { readonly label: string; readonly value: number; readonly text: string }

/** Horizontal bars on the scale 0 to `most`; every bar has its value beside it, colour tells nothing. */
export function barsSvg(bars: readonly Bar[], most: number, title: string): string {
  const row = 15
  const [labels, room, texts] = [122, 150, 88]
  const width = labels + room + texts
  return svg(width, bars.length * row + 2, title, bars.map(({label, value, text}, i) => {
    const y = i * row
    const length = most <= 0 ? 0 : Math.max(0, Math.min(1, value / most)) * room
    return `<text x="${labels - 5}" y="${y + 11}" text-anchor="end">${escaped(shortened(label, 12))}</text>`
      + `<rect x="${labels}" y="${y + 3}" width="${room}" height="9" class="back"/><rect x="${labels}" y="${y + 3}" width="${length.toFixed(1)}" height="9" class="bar"/>`
      + `<text x="${labels + room + 5}" y="${y + 11}">${escaped(text)}</text>`
  }).join(''))
}

/** Columns with their counts above them. */
export function columnsSvg(columns: readonly Bar[], title: string): string {
  const [width, height, foot] = [360, 120, 16]
  const most = Math.max(1, ...columns.map(column => column.value))
  const step = width / Math.max(1, columns.length)
  return svg(width, height, title, columns.map(({label, value, text}, i) => {
    const length = value / most * (height - foot - 16)
    const x = i * step
    return `<rect x="${(x + 3).toFixed(1)}" y="${(height - foot - length).toFixed(1)}" width="${(step - 6).toFixed(1)}" height="${length.toFixed(1)}" class="bar"/>`
      + (value > 0 ? `<text x="${(x + step / 2).toFixed(1)}" y="${(height - foot - length - 3).toFixed(1)}" text-anchor="middle">${escaped(text)}</text>` : '')
      + `<text x="${(x + step / 2).toFixed(1)}" y="${height - 4}" text-anchor="middle" class="small">${escaped(label)}</text>`
  }).join('') + `<line x1="0" x2="${width}" y1="${height - foot}" y2="${height - foot}" class="axis"/>`)
}

/** Values in order of time on the scale 0 to 100, each with a point and, where there is room, its number. */
export function lineSvg(values: readonly number[], labels: readonly string[], title: string): string {
  const [width, height, foot, side] = [360, 110, 16, 22]
  const x = (i: number): number => values.length === 1 ? width / 2 : side + i * (width - side * 2) / (values.length - 1)
  const y = (value: number): number => 12 + (100 - value) / 100 * (height - foot - 16)
  const every = Math.ceil(values.length / 8)
  const grid = [60, 80, 100].map(mark => `<line x1="${side}" x2="${width}" y1="${y(mark).toFixed(1)}" y2="${y(mark).toFixed(1)}" class="grid"/><text x="0" y="${(y(mark) + 3).toFixed(1)}" class="small">${mark}</text>`).join('')
  const points = values.map((value, i) => `${x(i).toFixed(1)},${y(value).toFixed(1)}`).join(' ')
  const marks = values.map((value, i) => `<circle cx="${x(i).toFixed(1)}" cy="${y(value).toFixed(1)}" r="2.5" class="bar"/>`
    + (i % every === 0 || i === values.length - 1 ? `<text x="${x(i).toFixed(1)}" y="${(y(value) - 5).toFixed(1)}" text-anchor="middle">${escaped(value)}</text><text x="${x(i).toFixed(1)}" y="${height - 4}" text-anchor="middle" class="small">${escaped(labels[i] ?? '')}</text>` : '')).join('')
  return svg(width, height, title, `${grid}<polyline points="${points}" class="line"/>${marks}`)
}

function svg(width: number, height: number, title: string, inner: string): string {
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(title)}">${inner}</svg>`
}

function shortened(text: string, length: number): string {
  const characters = [...text]
  return characters.length <= length ? text : characters.slice(0, length - 1).join('') + '…'
}

/** A page of A4 for each of `pages`; prints as it is seen. */
export function htmlDocument(title: string, lang: 'zh' | 'en', pages: readonly string[]): string {
  return `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title>
<style>
@page { size: A4; margin: 12mm }
* { box-sizing: border-box }
body { margin: 0; background: #eee; color: #111; font: 9.5pt/1.4 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif }
main { width: 210mm; min-height: 296mm; margin: 8mm auto; padding: 12mm; background: #fff }
h1 { margin: 0; font-size: 15pt } h2 { margin: 3mm 0 1mm; font-size: 10.5pt; border-bottom: 0.3mm solid #888 }
p { margin: 1mm 0 } .sub { color: #555 } .two { display: grid; grid-template-columns: 1fr 1fr; gap: 0 8mm } .big { font-size: 20pt; font-weight: bold }
table { border-collapse: collapse; width: 100%; font-size: 8.5pt } th, td { border-bottom: 0.2mm solid #ccc; padding: 0.4mm 1mm; text-align: left; vertical-align: top; overflow-wrap: anywhere }
th { font-weight: bold } .n { text-align: right; white-space: nowrap } .form td, .form th { border: 0.2mm solid #000; text-align: center; padding: 1mm }
.roster { columns: 3; column-gap: 6mm; font-size: 8pt; margin: 0; padding: 0; list-style: none } .roster li { display: flex; justify-content: space-between; border-bottom: 0.2mm solid #ddd; break-inside: avoid }
svg { width: 100%; height: auto; display: block } svg text { font-size: 9.5px; fill: #111 } svg .small { font-size: 8px; fill: #555 }
.bar { fill: #2b6cb0 } .back { fill: #e6edf5 } .axis { stroke: #888 } .grid { stroke: #ddd } .line { fill: none; stroke: #2b6cb0; stroke-width: 1.5 }
@media print { body { background: #fff } main { width: auto; min-height: 0; margin: 0; padding: 0; break-after: page } main:last-child { break-after: auto } }
</style></head>
<body>
${pages.map(page => `<main>\n${page}\n</main>`).join('\n')}
</body></html>
`
}
