import type {Command} from 'commander'
import type {Io} from '../io.ts'
import {inWords} from '../io.ts'

export interface ReviewOptions { readonly json?: boolean }

export function register(program: Command, io: Io): void {
  const say = (zh: string, en: string): string => inWords(io, {zh, en})
  program
    .command('review')
    .description(say('查看一通已提交通话的评分表', 'show the scorecard of a submitted call'))
    .argument('[ATTEMPT]', say(
      'history 列出的编号，或它的开头；不写则是最近提交的一通',
      'an id that history lists, or its beginning; the newest submitted call by default'
    ))
    .option('--json', say('以 JSON 输出', 'answer as JSON'))
    .action(async (attempt: string | undefined, options: ReviewOptions) =>
      (await import('../review.ts')).review(io, attempt ?? '', options))
}
