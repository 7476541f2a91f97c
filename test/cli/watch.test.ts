import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {whenSaved} from '../../src/cli/watch.ts'
import {createIo} from '../support/io.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'tingda-watch-'))

test('a file of the folder that is saved, more than once', async () => {
  const cwd = folder()
  mkdirSync(join(cwd, 'calls'))
  const saved = whenSaved(createIo(), [cwd])
  for (const text of ['a', 'b']) {
    const next = saved.next()
    writeFileSync(join(cwd, 'calls/own.yaml'), text)
    expect(await next).toEqual({done: false, value: undefined})
  }
  await saved.return(undefined)
})

test('of a single file nothing else is told', async () => {
  const cwd = folder()
  writeFileSync(join(cwd, 'own.yaml'), '')
  const io = createIo()
  const saved = whenSaved(io, [join(cwd, 'own.yaml')])
  const next = saved.next()
  writeFileSync(join(cwd, 'other.yaml'), 'a')
  writeFileSync(join(cwd, 'own.yaml'), 'a')
  expect((await next).done).toBe(false)
  await saved.return(undefined)
})
