import {Option, type Command} from 'commander'
import type {Io} from '../io.ts'
import {inWords} from '../io.ts'

export interface ExportOptions {
  readonly format: 'csv' | 'json'
  readonly out?: string
  readonly table?: 'attempts' | 'criteria'
  readonly from?: string
  readonly to?: string
  readonly scenario?: string
  readonly force?: boolean
}

export function register(program: Command, io: Io): void {
  const say = (zh: string, en: string): string => inWords(io, {zh, en})
  program
    .command('export')
    .description(say('导出通话和评分，供 Excel、WPS 或其他程序使用', 'export attempts and scores for Excel, WPS or other programs'))
    .addOption(new Option('--format <FORMAT>', say('csv 是表格，json 含全部明细', 'csv is a table, json holds everything'))
      .choices(['csv', 'json']).makeOptionMandatory())
    .option('--out <FILE>', say('写到这个文件；不写则输出到标准输出', 'write to this file; to standard output by default'))
    .addOption(new Option('--table <TABLE>', say(
      'csv 的内容：attempts 一通一行（默认），criteria 一个评分项一行', 'what the csv holds: attempts, a call a row (the default), or criteria, a criterion a row'
    )).choices(['attempts', 'criteria']))
    .option('--from <DATE>', say('从这一天起，例如 2026-11-23', 'from this day on, 2026-11-23 for example'))
    .option('--to <DATE>', say('到这一天为止（含当天）', 'up to this day, which counts'))
    .option('--scenario <ID>', say('只导出这个练习的', "this scenario's only"))
    .option('--force', say('文件已存在时覆盖', 'overwrite a file that exists'))
    .action(async (options: ExportOptions) => (await import('../export.ts')).exportAttempts(io, options))
}
