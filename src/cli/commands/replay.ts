import type {Command} from 'commander'
import type {Io} from '../io.ts'
import {inWords} from '../io.ts'

export interface ReplayOptions { readonly json?: boolean }

export function register(program: Command, io: Io): void {
  const say = (zh: string, en: string): string => inWords(io, {zh, en})
  program
    .command('replay')
    .description(say(
      '回放一通电话：听、看当时说了什么、打了什么；没有终端时按时间列成文字',
      'go through a recorded call: what was said and typed, when; as text where there is no terminal'
    ))
    .argument('[ATTEMPT]', say(
      'history 列出的编号，或它的开头，没打完的也可以；不写则是最近提交的一通',
      'an id that history lists, or its beginning, of an unfinished call too; the newest submitted call by default'
    ))
    .option('--json', say('以 JSON 输出', 'answer as JSON'))
    .action(async (attempt: string | undefined, options: ReplayOptions) =>
      (await import('../replay.ts')).replay(io, attempt ?? '', options))
}
