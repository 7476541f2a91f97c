import {describe, expect, test} from 'vitest'
import {languageOfLocale, takeLanguage} from '../../src/cli/language.ts'

describe('the language of the locale', () => {
  test.each([
    [{}, 'zh'],
    [{LANG: 'C'}, 'zh'],
    [{LANG: 'POSIX'}, 'zh'],
    [{LANG: 'C.UTF-8'}, 'zh'],
    [{LANG: 'zh_CN.UTF-8'}, 'zh'],
    [{LANG: 'de_DE.UTF-8'}, 'zh'],
    [{LANG: 'en_US.UTF-8'}, 'en'],
    [{LANG: 'en'}, 'en'],
    [{LANG: 'english'}, 'zh'],
    [{LANG: 'en_GB', LC_ALL: 'zh_CN.UTF-8'}, 'zh'],
    [{LANG: 'zh_CN', LC_MESSAGES: 'en_US.UTF-8'}, 'en'],
    [{LANG: 'en_GB', LC_ALL: ''}, 'en']
  ] as const)('%o is %s', (env, lang) => {
    expect(languageOfLocale(env)).toBe(lang)
  })
})

describe('--lang', () => {
  test.each([
    [['--lang', 'en', 'doctor'], {lang: 'en', rest: ['doctor']}],
    [['doctor', '--lang=zh', '--json'], {lang: 'zh', rest: ['doctor', '--json']}],
    [['--lang', 'zh_CN.UTF-8'], {lang: 'zh', rest: []}],
    [['compare', '--', '--lang', 'en'], {rest: ['compare', '--', '--lang', 'en']}],
    [['doctor', '--lang', 'fr'], {rest: ['--lang=fr', 'doctor']}],
    [['--lang'], {rest: ['--lang=']}],
    [['--language'], {rest: ['--language']}]
  ])('of %o', (args, choice) => {
    expect(takeLanguage(args)).toEqual(choice)
  })
})
