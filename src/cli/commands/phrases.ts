import type {Command} from 'commander'
import type {Io} from '../io.ts'
import {inWords} from '../io.ts'

export interface CheckOptions { readonly json?: boolean }

export function register(program: Command, io: Io): void {
  const phrases = program
    .command('phrases')
    .description(inWords(io, {zh: '服务禁语和不宜用语', en: 'forbidden phrases and discouraged wordings'}))
  phrases
    .command('check')
    .description(inWords(io, {
      zh: '检查一句话，或标准输入的每一行；发现禁语、疑似或不宜用语时退出码为 1',
      en: 'check a sentence, or each line of standard input; exit code 1 when something is found'
    }))
    .argument('[TEXT...]', inWords(io, {zh: '要检查的话', en: 'what was said'}))
    .option('--json', inWords(io, {zh: '以 JSON 输出，一行一个结果', en: 'answer as JSON, one result a line'}))
    .action(async (words: string[], options: CheckOptions) => {
      const {checkPhrases} = await import('../phrases.ts')
      await checkPhrases(io, words, options)
    })
}
