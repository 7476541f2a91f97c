/** Writes an accepted wording into the school's own pack and takes it out again, comments and layout kept; a file that would not load is not written. */
import {existsSync, mkdirSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {Document, isMap, isScalar, isSeq, parseDocument, YAMLMap, YAMLSeq, type Node} from 'yaml'
import {patternOf} from '../grade/accept.ts'
import type {Acceptance} from '../grade/acceptance.ts'
import {kindOf} from '../scenario/fileKind.ts'
import type {PackFile} from '../scenario/files.ts'
import {loadPack} from '../scenario/pack.ts'
import {builtInPack} from '../store/packFiles.ts'
import {readPackFolder} from '../store/packFolder.ts'
import {UserError} from './errors.ts'
import {packageRoot} from './packageRoot.ts'
import {issueLine} from './packs.ts'

/** Answers the file that learned it, relative to the folder, and whether it is news to it. Throws a UserError where it cannot. */
export async function learn(folder: string, accepted: Acceptance): Promise<{readonly path: string; readonly learnt: boolean}> {
  const {files} = readPackFolder(folder)
  const {path, text, learnt} = edited(existsSync(folder) ? files : [], accepted)
  const {issues} = loadPack([...files.filter(each => each.path !== path), {path, text}], await builtInPack())
  const wrong = issues.filter(issue => issue.file === path && issue.severity === 'error')
  if (wrong.length > 0) {
    const told = wrong.map(issue => issueLine({lang: 'zh'}, issue)).join('\n')
    throw new UserError({zh: `${path} 有错误，没有写入：\n${told}`, en: `${path} has errors and was not written:\n${told}`})
  }
  write(join(folder, path), text)
  return {path, learnt}
}

/** Takes the wording out again. Answers the file, relative to the folder; null where it is no longer in one. */
export function forget(folder: string, accepted: Acceptance): string | null {
  const own = existsSync(folder) ? readPackFolder(folder).files : []
  const name = accepted.kind === 'intent' ? 'intents.yaml' : accepted.kind === 'phrase' ? 'phrasebook.yaml' : null
  for (const file of own.filter(each => name === null ? kindOf(each.path) === 'scenario' : each.path === name)) {
    const document = open(file)
    if (!takenFrom(document, accepted)) continue
    // A copy that was made for this wording alone goes with it: the built-in one is to be heard again.
    const original = builtInFiles().find(each => each.path === file.path)
    const empty = name !== null && ['intents', 'forbidden', 'discouraged', 'standard'].every(list => !document.has(list))
    if (empty || (name === null && original && textOf(open(original)) === textOf(document))) rmSync(join(folder, file.path))
    else write(join(folder, file.path), textOf(document))
    return file.path
  }
  return null
}

function takenFrom(document: Document, accepted: Acceptance): boolean {
  switch (accepted.kind) {
    case 'fact': {
      const facts = document.getIn(['facts', accepted.field])
      if (String(document.get('id')) !== accepted.scenario || !isSeq(facts)) return false
      const node = factIn(facts, accepted.field, accepted.fact)
      return node !== undefined && takeOut(node, 'any', accepted.wording)
    }
    case 'intent': return takenFromEntry(document, ['intents'], accepted.intent, node => {
      const example = takeOut(node, 'examples', accepted.wording)
      return takeOut(node, 'patterns', patternOf(accepted.wording)) || example
    })
    case 'phrase': return takenFromEntry(document, ['forbidden', 'discouraged'], accepted.phrase, node => takeOut(node, 'except', accepted.wording))
  }
}

function takenFromEntry(document: Document, lists: readonly string[], id: string, change: (node: YAMLMap) => boolean): boolean {
  const list = lists.find(each => entryIn(document, each, id) !== null)
  if (list === undefined) return false
  const node = entryIn(document, list, id)!
  if (!change(node)) return false
  const builtIn = builtInFiles().find(each => each.path === (list === 'intents' ? 'intents.yaml' : 'phrasebook.yaml'))
  const original = builtIn && entryIn(open(builtIn), list, id)
  if (original && JSON.stringify(original.toJSON()) === JSON.stringify(node.toJSON())) {
    const entries = document.get(list) as YAMLSeq
    entries.items.splice(entries.items.indexOf(node), 1)
    if (entries.items.length === 0) document.delete(list)
  }
  return true
}

function write(file: string, text: string): void {
  const beside = `${file}.${process.pid}.tmp`
  try {
    mkdirSync(dirname(file), {recursive: true})
    writeFileSync(beside, text)
    renameSync(beside, file)
  } catch (error) {
    rmSync(beside, {force: true})
    throw new UserError({zh: `不能写入 ${file}（${(error as Error).message}）。`, en: `${file} cannot be written (${(error as Error).message}).`}, {cause: error})
  }
}

interface Edited {
  readonly path: string
  readonly text: string
  readonly learnt: boolean
}

function edited(own: readonly PackFile[], accepted: Acceptance): Edited {
  switch (accepted.kind) {
    case 'fact': return inScenario(own, accepted)
    case 'intent': return inShared(own, 'intents', 'intents', accepted.intent, node => {
      const learnt = addTo(node, 'patterns', patternOf(accepted.wording))
      return addTo(node, 'examples', accepted.wording) || learnt
    })
    case 'phrase': return inShared(own, 'phrasebook', null, accepted.phrase, node => addTo(node, 'except', accepted.wording))
  }
}

function inScenario(own: readonly PackFile[], {scenario, field, fact, wording}: Extract<Acceptance, {kind: 'fact'}>): Edited {
  const found = [...own, ...builtInFiles()].filter(each => kindOf(each.path) === 'scenario').map(each => ({path: each.path, document: open(each)}))
    .find(each => String(each.document.get('id')) === scenario)
  const facts = found?.document.getIn(['facts', field])
  if (!found || !isSeq(facts)) throw new UserError({zh: `找不到练习 ${scenario} 的要点。`, en: `The fact points of ${scenario} cannot be found.`})
  const node = factIn(facts, field, fact)
  if (!node) throw new UserError({zh: `练习 ${scenario} 没有要点 ${fact}。`, en: `${scenario} has no fact point ${fact}.`})
  const learnt = addTo(node, 'any', wording)
  return {path: found.path, text: textOf(found.document), learnt}
}

function factIn({items}: YAMLSeq, field: string, fact: string): YAMLMap | undefined {
  return items.find((each, i): each is YAMLMap => isMap(each) && String(each.get('id') ?? `${field}-${i + 1}`) === fact)
}

/** Intents and phrases are laid over the built-in ones whole, so a school's entry begins as a copy. */
function inShared(own: readonly PackFile[], name: 'intents' | 'phrasebook', list: 'intents' | null, id: string, change: (node: YAMLMap) => boolean): Edited {
  const path = `${name}.yaml`
  const ownFile = own.find(each => each.path === path)
  const document = ownFile ? open(ownFile) : new Document({}, {schema: 'failsafe'})
  const builtIn = open(builtInFiles().find(each => each.path === path)!)
  const lists = list ? [list] : ['forbidden', 'discouraged']
  const mine = lists.map(each => entryIn(document, each, id)).find(each => each !== null)
  let learnt = false
  if (mine) learnt = change(mine)
  else {
    const from = lists.find(each => entryIn(builtIn, each, id) !== null)
    if (from === undefined) throw new UserError({zh: `话术库和意图里没有 ${id}。`, en: `There is no ${id} in the phrasebook or among the intents.`})
    const copy = entryIn(builtIn, from, id)!.clone() as YAMLMap
    learnt = change(copy)
    if (!isSeq(document.get(from))) document.set(from, new YAMLSeq())
    ;(document.get(from) as YAMLSeq).add(copy)
  }
  if (name === 'intents') document.set('version', String(Math.max(versionOf(document), versionOf(builtIn)) + (mine ? 1 : 0)))
  return {path, text: textOf(document), learnt}
}

function versionOf(document: Document): number {
  return Number(document.get('version') ?? 0) || 0
}

function entryIn(document: Document, list: string, id: string): YAMLMap | null {
  const entries = document.get(list)
  return isSeq(entries) ? entries.items.find((each): each is YAMLMap => isMap(each) && String(each.get('id')) === id) ?? null : null
}

/** Adds a text to a list, which may be missing, or a single text so far; whether it was not there. */
function addTo(node: YAMLMap, key: string, text: string): boolean {
  const now = node.get(key, true) as Node | undefined
  const list = isSeq(now) ? now : new YAMLSeq()
  if (isScalar(now)) list.add(now)
  if (!isSeq(now)) {
    list.flow = true
    node.set(key, list)
  }
  if (list.items.some(each => textIn(each) === text)) return false
  list.add(new Document(text, {schema: 'failsafe'}).contents)
  return true
}

/** Takes a text out of a list, and the list with its last one; whether it was there. */
function takeOut(node: YAMLMap, key: string, text: string): boolean {
  const list = node.get(key)
  const at = isSeq(list) ? list.items.findIndex(each => textIn(each) === text) : -1
  if (!isSeq(list) || at < 0) return false
  list.items.splice(at, 1)
  if (list.items.length === 0) node.delete(key)
  return true
}

function textIn(item: unknown): string {
  return String(isScalar(item) ? item.value : item)
}

function open({path, text}: PackFile): Document {
  const document = parseDocument(typeof text === 'string' ? text : new TextDecoder().decode(text), {schema: 'failsafe'})
  if (document.errors.length === 0) return document as unknown as Document
  throw new UserError({zh: `${path} 不是正确的 YAML，没有改动。`, en: `${path} is no valid YAML and was left alone.`}, {hint: {zh: `先运行 tingda scenario check`, en: 'Run tingda scenario check first.'}})
}

/** Long lists stay on their line, as they were written. */
function textOf(document: Document): string {
  return document.toString({lineWidth: 0, flowCollectionPadding: false})
}

let builtInOnes: readonly PackFile[] | undefined

function builtInFiles(): readonly PackFile[] {
  builtInOnes ??= readPackFolder(join(packageRoot(), 'scenarios')).files
  return builtInOnes
}

