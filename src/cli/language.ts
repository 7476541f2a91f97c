export type Lang = 'zh' | 'en'

/** The same thing in every language the program speaks. */
export type Words = Readonly<Record<Lang, string>>

/**
 * English where the locale is English (LC_ALL before LC_MESSAGES before LANG, as POSIX has it), otherwise Chinese:
 * lab machines run with C, POSIX or nothing at all, and their users read Chinese.
 */
export function languageOfLocale(env: NodeJS.ProcessEnv): Lang {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''
  return /^en([_.@-]|$)/i.test(locale) ? 'en' : 'zh'
}

const LANGUAGES: Readonly<Record<string, Lang>> = {zh: 'zh', en: 'en'}

/** What `--lang` said, taken out of the arguments: it is needed before the other options can be explained. */
export type LanguageChoice = {lang?: Lang; rest: string[]}

/**
 * Finds `--lang X` and `--lang=X` anywhere before `--`. A value that is no language of ours comes first in the rest, where
 * the program's own `--lang` refuses it.
 */
export function takeLanguage(args: readonly string[]): LanguageChoice {
  const choice: LanguageChoice = {rest: []}
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? ''
    if (arg === '--') {
      choice.rest.push(...args.slice(index))
      break
    }
    if (arg !== '--lang' && !arg.startsWith('--lang=')) {
      choice.rest.push(arg)
      continue
    }
    const value = arg === '--lang' ? (args[++index] ?? '') : arg.slice('--lang='.length)
    const lang = LANGUAGES[value.toLowerCase().split(/[-_.]/)[0] ?? '']
    if (lang) choice.lang = lang
    else choice.rest.unshift(`--lang=${value}`)
  }
  return choice
}
