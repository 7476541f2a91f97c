import type {Command} from 'commander'
import type {Io} from '../io.ts'
import {inWords} from '../io.ts'

export interface ListOptions { readonly json?: boolean; readonly pack?: string }
export interface CheckOptions { readonly json?: boolean; readonly watch?: boolean }
export interface RehearseOptions extends ListOptions {
  readonly replies?: string
  readonly form?: string
  readonly seed?: string
  readonly as?: 'agent' | 'recorder'
  readonly exam?: boolean
  readonly rate?: string
}
export interface UnderstandOptions extends ListOptions { readonly in?: string }

export function register(program: Command, io: Io): void {
  const say = (zh: string, en: string): string => inWords(io, {zh, en})
  const json = say('以 JSON 输出', 'answer as JSON')
  const pack = say('把这个文件夹里的练习叠在自带练习之上', "lay this folder's scenarios over the built-in ones")
  const scenario = program.command('scenario').description(say('练习：列出、查看、检查、排练', 'scenarios: list, show, check, rehearse'))

  scenario.command('list')
    .description(say('列出所有练习', 'list the scenarios'))
    .option('--pack <DIR>', pack)
    .option('--json', json)
    .action(async (options: ListOptions) => (await import('../scenarioList.ts')).listScenarios(io, options))

  scenario.command('show')
    .description(say('查看一个练习：来电人、表单、指引、知识库和示范通话', 'show a scenario: who calls, the form, the guideline, the catalogue and a good call'))
    .argument('<SCENARIO>', say('练习的编号或文件', "a scenario's id or file"))
    .option('--pack <DIR>', pack)
    .option('--json', json)
    .action(async (name: string, options: ListOptions) => (await import('../scenarioShow.ts')).showScenario(io, name, options))

  scenario.command('check')
    .description(say('检查练习文件；发现问题时退出码为 1', 'check scenario files; exit code 1 when something is wrong'))
    .argument('[PATH...]', say('文件或文件夹；不写则检查自带练习', 'files or folders; the built-in pack by default'))
    .option('--watch', say('保存文件后再检查一遍', 'check again whenever a file is saved'))
    .option('--json', json)
    .action(async (paths: string[], options: CheckOptions) => (await import('../scenarioCheck.ts')).checkScenarios(io, paths, options))

  scenario.command('rehearse')
    .description(say(
      '不用终端、用虚拟时钟排练一个练习：按回复文件走一通电话；不给文件则运行它自带的示范和测试',
      'rehearse a scenario without a terminal, on a virtual clock: one call from a file of replies, or its own model and tests'
    ))
    .argument('<SCENARIO>', say('练习的编号或文件', "a scenario's id or file"))
    .option('--replies <FILE>', say('坐席的回复（YAML 列表，或一行一句的文本）', "the agent's replies (a YAML list, or text with one reply a line)"))
    .option('--form <FILE>', say('表单内容（YAML：栏目: 文字）', 'the form (YAML, field: text)'))
    .option('--seed <N>', say('抽取来电人的种子', 'the seed that draws the customer'))
    .option('--as <ROLE>', say('agent（坐席）或 recorder（同步录入员）', 'agent or recorder'))
    .option('--rate <N>', say('客户的语速，每分钟字数 60–300', "the customer's characters a minute, 60–300"))
    .option('--exam', say('按考试评分标准', 'score by the exam rubric'))
    .option('--pack <DIR>', pack)
    .option('--json', json)
    .action(async (name: string, options: RehearseOptions) => (await import('../scenarioRehearse.ts')).rehearseScenario(io, name, options))

  scenario.command('understand')
    .description(say('客户从一句话里听懂了什么；不写文字则读标准输入，一行一句', 'what a customer understands in a sentence, or in each line of standard input'))
    .argument('[TEXT...]', say('坐席说的话', 'what the agent says'))
    .option('--in <SCENARIO>', say('在这个练习里（含读回核对）', 'in this scenario (its read-backs included)'))
    .option('--pack <DIR>', pack)
    .option('--json', say('以 JSON 输出，一行一个结果', 'answer as JSON, one result a line'))
    .action(async (words: string[], options: UnderstandOptions) => (await import('../scenarioUnderstand.ts')).understandReplies(io, words, options))
}
