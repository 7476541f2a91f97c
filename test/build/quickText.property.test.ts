import {join} from 'node:path'
import headless from '@xterm/headless'
import unicode from '@xterm/addon-unicode11'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {styledText} from '../../src/ui/paint/styled.ts'
import type {Line} from '../../src/ui/paint/line.ts'
import {cellWidth} from '../../src/text/width.ts'
import {themeOf} from '../../src/ui/theme/theme.ts'
import type {Tone} from '../../src/ui/theme/theme.ts'
import {bundle, lateTables, quickText} from '../support/bundling.ts'
import {root} from '../support/built.ts'

type LineUpdate = (previous: string, next: string, columns: number) => string

/** Ink's own finding of what changed in a row, as the bundle has it. */
async function bundledLineUpdate(): Promise<LineUpdate> {
  const [made] = await bundle(root, {update: join(root, 'node_modules/ink/build/line-update.js')}, {codeSplitting: false}, [lateTables, quickText])
  const {default: lineUpdate} = (await import(`data:text/javascript,${encodeURIComponent(made!.code)}`)) as {default: LineUpdate}
  return lineUpdate
}

const columns = 40
const theme = themeOf({colour: true, borders: 'line'})
const tones: readonly (Tone | undefined)[] = [undefined, 'dim', 'title', 'field', 'customer', 'warn']
const letters = fc.constantFrom(...'王小明您好a1 -,，。：“”…—·●▸─│░', 'é', 'e\u0301', '👍', '１', 'か')
const spanOf = fc.record({text: fc.array(letters, {maxLength: 12}).map(each => each.join('')), tone: fc.constantFrom(...tones)})
const rowOf = fc.array(spanOf, {maxLength: 5}).filter(row => cellWidth(row.map(each => each.text).join('')) <= columns)

/** What a terminal shows after it was sent all of this. */
async function shows(...sent: readonly string[]): Promise<string> {
  const terminal = new headless.Terminal({cols: columns, rows: 2, allowProposedApi: true})
  terminal.loadAddon(new unicode.Unicode11Addon())
  terminal.unicode.activeVersion = '11'
  for (const each of sent) await new Promise<void>(resolve => terminal.write(each, resolve))
  const row = terminal.buffer.active.getLine(0)!
  return Array.from({length: columns}, (_, at) => row.getCell(at)!).map(cell => `${cell.getChars()}${cell.getFgColor()}${cell.isUnderline()}${cell.isBold()}`).join(' ').trimEnd()
}

test('a row that is changed in part looks as one that is painted whole', async () => {
  const lineUpdate = await bundledLineUpdate()
  await fc.assert(fc.asyncProperty(rowOf, rowOf, fc.boolean(), async (first, second, sharesBeginning) => {
    const before = styledText(first as Line, theme).trimEnd()
    const after = styledText((sharesBeginning ? [...first.slice(0, -1), ...second.slice(-1)] : second) as Line, theme).trimEnd()
    fc.pre(cellWidth(after.replaceAll(/\u001b\[[\d;]*m/gu, '')) <= columns)
    expect(await shows(before, lineUpdate(before, after, columns))).toBe(await shows(after))
  }), {numRuns: 300})
})
