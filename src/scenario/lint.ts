/**
 * What teachers really type, seen in the raw text before YAML reads something else into it. What can be put right is put
 * right in `repaired` (line for line), so that one slip hides no other mistake further down.
 */
import {linesOf, type SourceLine} from './lines.ts'
import {fileStart, type Problem} from './problem.ts'

export interface Linted {
  readonly problems: readonly Problem[]
  /** The text to go on with; null where it must not be parsed at all. */
  readonly repaired: string | null
}

/** Levels of nesting; a scenario has six. Parsing deeper text costs quadratic time. */
export const MAX_DEPTH = 32
/** Brackets in dialogue may lack a partner, so what is refused here is far from anything written on purpose. */
const HOPELESS_DEPTH = 100

/** Lines and ASCII signs that YAML makes something of; parsing takes time by their number. The largest of ours has a third. */
const MAX_SIGNS = 30_000
const SIGN = /[\n[\]{},&*!?'"|>]/g

export function lint(text: string): Linted {
  const hopeless = tooDeep(text) ?? tooMany(text)
  if (hopeless) return {problems: [hopeless], repaired: null}
  const problems: Problem[] = []
  const repaired = linesOf(text).map((line, i) => {
    if (line.isText) return line.text
    const number = i + 1
    problems.push(...swallowed(line, number))
    const found = [...indents(line, number), ...colons(line, number)]
    problems.push(...found.map((each) => each.problem))
    return found.toReversed().reduce((fixed, each) => fixed.slice(0, each.start) + each.fixed + fixed.slice(each.end), line.text)
  })
  return {problems, repaired: repaired.join('\n')}
}

/** A slip with what to put in its place, at UTF-16 offsets of its line. */
interface Slip { readonly problem: Problem; readonly start: number; readonly end: number; readonly fixed: string }

function tooMany(text: string): Problem | null {
  if ((text.match(SIGN) ?? []).length <= MAX_SIGNS) return null
  return {code: 'too-many-signs', place: fileStart, params: {limit: String(MAX_SIGNS)}}
}

/** Brackets never closed, and `- - - -` or `? ? ? ?` on one line. */
function tooDeep(text: string): Problem | null {
  const refused = (offset: number): Problem => {
    const before = text.slice(0, offset).split('\n')
    return {
      code: 'too-deep', params: {limit: String(MAX_DEPTH)},
      place: {line: before.length, column: before.at(-1)!.length + 1}
    }
  }
  const compact = /(?:[-?:][ \t]+){100}/.exec(text)
  if (compact) return refused(compact.index)
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    const character = text[i]
    if (character === '[' || character === '{') depth++
    else if (character === ']' || character === '}') depth = Math.max(0, depth - 1)
    if (depth > HOPELESS_DEPTH) return refused(i)
  }
  return null
}

function indents({text, bare}: SourceLine, line: number): Slip[] {
  const indent = /^[ \t\u3000\u00a0]*/u.exec(text)![0]
  if (indent.length === text.length || bare[indent.length] === '"' && text[indent.length] === '#') return []
  const wide = indent.search(/[\u3000\u00a0]/u)
  const tab = indent.indexOf('\t')
  if (wide < 0 && tab < 0) return []
  const problem: Problem = wide >= 0
    ? {code: 'full-width-indent', place: {line, column: wide + 1}}
    : {code: 'tab-indent', place: {line, column: tab + 1}}
  return [{problem, start: 0, end: indent.length, fixed: indent.replace(/[\t\u3000\u00a0]/gu, '  ')}]
}

/** A key and what stands for its colon: `name：`, `{is：`, `mood:3`. Keys are ASCII; 章： is a character being spelled. */
const KEY_AND_COLON = /((?:^[\s\u3000]*(?:-\s+)*|[{,]\s*)([a-z][a-z_.-]*|\p{Script=Han}))(?:(：\s*)|(:)(?=[^\s,\]}:/]))/dgu

function colons({bare}: SourceLine, line: number): Slip[] {
  return [...bare.matchAll(KEY_AND_COLON)].flatMap((match): Slip[] => {
    const [start, end] = match.indices![3] ?? match.indices![4]!
    const key = match[2]!
    const code = match[3] === undefined ? 'colon-without-space' : 'full-width-colon'
    return [{problem: {code, place: {line, column: start + 1}, params: {key}}, start, end, fixed: ': '}]
  })
}

const CHINESE = /\p{Script=Han}/u

/**
 * A comment that looks like part of an unquoted value: 体育东路18号 #3栋. A comment that begins with a space, and does
 * not follow a Chinese value at a single space's distance, is meant as one.
 */
function swallowed({text, bare, comment}: SourceLine, line: number): Problem[] {
  if (comment <= 0) return []
  const before = bare.slice(0, comment)
  const value = /(?:^\s*|[:,[]\s+|-\s+)([^:,[\]{}]*[^:,[\]{}"\s])\s+$/u.exec(before)?.[1]
  if (value === undefined || value === '-') return []
  const isTight = /^#[^\s#]/u.test(text.slice(comment))
  const isClose = CHINESE.test(value) && !/\s\s$/u.test(before)
  if (!isTight && !isClose) return []
  return [{code: 'swallowed-comment', place: {line, column: comment + 1}, params: {swallowed: text.slice(comment)}}]
}
