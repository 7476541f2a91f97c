import type {CommanderError} from 'commander'
import {UserError} from './errors.ts'
import type {Words} from './language.ts'

/** The parts of commander's message that are the person's own words: what stands in quotation marks. */
function quoted(message: string): string[] {
  return [...message.matchAll(/'((?:[^']|'(?=\w))*)'/g)].map((match) => match[1] ?? '')
}

function suggestion(message: string): string {
  const found = /\(Did you mean (?:one of )?(.+)\?\)/.exec(message)?.[1]
  return found ? `您是不是想输入 ${found.split(', ').join(' 或 ')}？` : ''
}

/** The sentence that follows "is invalid.": what a value may be. Our own argument parsers say it in Chinese already. */
function reason(message: string): string {
  const rest = /is invalid(?: for argument '[^']*')?\. (.*)$/s.exec(message)?.[1] ?? ''
  const choices = /^Allowed choices are (.+)\.$/.exec(rest)?.[1]
  return choices ? `可以是 ${choices.split(', ').join('、')}。` : rest
}

type Translate = (parts: readonly string[], message: string) => string

const CHINESE: Readonly<Record<string, Translate>> = {
  'commander.unknownOption': ([flag], message) => `没有 ${flag} 这个选项。${suggestion(message)}`,
  'commander.unknownCommand': ([name], message) => `没有 ${name} 这个命令。${suggestion(message)}`,
  'commander.missingArgument': ([name]) => `缺少参数 ${name}。`,
  'commander.optionMissingArgument': ([flags]) => `选项 ${flags} 后面缺少值。`,
  'commander.missingMandatoryOptionValue': ([flags]) => `必须给出选项 ${flags}。`,
  'commander.conflictingOption': ([one, other]) => `选项 ${one} 和 ${other} 不能同时使用。`,
  'commander.excessArguments': (_, message) => `多出的参数：${/but got \d+: (.+)\.$/s.exec(message)?.[1] ?? ''}。`,
  'commander.invalidArgument': (parts, message) =>
    message.startsWith('error: option')
      ? `选项 ${parts[0]} 的值 ${parts[1]} 不对。${reason(message)}`
      : `参数 ${parts[1]} 的值 ${parts[0]} 不对。${reason(message)}`
}

/** What commander found wrong with the arguments, as an error of ours in both languages. */
export function usageError(error: CommanderError): UserError {
  const english = error.message.replace(/^error: /, '').replace(/\n\((.*)\)$/s, '. $1')
  const translate = CHINESE[error.code]
  const words: Words = {zh: translate ? translate(quoted(error.message), error.message) : english, en: english}
  return new UserError(words, {
    hint: {zh: '运行 tingda --help 可以看到所有命令，tingda 命令 --help 看到它的选项。', en: 'tingda --help lists the commands, tingda COMMAND --help its options.'},
    cause: error
  })
}
