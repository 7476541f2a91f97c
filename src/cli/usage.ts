import type {CommanderError} from 'commander'
import {align} from '../text/align.ts'
import {UserError} from './errors.ts'
import type {Words} from './language.ts'

/** The parts of commander's message that are the person's own words: what stands in quotation marks. */
function quoted(message: string): string[] {
  return [...message.matchAll(/'((?:[^']|'(?=\w))*)'/g)].map((match) => match[1] ?? '')
}

const guess = /\n\(Did you mean (?:one of )?(.+)\?\)$/

/** The message without commander's guesses that are not near: it takes play for what blah was meant to be. */
function withNearGuesses(message: string): string {
  const [meant = ''] = quoted(message)
  return message.replace(guess, (_, names: string) => {
    const near = names.split(', ').filter(name => isNear(meant, name))
    return near.length === 0 ? '' : `\n(Did you mean ${near.length > 1 ? 'one of ' : ''}${near.join(', ')}?)`
  })
}

/** The beginning of the name, its letters in another order, or at most a third of them wrong. */
function isNear(meant: string, name: string): boolean {
  const letters = (word: string): string => [...word].sort().join('')
  return name.startsWith(meant) || letters(name) === letters(meant) || 3 * align(name, meant).edits.length <= Math.max(name.length, meant.length)
}

function suggestion(message: string): string {
  const found = guess.exec(message)?.[1]
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
  const message = withNearGuesses(error.message)
  const english = message.replace(/^error: /, '').replace(/\n\((.*)\)$/s, '. $1')
  const translate = CHINESE[error.code]
  const words: Words = {zh: translate ? translate(quoted(message), message) : english, en: english}
  return new UserError(words, {
    hint: {zh: '运行 tingda --help 可以看到所有命令，tingda 命令 --help 看到它的选项。', en: 'tingda --help lists the commands, tingda COMMAND --help its options.'},
    cause: error
  })
}
