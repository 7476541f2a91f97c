import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {draftShelf, foldersOf} from '../../src/cli/drafts.ts'
import {openPack} from '../../src/cli/packs.ts'
import {createIo} from '../support/io.ts'

const written = readFileSync(fileURLToPath(new URL('../pty/fixtures/pack/short-order.yaml', import.meta.url)), 'utf8')

/** A school's pack of one scenario, open; `save` writes it anew and answers what was wrong when it was read again. */
async function opened() {
  const folder = mkdtempSync(join(tmpdir(), 'tingda-drafts-'))
  const file = join(folder, 'short-order.yaml')
  writeFileSync(file, written)
  const io = createIo({env: {TINGDA_HOME: join(folder, 'home')}})
  const shelf = draftShelf(io, await openPack(io, folder), {folder})
  let told = Promise.withResolvers<readonly string[]>()
  shelf.watch!(wrong => told.resolve(wrong))
  // The watching begins with an import; a file saved before it does is saved again.
  const save = async (text: string): Promise<readonly string[]> => {
    told = Promise.withResolvers()
    const again = setInterval(() => writeFileSync(file, text), 300)
    writeFileSync(file, text)
    return told.promise.finally(() => clearInterval(again))
  }
  const title = async () => (await shelf.pack()).scenarios.find(({id}) => id === 'short-order')?.title
  const listed = async () => (await shelf.list()).find(({id}) => id === 'short-order')?.title
  return {save, title, listed}
}

test('what is played and listed is what was saved last', async () => {
  const {save, title, listed} = await opened()
  expect(await title()).toBe('三句话的订购')
  expect(await save(written.replace('三句话的订购', '改过的订购'))).toEqual([])
  expect([await title(), await listed()]).toEqual(['改过的订购', '改过的订购'])
})

test('what is wrong is told with its place, and the scenario comes back once it is put right', async () => {
  const {save, title} = await opened()
  const wrong = await save(written.replace(/^level: .*$/m, 'level: 9'))
  expect(wrong).toEqual([expect.stringMatching(/^short-order\.yaml:\d+:\d+：难度“9”不对/)])
  expect(await title()).toBeUndefined()
  expect(await save(written)).toEqual([])
  expect(await title()).toBe('三句话的订购')
})

test('recordings are looked for beside the file, then in the pack', () => {
  expect(foldersOf({folder: '/school', file: '/drafts/a.yaml'})).toEqual(['/drafts', '/school'])
  expect(foldersOf({})).toEqual([])
})
