import type {Command} from 'commander'
import type {Io} from '../io.ts'
import {inWords} from '../io.ts'

export interface NormsOptions { readonly json?: boolean; readonly pack?: string }

export function register(program: Command, io: Io): void {
  const say = (zh: string, en: string): string => inWords(io, {zh, en})
  program.command('norms')
    .description(say(
      '教材的规范条目，逐条列出由哪些练习、规则、话术、表、指标、课堂活动体现，或为什么体现不了；有没着落的，退出码为 1',
      'the norms of the source documents, each with the scenarios, rules, phrases, forms, indicators or activities that carry it, or why none can; exit code 1 when one is left over'
    ))
    .argument('[N...]', say('只看这几条', 'only these'))
    .option('--pack <DIR>', say('把这个文件夹里的练习叠在自带练习之上', "lay this folder's scenarios over the built-in ones"))
    .option('--json', say('以 JSON 输出', 'answer as JSON'))
    .action(async (numbers: string[], options: NormsOptions) => (await import('../norms.ts')).listNorms(io, numbers, options))
}
