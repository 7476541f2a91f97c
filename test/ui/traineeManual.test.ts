import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {keysFor} from '../../src/input/keymap.ts'
import type {KeyContext} from '../../src/input/keymap.ts'
import {translator} from '../../src/ui/messages/messages.ts'

const pageOf = (name: string): string => readFileSync(fileURLToPath(new URL(`../../docs/manual/${name}`, import.meta.url)), 'utf8')
const t = translator('zh')

/** Every key of the context, as the table under its mark in the manual has to tell it. */
function tableOf(context: KeyContext): string {
  const rows = keysFor(context).map(({labels, message}) => `| ${labels.slice(0, 3).join('、')} | ${t(message)} |`)
  return [`<!-- keys: ${context} -->`, '', '| 按键 | 做什么 |', '|---|---|', ...rows, ''].join('\n')
}

const pages: readonly [string, KeyContext][] = [
  ...(['browse', 'call.reply', 'call.field', 'call.waiting', 'call.hearing', 'call.again', 'wrap-up', 'scorecard', 'replay'] as const).map((context): [string, KeyContext] => ['trainee.zh.md', context]),
  ...(['drill.item', 'drill.feedback', 'book', 'qa', 'qa.wording'] as const).map((context): [string, KeyContext] => ['drill.zh.md', context])
]

test.each(pages)('%s tells every key of %s as it is', (page, context) => {
  const manual = pageOf(page)
  const from = manual.indexOf(`<!-- keys: ${context} -->`)
  expect(manual.slice(from, manual.indexOf('\n\n', manual.indexOf('| 按键', from)) + 1)).toBe(tableOf(context))
})
