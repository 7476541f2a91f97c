import {spawn} from 'node:child_process'
import {text} from 'node:stream/consumers'
import {expect, test} from 'vitest'
import {version} from '../../package.json'
import {built, program} from '../support/built.ts'
import {childEnvironment, temporaryFolder} from '../support/environment.ts'
import {runTingda} from '../support/run.ts'

test('answers the version', async () => {
  expect(await runTingda(['--version'])).toEqual({code: 0, signal: null, stdout: `${version}\n`, stderr: ''})
})

test('speaks the language of the locale, or the one that is asked for', async () => {
  const home = (options: Parameters<typeof runTingda>[1], ...args: string[]) => runTingda(args, options).then(({stderr}) => stderr.slice(0, 5))
  expect(await home({})).toBe('听打：主界')
  expect(await home({env: {LANG: 'en_US.UTF-8'}})).toBe('tingd')
  expect(await home({env: {LANG: undefined}})).toBe('听打：主界')
  expect(await home({env: {LANG: 'en_US.UTF-8'}}, '--lang', 'zh')).toBe('听打：主界')
})

test('says nothing when its reader goes away', async () => {
  await built()
  const folder = temporaryFolder()
  const child = spawn(process.execPath, [program, '--help'], {env: childEnvironment(folder.path), stdio: ['ignore', 'pipe', 'pipe']})
  child.stdout.destroy()
  const ended = new Promise((resolve) => child.on('close', resolve))
  expect(await text(child.stderr)).toBe('')
  expect(await ended).toBe(0)
  folder.remove()
})
