import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeEach, describe, expect, it} from 'vitest'
import type {Acceptance} from '../../src/grade/acceptance.ts'
import {forget, learn} from '../../src/cli/schoolPack.ts'
import {temporaryFolder, type TemporaryFolder} from '../support/environment.ts'

const fact: Acceptance = {kind: 'fact', scenario: 'leaking-body-wash', field: 'complaint', fact: 'cracked', wording: '炸了个口子'}
const intent: Acceptance = {kind: 'intent', intent: 'ask.wish', wording: '芝麻，开门啦'}
const phrase: Acceptance = {kind: 'phrase', phrase: 'i-cannot-help', wording: '没办法定'}

let pack: TemporaryFolder
beforeEach(() => {
  pack = temporaryFolder()
  return () => pack.remove()
})
const text = (path: string) => readFileSync(join(pack.path, path), 'utf8')

describe('a wording the school’s pack learnt', () => {
  it.each([[fact, 'calls/complaint/leaking-body-wash.yaml'], [intent, 'intents.yaml'], [phrase, 'phrasebook.yaml']])('%j is taken out with the file that was made for it', async (accepted, path) => {
    expect(await learn(pack.path, accepted)).toEqual({path, learnt: true})
    expect(await learn(pack.path, accepted)).toEqual({path, learnt: false})
    expect(forget(pack.path, accepted)).toBe(path)
    expect(existsSync(join(pack.path, path))).toBe(false)
    expect(forget(pack.path, accepted)).toBeNull()
  })

  it('is taken out alone where the school has more in the file', async () => {
    await learn(pack.path, intent)
    await learn(pack.path, {...intent, intent: 'ask.name', wording: '贵姓呀您'})
    await learn(pack.path, phrase)
    await learn(pack.path, {...phrase, wording: '没办法讲'})
    forget(pack.path, intent)
    forget(pack.path, phrase)
    expect(text('intents.yaml')).toContain('贵姓呀您')
    expect(text('intents.yaml')).not.toMatch(/芝麻|ask\.wish/)
    expect(text('phrasebook.yaml')).toMatch(/没办法讲/)
    expect(text('phrasebook.yaml')).not.toMatch(/没办法定/)
  })

  it('keeps the comments of a file that stays', async () => {
    await learn(pack.path, fact)
    const path = 'calls/complaint/leaking-body-wash.yaml'
    writeFileSync(join(pack.path, path), `# 我们学校的\n${text(path)}`)
    forget(pack.path, fact)
    expect(text(path)).toMatch(/^# 我们学校的\n/)
    expect(text(path)).not.toContain('炸了个口子')
  })

  it('is not looked for in a folder that has gone, or in a file that is no YAML', () => {
    expect(forget(join(pack.path, '没有'), fact)).toBeNull()
    mkdirSync(pack.path, {recursive: true})
    writeFileSync(join(pack.path, 'intents.yaml'), 'version: [')
    expect(() => forget(pack.path, intent)).toThrow('intents.yaml')
  })
})
