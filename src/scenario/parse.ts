/** YAML text as plain data, every scalar a string (the failsafe schema), with positions and every problem found. */
import {isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type ErrorCode, type Node, type Scalar, type YAMLError} from 'yaml'
import type {Code} from './codes.ts'
import {MAX_DEPTH} from './lint.ts'
import {positionsOf, type Positions} from './positions.ts'
import {fileStart, type LineColumn, type Problem} from './problem.ts'

export interface Parsed {
  /** undefined where the text is no YAML, or must not be expanded. */
  readonly value: unknown
  readonly positions: Positions
  readonly problems: readonly Problem[]
}

/** Values a file may come to once its aliases are written out; the largest of ours has a tenth. */
const MAX_VALUES = 50_000
/** A broken bracket makes an error of every line after it. */
const MAX_ERRORS = 10

export function parse(text: string): Parsed {
  const counter = new LineCounter()
  const document = parseDocument(text, {schema: 'failsafe', lineCounter: counter, uniqueKeys: false, prettyErrors: false, logLevel: 'error'})
  const positions = positionsOf(document.contents, counter)
  const at = (offset: number): LineColumn => {
    const {line, col} = counter.linePos(offset)
    return {line, column: col}
  }
  const failed = (problems: readonly Problem[]): Parsed => ({value: undefined, positions, problems})
  const warnings = document.warnings.map((warning) => tagProblem(warning, at))
  if (document.errors.length > 0) return failed([...document.errors.slice(0, MAX_ERRORS).map((error) => syntaxProblem(error, at)), ...warnings])
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === '')) {
    return failed([{code: 'empty-file', place: fileStart}])
  }
  const {value, problems, numbers} = valueOf(document.contents, at)
  return problems.length > 0 ? failed([...problems, ...numbers, ...warnings]) : {value, positions, problems: [...numbers, ...warnings]}
}

const codeOf: Partial<Record<ErrorCode, Code>> = {
  BAD_INDENT: 'yaml-indent', TAB_AS_INDENT: 'tab-indent', MISSING_CHAR: 'yaml-quote',
  BLOCK_AS_IMPLICIT_KEY: 'yaml-key', MULTILINE_IMPLICIT_KEY: 'yaml-key', KEY_OVER_1024_CHARS: 'yaml-key',
  RESOURCE_EXHAUSTION: 'too-deep'
}

function syntaxProblem(error: YAMLError, at: (offset: number) => LineColumn): Problem {
  const detail = error.message.split('\n')[0]!.slice(0, 120)
  // An open bracket is first noticed by the next line, which stands too far left.
  const code = error.message.includes('and end with a') ? 'yaml-quote' : codeOf[error.code] ?? 'yaml-syntax'
  return {code, place: at(error.pos[0]), params: {detail, limit: String(MAX_DEPTH)}}
}

function tagProblem(warning: YAMLError, at: (offset: number) => LineColumn): Problem {
  const tag = warning.message.replace(/^Unresolved tag: (tag:yaml\.org,2002:)?/, '').slice(0, 40)
  return {code: 'yaml-tag', place: at(warning.pos[0]), params: {tag}}
}

/** What a number loses elsewhere: zeros in front or behind a point, digits beyond the sixteenth. */
const LOSES_DIGITS = /^(?:0[0-9]+|[0-9]+\.[0-9]*0|[0-9]{16,})$/
/** 2.02611E+13: what a spreadsheet made of an order number. */
const MANGLED = /^[0-9](?:\.[0-9]+)?E\+?[0-9]+$/i

/** Read as text a number keeps its digits, here; an editor's schema, a spreadsheet or another program drops some. */
function numberProblem({value, type, range}: Scalar, at: (offset: number) => LineColumn): Problem[] {
  const found = String(value)
  const code = MANGLED.test(found) ? 'mangled-number' : type === 'PLAIN' && LOSES_DIGITS.test(found) ? 'unquoted-number' : null
  return code ? [{code, place: at(range?.[0] ?? 0), params: {found}}] : []
}

/**
 * The plain data, with everything that makes it none: depth, keys written twice, keys that are no text, and aliases. An
 * alias is its anchor's value itself, not a copy; what the copies would come to is counted all the same, because whoever
 * walks the data walks them.
 */
function valueOf(root: Node, at: (offset: number) => LineColumn): {value: unknown; problems: readonly Problem[]; numbers: readonly Problem[]} {
  const problems: Problem[] = []
  const numbers: Problem[] = []
  const anchors = new Map<string, {readonly value: unknown; readonly size: number}>()
  let size = 0
  const report = (code: Code, node: Node, params: Problem['params'] = {}) => {
    problems.push({code, place: at(node.range?.[0] ?? 0), params})
  }
  const read = (node: Node | null, depth: number): unknown => {
    size++
    if (!node) return ''
    if (isAlias(node)) {
      const anchored = anchors.get(node.source)
      if (!anchored) report('yaml-alias', node, {name: node.source})
      size += anchored?.size ?? 0
      return anchored?.value
    }
    const before = size
    if (isScalar(node)) numbers.push(...numberProblem(node, at))
    const value = isScalar(node) ? node.value : collection(node, depth)
    // Only now: an alias within its own anchor stands for nothing.
    const anchor = 'anchor' in node ? node.anchor : undefined
    if (anchor) anchors.set(anchor, {value, size: size - before})
    return value
  }
  const collection = (node: Node, depth: number): unknown => {
    if (depth > MAX_DEPTH) {
      report('too-deep', node, {limit: String(MAX_DEPTH)})
      return null
    }
    if (isSeq(node)) return node.items.map((item) => read(item as Node, depth + 1))
    const entries = new Map<string, unknown>()
    for (const {key, value} of isMap(node) ? node.items : []) {
      if (!isScalar(key)) {
        report('yaml-key', (key ?? node) as Node)
        continue
      }
      const name = String(key.value)
      if (entries.has(name)) report('duplicate-key', key, {key: name})
      entries.set(name, read(value as Node | null, depth + 1))
    }
    return Object.fromEntries(entries)
  }
  const value = read(root, 0)
  if (size > MAX_VALUES) problems.push({code: 'too-many-aliases', place: fileStart})
  return {value, problems, numbers}
}
