import {randomInt} from 'node:crypto'
import type {DrillKind} from '../drill/events.ts'
import type {Pack} from '../scenario/types.ts'
import type {DrillWish} from '../ui/ports.ts'
import type {DrillOptions} from './commands/drill.ts'
import {UserError} from './errors.ts'
import type {Io} from './io.ts'
import {wholeNumber} from './numbers.ts'
import {openPack, scenarioNamed, shelfOf} from './packs.ts'

const usualItems = 10
const mostItems = 500

/** A drill in the terminal, or line by line where there is none or JSON is asked for. Throws a UserError for wrong arguments. */
export async function drill(io: Io, kind: DrillKind | undefined, options: DrillOptions): Promise<void> {
  const pack = await openPack(io, options.pack)
  if (options.book) return (await import('./drillBook.ts')).printBook(io, pack, options)
  const wish = await wishOf(io, pack, kind, options)
  if (io.isTTY && !options.json) {
    const {openScreens} = await import('./screens.ts')
    return openScreens(io, {shelf: shelfOf(pack), drill: wish})
  }
  const {items = usualItems, seed = randomInt(2 ** 31), scenario} = wish
  if (kind === undefined) throw noKind()
  if (kind === 'qa') return (await import('./drillQa.ts')).checkCall(io, pack, {seed, scenario, json: options.json})
  return (await import('./drillLines.ts')).drillByLines(io, pack, {kind, items, seed, json: options.json})
}

async function wishOf(io: Io, pack: Pack, kind: DrillKind | undefined, {items, seed, scenario}: DrillOptions): Promise<DrillWish> {
  const count = items === undefined ? undefined : wholeNumber(items, '--items')
  if (count !== undefined && (count < 1 || count > mostItems)) {
    throw new UserError({zh: `选项 --items 在 1 到 ${mostItems} 之间，不能是 ${items}。`, en: `The option --items is between 1 and ${mostItems}, not ${items}.`})
  }
  if (scenario !== undefined && kind !== 'qa') {
    throw new UserError({zh: '选项 --scenario 只用于质检找错：tingda drill qa --scenario 编号。', en: 'The option --scenario is for checking a call: tingda drill qa --scenario ID.'})
  }
  const found = scenario === undefined ? undefined : await scenarioNamed(io, scenario, pack)
  return {
    kind: kind ?? null, ...(count !== undefined && {items: count}), ...(seed !== undefined && {seed: wholeNumber(seed, '--seed')}),
    ...(found && {scenario: found.id})
  }
}

function noKind(): UserError {
  return new UserError(
    {zh: '没有说练哪一种。', en: 'It was not said what to drill.'},
    {hint: {
      zh: '没有终端时要写明：tingda drill names、phones、addresses、spelling 或 qa；答案从标准输入读，一行一题。',
      en: 'Without a terminal name it: tingda drill names, phones, addresses, spelling or qa; answers come from standard input, one a line.'
    }}
  )
}
