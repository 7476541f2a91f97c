import {Argument, type Command} from 'commander'
import {drillKinds, type DrillKind} from '../../drill/events.ts'
import type {Io} from '../io.ts'
import {inWords} from '../io.ts'

export interface DrillOptions {
  readonly items?: string
  readonly seed?: string
  readonly scenario?: string
  readonly book?: boolean
  readonly pack?: string
  readonly json?: boolean
}

export function register(program: Command, io: Io): void {
  const say = (zh: string, en: string): string => inWords(io, {zh, en})
  program.command('drill')
    .description(say(
      '专项练习：姓名、号码、地址、拆字的短题，听一遍就打；或质检找错。没有终端时从标准输入读答案，一行一题',
      'focused drill: short names, phones, addresses or spellings, heard once and typed; or checking a call. Without a terminal answers are read from standard input, one a line'
    ))
    .addArgument(new Argument('[KIND]', say(
      'names 姓名、phones 号码、addresses 地址、spelling 拆字和字母、qa 质检找错；不写则打开专项练习的菜单',
      'names, phones, addresses, spelling, or qa; without it the menu of drills opens'
    )).choices(drillKinds))
    .option('--items <N>', say('几题，默认 10', 'how many items, 10 by default'))
    .option('--seed <N>', say('出题的种子：种子和错题本都一样，题就一样', 'the seed of the items: the same seed and book give the same items'))
    .option('--scenario <ID>', say('qa：查哪个练习的通话', 'qa: the scenario whose call is checked'))
    .option('--book', say('列出错题本', 'list the book of mistakes'))
    .option('--pack <DIR>', say('把这个文件夹里的练习叠在自带练习之上', "lay this folder's scenarios over the built-in ones"))
    .option('--json', say('以 JSON 输出，一行一个结果；答案从标准输入读', 'answer as JSON, one result a line; answers come from standard input'))
    .action(async (kind: DrillKind | undefined, options: DrillOptions) => (await import('../drill.ts')).drill(io, kind, options))
}
