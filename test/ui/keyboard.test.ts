import {PassThrough} from 'node:stream'
import {expect, test, vi} from 'vitest'
import type {InputEvent} from '../../src/input/events.ts'
import {readKeyboard} from '../../src/ui/shell/keyboard.ts'
import {fakeMachine, settle} from './fakePorts.ts'

function keyboard() {
  const machine = fakeMachine()
  const stdin = new PassThrough()
  const read: InputEvent[] = []
  const gone = vi.fn()
  const stop = readKeyboard(stdin, machine.ports.clock, events => void read.push(...events), gone)
  const send = async (...bytes: readonly (string | Uint8Array)[]) => {
    for (const each of bytes) stdin.write(each)
    await new Promise(setImmediate)
    await settle()
  }
  return {machine, stdin, read, gone, send, stop}
}

test('a character cut in two by the pipe arrives whole', async () => {
  const {read, send} = keyboard()
  const bytes = Buffer.from('王')
  await send(bytes.subarray(0, 2))
  expect(read).toEqual([])
  await send(bytes.subarray(2), '\r')
  expect(read).toEqual([{type: 'text', text: '王'}, {type: 'key', key: 'enter'}])
})

test('a lone Esc is the key once it stayed alone; half an arrow waits for its rest', async () => {
  const {machine, read, send} = keyboard()
  await send('\u001B')
  expect(read).toEqual([])
  await machine.pass(60)
  expect(read).toEqual([{type: 'key', key: 'escape'}])
  await send('\u001B[')
  await send('A')
  expect(read.at(-1)).toEqual({type: 'key', key: 'up'})
})

test('once stopped it reads nothing, not even what was half read', async () => {
  const {machine, read, send, stop} = keyboard()
  await send('\u001B')
  stop()
  await machine.pass(2_000)
  await send('王')
  expect(read).toEqual([])
})

test('a terminal that goes away is told of', async () => {
  const {gone, send, stdin} = keyboard()
  await send('王')
  expect(gone).not.toHaveBeenCalled()
  stdin.end()
  await send()
  expect(gone).toHaveBeenCalledOnce()
})
