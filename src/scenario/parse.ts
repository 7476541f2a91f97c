/** YAML text as plain data, every scalar a string (the failsafe schema), with positions and every problem found. */
import {isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type ErrorCode, type Node, type YAMLError} from 'yaml'
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

const MAX_ALIASES = 100
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
  const problems = inspect(document.contents, at)
  if (problems.length > 0) return failed([...problems, ...warnings])
  try {
    return {value: document.toJS({maxAliasCount: MAX_ALIASES}), positions, problems: warnings}
  } catch {
    // All that is left to fail: aliases that multiply each other.
    return failed([{code: 'too-many-aliases', place: fileStart}])
  }
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

/** Depth, keys written twice, keys that are no text, and aliases: what has to be known before anything is expanded. */
function inspect(root: Node, at: (offset: number) => LineColumn): Problem[] {
  const problems: Problem[] = []
  const anchors = new Set<string>()
  const open = new Set<string>()
  const report = (code: Code, node: Node, params: Problem['params'] = {}) => {
    problems.push({code, place: at(node.range?.[0] ?? 0), params})
  }
  const visit = (node: Node | null, depth: number): void => {
    if (!node || isScalar(node) && !node.anchor) return
    if (depth > MAX_DEPTH) return report('too-deep', node, {limit: String(MAX_DEPTH)})
    if (isAlias(node)) {
      if (!anchors.has(node.source) || open.has(node.source)) report('yaml-alias', node, {name: node.source})
      return
    }
    const anchor = 'anchor' in node ? node.anchor : undefined
    if (anchor) {
      anchors.add(anchor)
      open.add(anchor)
    }
    if (isSeq(node)) for (const item of node.items) visit(item as Node, depth + 1)
    if (isMap(node)) {
      const keys = new Set<string>()
      for (const {key, value} of node.items) {
        if (!isScalar(key)) {
          report('yaml-key', (key ?? node) as Node)
          continue
        }
        const name = String(key.value)
        if (keys.has(name)) report('duplicate-key', key, {key: name})
        keys.add(name)
        visit(value as Node | null, depth + 1)
      }
    }
    if (anchor) open.delete(anchor)
  }
  visit(root, 0)
  return problems
}
