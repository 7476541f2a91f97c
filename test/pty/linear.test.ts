/** The screens for a screen reader, in a real terminal: a line at a time, and nothing that moves the cursor. */
import {expect, test} from 'vitest'
import {openTerminal} from './rig.ts'
import {key, recorder} from './steps.ts'

test('a call is said line by line, each thing once, and no sequence moves or wipes anything', async () => {
  const terminal = await openTerminal({args: [...recorder], env: {TINGDA_SCREEN_READER: '1'}, rows: 60})
  await terminal.waitFor('按 Enter 接听')
  terminal.write(key.enter)
  await terminal.waitFor('坐席')
  terminal.write('吴佳怡')
  await terminal.waitFor('吴佳怡')
  const raw = terminal.output()
  // Of all control sequences there is bracketed paste, and nothing else.
  const sequences = raw.match(/\u001B\[[^a-zA-Z]*[a-zA-Z]/gu) ?? []
  expect([...new Set(sequences)].toSorted()).toEqual(['\u001B[?2004h'])
  expect(raw.split('按 Enter 接听')).toHaveLength(2)
  terminal.write(key.ctrlC)
  await terminal.waitFor('保存并退出')
  terminal.write(key.ctrlC)
  expect(await terminal.exited).toEqual({code: 0, signal: undefined})
})
