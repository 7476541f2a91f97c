import {lay} from '../scenario/overlay.ts'
import type {Pack} from '../scenario/types.ts'
import type {CallWish} from '../ui/ports.ts'
import {fastestRate, slowestRate} from '../call/timeline.ts'
import type {PlayOptions} from './commands/play.ts'
import {draftShelf, foldersOf, isFile} from './drafts.ts'
import {UserError} from './errors.ts'
import type {Io} from './io.ts'
import {wholeNumber} from './numbers.ts'
import {openPack, scenarioNamed} from './packs.ts'

/** A call at once, in the terminal. Throws a UserError for what is wrong with the arguments, or where there is no terminal. */
export async function play(io: Io, name: string | undefined, options: PlayOptions): Promise<void> {
  const opened = await openPack(io, options.pack)
  const scenario = name === undefined ? null : await scenarioNamed(io, name, opened)
  // One named by its file is in no pack yet.
  const pack: Pack = scenario ? {...opened, scenarios: lay(opened.scenarios, [scenario])} : opened
  const wish = wishOf(scenario?.id, options)
  if (!io.isTTY) {
    throw new UserError(
      {
        zh: '接电话需要终端，而现在的输入或输出不是终端（被重定向或接了管道）。',
        en: 'Taking a call needs a terminal, and standard input or output is not one now (it is redirected or piped).'
      },
      {
        hint: {
          zh: '请直接在终端窗口里运行；不用终端走一通电话：tingda scenario rehearse。',
          en: 'Run it in a terminal window; tingda scenario rehearse takes a call without one.'
        }
      }
    )
  }
  const {openScreens} = await import('./screens.ts')
  const drafts = {folder: options.pack, file: name !== undefined && isFile(name) ? name : undefined}
  await openScreens(io, {shelf: draftShelf(io, pack, drafts), wish, voice: options.voice, folders: foldersOf(drafts)})
}

function wishOf(scenario: string | undefined, {as, rate, captions, seed, exam}: PlayOptions): Partial<CallWish> {
  return {
    ...(scenario !== undefined && {scenario}),
    ...(as && {role: as}),
    ...(rate !== undefined && {rate: rateOf(rate)}),
    ...(captions && {captions}),
    ...(seed !== undefined && {seed: wholeNumber(seed, '--seed')}),
    ...(exam && {exam})
  }
}

function rateOf(text: string): number {
  const rate = wholeNumber(text, '--rate')
  if (rate >= slowestRate && rate <= fastestRate) return rate
  throw new UserError({
    zh: `选项 --rate 在 ${slowestRate} 到 ${fastestRate} 之间，不能是 ${text}。`,
    en: `The option --rate is between ${slowestRate} and ${fastestRate}, not ${text}.`
  })
}
