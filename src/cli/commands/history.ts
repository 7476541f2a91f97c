import {InvalidArgumentError, type Command} from 'commander'
import type {Io} from '../io.ts'
import {inWords} from '../io.ts'

export interface HistoryOptions { readonly json?: boolean; readonly limit?: number; readonly scenario?: string }

export function register(program: Command, io: Io): void {
  const say = (zh: string, en: string): string => inWords(io, {zh, en})
  const count = (text: string): number => {
    if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError(say('要一个正整数。', 'It must be a whole number above 0.'))
    return Number(text)
  }
  program
    .command('history')
    .description(say('列出做过的通话，最新的在前', 'list the calls taken, the newest first'))
    .option('--limit <N>', say('最多列出几通；表格默认 20，JSON 默认全部', 'list at most so many: 20 in the table by default, all in JSON'), count)
    .option('--scenario <ID>', say('只列这个练习的', "this scenario's only"))
    .option('--json', say('以 JSON 输出', 'answer as JSON'))
    .action(async (options: HistoryOptions) => (await import('../history.ts')).history(io, options))
}
