import type {Command} from 'commander'
import type {Io} from '../io.ts'
import {inWords} from '../io.ts'

export interface CompareOptions { readonly json?: boolean; readonly fold?: boolean }

export function register(program: Command, io: Io): void {
  program
    .command('compare')
    .description(inWords(io, {
      zh: '逐字比对两段文字：替换、漏字、多字和字错率（CER）',
      en: 'align two texts character by character: substitutions, deletions, insertions and the character error rate'
    }))
    .argument('<REF>', inWords(io, {zh: '标准文字', en: 'the reference'}))
    .argument('<HYP>', inWords(io, {zh: '录入的文字', en: 'the text typed'}))
    .option('--fold', inWords(io, {zh: '先统一全角半角、大小写，去掉空格和标点', en: 'fold width and case and drop spaces and punctuation first'}))
    .option('--json', inWords(io, {zh: '以 JSON 输出', en: 'answer as JSON'}))
    .action(async (reference: string, hypothesis: string, options: CompareOptions) => {
      const {compare} = await import('../compare.ts')
      await compare(io, reference, hypothesis, options)
    })
}
