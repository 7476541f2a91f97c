import {afterEach, expect, test} from 'vitest'
import {programs} from '../../src/voice/process.ts'
import type {Programs} from '../../src/voice/process.ts'

const node = process.execPath
let children: Programs
afterEach(() => children.close())

test('a program that hangs is killed, one that is missing or fails says so', async () => {
  children = programs(process.env)
  expect(await children.run({command: node, args: ['-e', 'setInterval(() => {}, 1000)'], limit: 300})).toMatchObject({code: null, late: true})
  expect(await children.run({command: '/nowhere/espeak-ng', args: [], limit: 5_000})).toMatchObject({code: null, late: false})
  expect(await children.run({command: node, args: ['-e', 'process.exit(3)'], limit: 20_000})).toMatchObject({code: 3})
})

test('it reads what it is given and its error output goes nowhere', async () => {
  children = programs(process.env)
  const {stdout, code} = await children.run({
    command: node, args: ['-e', 'console.error("ALSA lib pcm.c"); process.stdin.on("data", data => process.stdout.write(String(data).toUpperCase()))'],
    input: 'wo3', limit: 20_000
  })
  expect([code, stdout.toString()]).toEqual([0, 'WO3'])
})

test('one that has been started ends with us, and nothing starts after that', async () => {
  children = programs(process.env)
  const child = children.start({command: node, args: ['-e', 'setInterval(() => {}, 1000)']})
  children.close()
  expect(await child.ended).toBeNull()
  expect(await children.start({command: node, args: ['-e', '0']}).ended).toBeNull()
  expect((await children.run({command: node, args: ['-e', '0'], limit: 1_000})).code).toBeNull()
})
