import {Option, type Command} from 'commander'
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
  readonly ability?: string
  readonly trainees?: string
  readonly class?: string
  readonly date?: string
  readonly into?: string
}
export interface NewOptions {
  readonly id?: string
  readonly title?: string
  readonly kind?: 'order' | 'query' | 'complaint'
  readonly level?: string
  readonly product?: string
  readonly shop?: string
  readonly yes?: boolean
}
export interface CoverageOptions extends ListOptions { readonly seed?: string }
export interface UnderstandOptions extends ListOptions { readonly in?: string }

export function register(program: Command, io: Io): void {
  const say = (zh: string, en: string): string => inWords(io, {zh, en})
  const json = say('以 JSON 输出', 'answer as JSON')
  const pack = say('把这个文件夹里的练习叠在自带练习之上', "lay this folder's scenarios over the built-in ones")
  const scenario = program.command('scenario').description(say('练习：列出、查看、检查、新建、排练、覆盖率', 'scenarios: list, show, check, new, rehearse, coverage'))

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

  scenario.command('new')
    .description(say('问几个问题，写出一个能通过检查的练习，供您修改', 'ask a few questions and write a scenario that passes check, for you to change'))
    .argument('[FILE]', say('写到哪个文件，默认是 编号.yaml', 'the file to write, by default ID.yaml'))
    .option('--id <ID>', say('编号，如 leaking-shampoo', 'the id, such as leaking-shampoo'))
    .option('--title <TITLE>', say('标题', 'the title'))
    .addOption(new Option('--kind <KIND>', say('订购、咨询或投诉', 'order, query or complaint')).choices(['order', 'query', 'complaint']))
    .option('--level <N>', say('难度 1–5', 'the level, 1–5'))
    .option('--product <NAME>', say('商品', 'the product'))
    .option('--shop <NAME>', say('店名', "the shop's name"))
    .option('--yes', say('不提问，没有写的用默认值', 'ask nothing; defaults for what is not given'))
    .action(async (file: string | undefined, options: NewOptions) => (await import('../scenarioNew.ts')).newScenario(io, file, options))

  scenario.command('coverage')
    .description(say('示范和测试走到了哪些条目、回答、要点和评分项：一个练习按行列出没走到的，整个练习库一个练习一行', 'what the model and the tests reach of cues, answers, fact points and criteria: of one scenario what they miss, by line; of the whole pack a line a scenario'))
    .argument('[SCENARIO]', say('练习的编号或文件；不写就是全部练习', "a scenario's id or file; all of them by default"))
    .option('--seed <N>', say('抽取来电人的种子', 'the seed that draws the customer'))
    .option('--pack <DIR>', pack)
    .option('--json', json)
    .action(async (name: string | undefined, options: CoverageOptions) => name === undefined
      ? (await import('../libraryCoverage.ts')).coverLibrary(io, options)
      : (await import('../scenarioCoverage.ts')).coverScenario(io, name, options))

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
    .option('--ability <N>', say('模拟一个会出错的学员，0 是生手，100 是熟手；用 --seed 换一个人', 'a simulated trainee who makes mistakes: 0 a beginner, 100 an expert; --seed for another one'))
    .option('--trainees <N>', say('模拟一个班，能力在 --ability 上下，写进 --into 的文件夹', 'a simulated class around that ability, written into the folder of --into'))
    .option('--class <CLASS>', say('模拟的班叫什么', 'what the simulated class is called'))
    .option('--date <DATE>', say('模拟的班哪一天上课', 'the day of the simulated class'))
    .option('--into <DIR>', say('模拟的班写进这个文件夹（只放模拟的班）', 'the folder of the simulated class, which holds nothing else'))
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
