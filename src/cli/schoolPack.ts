/** Writes an accepted wording into the school's own pack, comments and layout kept; a file that would not load is not written. */
import {existsSync, mkdirSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {Document, isMap, isScalar, isSeq, parseDocument, YAMLMap, YAMLSeq, type Node} from 'yaml'
import {patternOf, type Acceptance} from '../grade/accept.ts'
import {kindOf} from '../scenario/fileKind.ts'
import type {PackFile} from '../scenario/files.ts'
import {loadPack} from '../scenario/pack.ts'
import {builtInPack} from '../store/packFiles.ts'
import {readPackFolder} from '../store/packFolder.ts'
import {UserError} from './errors.ts'
import {packageRoot} from './packageRoot.ts'
import {issueLine} from './packs.ts'

/** Answers the file that learned it, relative to the folder. Throws a UserError where it cannot. */
export async function learn(folder: string, accepted: Acceptance): Promise<string> {
  const {files} = readPackFolder(folder)
  const {path, text} = edited(existsSync(folder) ? files : [], accepted)
  const {issues} = loadPack([...files.filter(each => each.path !== path), {path, text}], await builtInPack())
  const wrong = issues.filter(issue => issue.file === path && issue.severity === 'error')
  if (wrong.length > 0) {
    const told = wrong.map(issue => issueLine({lang: 'zh'}, issue)).join('\n')
    throw new UserError({zh: `${path} 有错误，没有写入：\n${told}`, en: `${path} has errors and was not written:\n${told}`})
  }
  write(join(folder, path), text)
  return path
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

function edited(own: readonly PackFile[], accepted: Acceptance): {path: string; text: string} {
  switch (accepted.kind) {
    case 'fact': return inScenario(own, accepted)
    case 'intent': return inShared(own, 'intents', 'intents', accepted.intent, node => {
      addTo(node, 'patterns', patternOf(accepted.wording))
      addTo(node, 'examples', accepted.wording)
    })
    case 'phrase': return inShared(own, 'phrasebook', null, accepted.phrase, node => addTo(node, 'except', accepted.wording))
  }
}

function inScenario(own: readonly PackFile[], {scenario, field, fact, wording}: Extract<Acceptance, {kind: 'fact'}>): {path: string; text: string} {
  const found = [...own, ...builtInFiles()].filter(each => kindOf(each.path) === 'scenario').map(each => ({path: each.path, document: open(each)}))
    .find(each => String(each.document.get('id')) === scenario)
  const facts = found?.document.getIn(['facts', field])
  if (!found || !isSeq(facts)) throw new UserError({zh: `找不到练习 ${scenario} 的要点。`, en: `The fact points of ${scenario} cannot be found.`})
  const node = facts.items.find((each, i): each is YAMLMap => isMap(each) && String(each.get('id') ?? `${field}-${i + 1}`) === fact)
  if (!node) throw new UserError({zh: `练习 ${scenario} 没有要点 ${fact}。`, en: `${scenario} has no fact point ${fact}.`})
  addTo(node, 'any', wording)
  return {path: found.path, text: textOf(found.document)}
}

/** Intents and phrases are laid over the built-in ones whole, so a school's entry begins as a copy. */
function inShared(own: readonly PackFile[], name: 'intents' | 'phrasebook', list: 'intents' | null, id: string, change: (node: YAMLMap) => void): {path: string; text: string} {
  const path = `${name}.yaml`
  const ownFile = own.find(each => each.path === path)
  const document = ownFile ? open(ownFile) : new Document({}, {schema: 'failsafe'})
  const builtIn = open(builtInFiles().find(each => each.path === path)!)
  const lists = list ? [list] : ['forbidden', 'discouraged']
  const mine = lists.map(each => entryIn(document, each, id)).find(each => each !== null)
  if (mine) change(mine)
  else {
    const from = lists.find(each => entryIn(builtIn, each, id) !== null)
    if (from === undefined) throw new UserError({zh: `话术库和意图里没有 ${id}。`, en: `There is no ${id} in the phrasebook or among the intents.`})
    const copy = entryIn(builtIn, from, id)!.clone() as YAMLMap
    change(copy)
    if (!isSeq(document.get(from))) document.set(from, new YAMLSeq())
    ;(document.get(from) as YAMLSeq).add(copy)
  }
  if (name === 'intents') document.set('version', String(Math.max(versionOf(document), versionOf(builtIn)) + (mine ? 1 : 0)))
  return {path, text: textOf(document)}
}

function versionOf(document: Document): number {
  return Number(document.get('version') ?? 0) || 0
}

function entryIn(document: Document, list: string, id: string): YAMLMap | null {
  const entries = document.get(list)
  return isSeq(entries) ? entries.items.find((each): each is YAMLMap => isMap(each) && String(each.get('id')) === id) ?? null : null
}

/** Adds a text to a list, which may be missing, or a single text so far. */
function addTo(node: YAMLMap, key: string, text: string): void {
  const now = node.get(key, true) as Node | undefined
  const list = isSeq(now) ? now : new YAMLSeq()
  if (isScalar(now)) list.add(now)
  if (!isSeq(now)) {
    list.flow = true
    node.set(key, list)
  }
  if (!list.items.some(each => String(isScalar(each) ? each.value : each) === text)) list.add(new Document(text, {schema: 'failsafe'}).contents)
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

