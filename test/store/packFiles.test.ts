import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {packIndexFiles} from '../../src/cli/packIndex.ts'
import {MAX_FILE} from '../../src/scenario/source.ts'
import {compilePackIndex} from '../../src/store/packFiles.ts'
import {readPackFolder} from '../../src/store/packFolder.ts'
import {scenario, shared} from '../scenario/drawn.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tingda-pack-'))
})
afterEach(() => rmSync(folder, {recursive: true, force: true}))

function write(files: Readonly<Record<string, string>>, under = folder): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(under, path)), {recursive: true})
    writeFileSync(join(under, path), text)
  }
}
const read = (path = folder) => readPackFolder(path)
const pathsOf = (path = folder) => read(path).files.map((file) => file.path)

describe('a folder on disk', () => {
  test('its YAML files in order of their paths, and nothing else', () => {
    write({'calls/b/z.yaml': 'z', 'calls/a.yml': 'a', 'intents.yaml': 'i', '说明.md': 'x', '.git/x.yaml': 'x', '.hidden.yaml': 'x', 'schema/a.json': '{}'})
    expect(pathsOf()).toEqual(['calls/a.yml', 'calls/b/z.yaml', 'intents.yaml'])
    expect(new TextDecoder().decode(read().files[1]!.text as Uint8Array)).toBe('z')
    expect(read().issues).toEqual([])
  })

  test('one file is a pack of one, and some of a folder may be named', () => {
    write({'a.yaml': 'a', 'b.yaml': 'b'})
    expect(pathsOf(join(folder, 'a.yaml'))).toEqual(['a.yaml'])
    expect(readPackFolder(folder, 'zh', ['b.yaml']).files.map((file) => file.path)).toEqual(['b.yaml'])
    expect(readPackFolder(folder, 'en', ['c.yaml']).issues.map(({file, message}) => [file, message])).toEqual([['c.yaml', 'cannot read this file: it does not exist']])
  })

  test('links are not followed, and it says so', () => {
    write({'a.yaml': 'a'})
    symlinkSync('/etc/passwd', join(folder, 'b.yaml'))
    symlinkSync(folder, join(folder, 'loop'))
    expect(pathsOf()).toEqual(['a.yaml'])
    expect(read().issues.map(({file, code}) => [file, code])).toEqual([['b.yaml', 'unreadable-file']])
  })

  test('a folder that is not there', () => {
    const {files, issues} = read(join(folder, 'nowhere'))
    expect([files, issues.map(({code, message}) => [code, message])]).toEqual([[], [['unreadable-folder', '读不了这个文件夹：不存在']]])
  })

  test('a file is read no further than it may be long', () => {
    write({'a.yaml': 'x'.repeat(MAX_FILE * 2)})
    expect(read().files[0]!.text.length).toBe(MAX_FILE + 1)
  })

  test('files beyond the thousandth are left, and it says so', () => {
    write(Object.fromEntries(Array.from({length: 1002}, (_, i) => [`${i}.yaml`, 'x'])))
    expect([read().files.length, read().issues.map(({code}) => code)]).toEqual([1000, ['too-many-files']])
  })
})

describe('the index made by the build', () => {
  test('is a light list, and the compiled pack', async () => {
    write({...shared, 'calls/leaking.yaml': scenario()}, join(folder, 'scenarios'))
    const files = await packIndexFiles(join(folder, 'scenarios'))
    const values = Object.fromEntries(files.map(({name, text}) => [name, (JSON.parse(text) as {value: unknown}).value]))
    const {list, pack} = await compilePackIndex(join(folder, 'scenarios'))
    expect(values).toEqual({'scenarios.json': list, 'pack.json': JSON.parse(JSON.stringify(pack))})
    expect(list).toMatchObject([{id: 'leaking', title: '漏液', titleEn: '漏液', kind: 'complaint', form: '3.2', level: 3}])
  })

  test('is not made of a pack with errors, which are located', async () => {
    write({...shared, 'calls/leaking.yaml': scenario({level: 'level: 9'})}, join(folder, 'scenarios'))
    await expect(packIndexFiles(join(folder, 'scenarios'))).rejects.toThrow(/^scenarios\/calls\/leaking\.yaml:5:8: 难度“9”不对/)
  })
})
