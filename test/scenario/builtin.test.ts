import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {loadPack, type PackFile} from '../../src/scenario/pack.ts'
import type {Issue} from '../../src/scenario/types.ts'

const root = join(import.meta.dirname, '../../scenarios')
const files: readonly PackFile[] = readdirSync(root, {recursive: true, encoding: 'utf8'})
  .filter((path) => /\.ya?ml$/.test(path))
  .map((path) => ({path: path.replaceAll('\\', '/'), text: readFileSync(join(root, path))}))

const inLine = ({file, line, column, code, message, fix}: Issue) => `${file}:${line}:${column} ${code} ${message} ${fix}`

test('the built-in pack has nothing to complain of', () => {
  expect(loadPack(files).issues.map(inLine)).toEqual([])
})

test('it holds every kind of call, the two forms of the source document, and one for letters', () => {
  const {pack} = loadPack(files)
  expect([...new Set(pack.scenarios.map((scenario) => scenario.kind))]).toEqual(expect.arrayContaining(['order', 'query', 'complaint']))
  expect(pack.forms.map((form) => [form.id, form.fields.map((field) => field.label).join(' ')])).toEqual([
    ['3.1', '顾客姓名 联系地址 手机 固定电话 致电原因'],
    ['3.2', '顾客姓名 联系地址 手机 固定电话 订单号码 投诉原因 处理建议'],
    ['basic', '顾客姓名 英文姓名 手机 电子邮件 致电原因']
  ])
})
