import type {Argument, Command, Help, HelpConfiguration, Option} from 'commander'
import {wrapText} from '../text/wrap.ts'
import {cellWidth} from '../text/width.ts'
import type {Io} from './io.ts'
import {inWords} from './io.ts'
import type {Lang} from './language.ts'

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Global Options:': '全局选项：',
  'Commands:': '命令：'
}

/** What commander appends to a description in English, with quotes that a line may be broken at. */
function extras(item: Option | Argument, lang: Lang): string {
  const {argChoices, defaultValue, defaultValueDescription} = item
  const {choices, standard, between, and, open, close} = marks[lang]
  const parts: string[] = []
  if (argChoices) parts.push(`${choices}${argChoices.join(between)}`)
  if (defaultValue !== undefined && typeof defaultValue !== 'boolean') {
    parts.push(`${standard}${defaultValueDescription ?? String(defaultValue)}`)
  }
  return parts.length > 0 ? `${open}${parts.join(and)}${close}` : ''
}

const marks = {
  zh: {choices: '可选：', standard: '默认：', between: '、', and: '；', open: '（', close: '）'},
  en: {choices: 'choices: ', standard: 'default: ', between: ', ', and: '; ', open: ' (', close: ')'}
} as const

/** The placeholders that commander writes itself. */
function placeholders(text: string): string {
  return text.replace('[options]', '[选项]').replace('[command]', '[命令]')
}

const chinese: HelpConfiguration = {
  styleTitle: (title) => TITLES[title] ?? title,
  styleUsage: placeholders,
  styleSubcommandTerm: placeholders
}

/** Help texts in the person's language, aligned by cells and wrapped where Chinese may break. */
export function configureHelp(program: Command, io: Io): void {
  program
    .configureHelp({
      helpWidth: Math.min(io.columns, 100),
      displayWidth: cellWidth,
      boxWrap: (text: string, width: number) => wrapText(text, width).join('\n'),
      optionDescription: (option: Option) => option.description + extras(option, io.lang),
      argumentDescription: (argument: Argument) => argument.description + extras(argument, io.lang),
      ...(io.lang === 'zh' ? chinese : {})
    } satisfies Partial<Help>)
    .helpOption('-h, --help', inWords(io, {zh: '显示帮助', en: 'show help'}))
    .helpCommand('help [command]', inWords(io, {zh: '显示一个命令的帮助', en: 'show the help of a command'}))
}
