import {beforeAll, describe, expect, test} from 'vitest'
import {compilePhrasebook} from '../../src/phrases/compile.ts'
import {detectPhrases} from '../../src/phrases/detect.ts'
import type {Phonetics} from '../../src/text/phonetics.ts'
import {loadPhonetics} from '../../src/text/pinyin.ts'
import {phrasebook} from './phrasebook.ts'

const compiled = compilePhrasebook(phrasebook)
let phonetics: Phonetics
beforeAll(async () => {
  phonetics = await loadPhonetics()
})

const found = (text: string) => detectPhrases(text, compiled, phonetics).map(({phrase, severity}) => `${phrase}:${severity}`)

/** The document's own list, 001 服务禁语, with the misprint 干吗 and the optional 绝对 of number 14 both ways. */
const printed = {
  speak: '讲话!', 'say-something': '说话啊!', 'do-you-understand': '你听明白了吗?', louder: '大声点,我听不清!',
  'say-again': '再讲一遍,我没听清!', 'my-attitude': '我就这态度!', 'speak-faster': '你快一点讲。',
  'not-my-business': '不是我的事,我不知道。', 'i-cannot-help': '我也没办法!', 'go-to-the-boss': '你有气,找领导说去!',
  'no-means-no': '不能办就是不能办!', 'do-you-want-it': '你到底要不要办理?', 'are-you-done': '你有完没完?',
  'computer-never-wrong': '我们的电脑是绝对不会出错的!', 'told-you-before': '刚才和你说过了,怎么还问?',
  'whom-should-i-ask': '你问我,我问谁?', 'are-you-mistaken': '你有没有搞错?',
  'still-not-clear': '刚才不告诉你了吗,怎么还不明白?', 'why-only-now': '现在才说,早干吗来着?'
}

test('the phrasebook holds the 19 forbidden phrases, by their ids', () => {
  expect(phrasebook.forbidden.map(({id}) => id)).toEqual(Object.keys(printed))
  expect(new Set(phrasebook.forbidden.map(({norm}) => norm))).toEqual(new Set([70]))
})

describe.each(Object.entries(printed))('%s', (id, text) => {
  const bare = text.replace(/\p{P}/gu, '')
  test.each([
    ['as printed', text],
    ['without punctuation', bare],
    ['with full-width punctuation', text.replaceAll(',', '，').replaceAll('!', '！').replaceAll('?', '？')],
    ['with spaces between', [...bare].join(' ')],
    ['with full-width spaces between', [...bare].join('　')],
    ['with zero-width characters', [...bare].join('\u200b')],
    ['with a character repeated', bare.replace(/^./u, '$&$&$&')],
    ['with emoji', [...bare].join('😡')],
    ['after a greeting', `您好！${text}`]
  ])('%s is forbidden', (_, reply) => {
    expect(found(reply)).toEqual([`${id}:forbidden`])
  })
})

test.each(['我们的电脑是不会出错的!', '我们的电脑是(绝对)不会出错的!', '现在才说，早干嘛来着？'])('%s is forbidden, too', (text) => {
  expect(found(text)).toEqual([expect.stringContaining(':forbidden')])
})

test.each(phrasebook.discouraged.map(({id, text}) => [id, text]))('%s is found in its own words', (id, text) => {
  expect(found(text)).toContain(`${id}:discouraged`)
})

test('ids are unique slugs and every entry names its norm, its source and what to say instead', () => {
  const phrases = [...phrasebook.forbidden, ...phrasebook.discouraged]
  const ids = [...phrases, ...phrasebook.standard].map(({id}) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const {id, norm, source} of [...phrases, ...phrasebook.standard]) {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    expect({id, norm, source}).toEqual({id, norm: expect.any(Number), source: expect.stringMatching(/^00[0-3] /)})
  }
  expect(phrases.filter(({suggestion}) => suggestion.length < 2)).toEqual([])
})

test.each(phrasebook.standard.map(({id, text}) => [id, text]))('the standard phrase %s triggers nothing, with its guard or without', (_, text) => {
  for (const customer of ['王先生', '江华女士', '']) {
    const reply = text.replace(/\{[^}]*\}/gu, customer)
    expect(found(reply)).toEqual([])
    expect(detectPhrases(reply.replace(/\p{P}/gu, ''), {...compiled, standards: []}, phonetics)).toEqual([])
  }
})

test('what is recommended instead triggers nothing', () => {
  const suggestions = [...phrasebook.forbidden, ...phrasebook.discouraged].map(({suggestion}) => suggestion)
  expect(suggestions.filter((suggestion) => found(suggestion).length > 0)).toEqual([])
})
