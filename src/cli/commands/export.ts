import {Option, type Command} from 'commander'
import type {ScorePolicy} from '../../report/register.ts'
import type {Io} from '../io.ts'
import {inWords} from '../io.ts'

export const exportFormats = ['csv', 'xlsx', 'json', 'jsonl', 'moodle', 'form', 'html'] as const
export type ExportFormat = (typeof exportFormats)[number]
export const exportTables = ['attempts', 'criteria', 'fields', 'evidence', 'changes', 'office'] as const
export type ExportTable = (typeof exportTables)[number]

/** Which attempts are meant; the same for every command that works on many. */
export interface FilterOptions {
  readonly class?: string
  readonly session?: string
  readonly trainee?: string
  readonly from?: string
  readonly to?: string
  readonly scenario?: string
}
export interface ExportOptions extends FilterOptions {
  readonly format: ExportFormat
  readonly out?: string
  readonly table?: ExportTable
  readonly by?: 'number' | 'email' | 'username'
  readonly score?: ScorePolicy
  readonly report?: 'class' | 'trainee'
  readonly pseudonyms?: boolean
  readonly force?: boolean
}

type Say = (zh: string, en: string) => string

export function filterOptions(command: Command, say: Say): Command {
  return command
    .option('--class <CLASS>', say('只要这个班的', "this class's only"))
    .option('--session <SESSION>', say('只要这次课堂的：编号、标题，或 last（最近一次）', "this class session's only: an id, a title, or last"))
    .option('--trainee <WHO>', say('只要这个学员的：学号、姓名或电子邮件', "this trainee's only: number, name or e-mail address"))
    .option('--from <DATE>', say('从这一天起，例如 2026-11-23', 'from this day on, 2026-11-23 for example'))
    .option('--to <DATE>', say('到这一天为止（含当天）', 'up to this day, which counts'))
    .option('--scenario <ID>', say('只要这个练习的', "this scenario's only"))
}

export function register(program: Command, io: Io): void {
  const say: Say = (zh, en) => inWords(io, {zh, en})
  const command = program
    .command('export')
    .description(say('导出通话和评分，供 Excel、WPS、Moodle、教务系统或其他程序使用', 'export attempts and scores for Excel, WPS, Moodle, a register or other programs'))
    .addOption(new Option('--format <FORMAT>', say(
      'csv 表格，xlsx 工作簿，json/jsonl 全部明细，moodle 成绩导入表，form 填好的表 3.1/3.2，html 报告',
      'csv a table, xlsx a workbook, json/jsonl everything, moodle a gradebook import, form the forms as filled in, html a report'
    )).choices([...exportFormats]).makeOptionMandatory())
    .option('--out <FILE>', say('写到这个文件；不写则输出到标准输出（xlsx 和 form 必须写）', 'write to this file; to standard output by default (xlsx and form need it)'))
    .addOption(new Option('--table <TABLE>', say(
      'csv 的内容：attempts 一通一行（默认），criteria 逐项，fields 字段，evidence 证据，changes 改分记录，office 教务（学号、姓名、成绩）',
      'what the csv holds: attempts (the default), criteria, fields, evidence, changes, or office: number, name, score'
    )).choices([...exportTables]))
    .addOption(new Option('--by <KEY>', say('moodle 按什么认人，默认 number（学号）', 'how moodle finds people: number by default')).choices(['number', 'email', 'username']))
    .addOption(new Option('--score <WHICH>', say('一人多次时教务和 moodle 取哪个分，默认 best（最高）', 'of several scores of one trainee, for office and moodle: best by default'))
      .choices(['best', 'last', 'mean']))
    .addOption(new Option('--report <OF>', say('html 报告：class 全班一页（默认），trainee 每人一页', 'the html report: a page on the class (the default), or one on each trainee')).choices(['class', 'trainee']))
  filterOptions(command, say)
    .option('--pseudonyms', say('不出现姓名、学号，用固定的代号', 'no names and numbers: stable pseudonyms'))
    .option('--force', say('文件已存在时覆盖', 'overwrite a file that exists'))
    .action(async (options: ExportOptions) => (await import('../export.ts')).exportAttempts(io, options))
}
