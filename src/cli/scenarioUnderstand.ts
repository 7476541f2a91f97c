import {rulesFor} from '../call/rulesFor.ts'
import {readBackOf} from '../call/readBack.ts'
import {contentsOf} from '../scenario/contents.ts'
import {drawCustomer} from '../scenario/draw.ts'
import type {Pack, Scenario} from '../scenario/types.ts'
import {loadChinese} from './chinese.ts'
import type {UnderstandOptions} from './commands/scenario.ts'
import type {Io} from './io.ts'
import {inWords, printJsonLine, printLine} from './io.ts'
import {inputLines} from './lines.ts'
import {openPack, scenarioNamed} from './packs.ts'

/** Tells which intents a customer takes from each reply; with a scenario also what is read back, right or wrong. */
export async function understandReplies(io: Io, words: readonly string[], options: UnderstandOptions): Promise<void> {
  const [pack, chinese] = await Promise.all([openPack(io, options.pack), loadChinese()])
  const scenario = options.in === undefined ? null : await scenarioNamed(io, options.in, pack)
  const rules = rulesIn(pack, scenario, chinese)
  for await (const text of words.length > 0 ? [words.join(' ')] : inputLines(io)) {
    const readBack = scenario ? readBackOf(text, rules) : []
    const understood = rules.understand(text)
    const intents = readBack.length > 0 && !understood.includes('confirm') ? [...understood, 'confirm'] : understood
    if (options.json) printJsonLine(io, {text, intents, ...(scenario && {readBack})})
    else printLine(io, `${text}\t${intents.join(' ') || inWords(io, {zh: '（没听懂）', en: '(not understood)'})}`)
  }
}

function rulesIn(pack: Pack, scenario: Scenario | null, chinese: Awaited<ReturnType<typeof loadChinese>>): ReturnType<typeof rulesFor> {
  const any = scenario ?? pack.scenarios[0]!
  return rulesFor(contentsOf(pack, any, 'teaching'), drawCustomer(any, 0, pack.people), chinese)
}
