/** A file of replies for `rehearse`: YAML, or plain text with one reply a line. */
import * as v from 'valibot'
import {codes} from './codes.ts'
import {compileMove} from './compile/moves.ts'
import {lint} from './lint.ts'
import {parse} from './parse.ts'
import {fileStart, toIssue, type Language, type Problem} from './problem.ts'
import {moveShape} from './schema/move.ts'
import {count} from './schema/common.ts'
import type {Issue, ScriptMove} from './types.ts'
import {validate} from './validate.ts'

export interface ReplyScript {
  readonly moves: readonly ScriptMove[]
  /** Of the typing; null where the file does not say. */
  readonly charactersPerMinute: number | null
}
export type ScriptRead = {readonly script: ReplyScript} | {readonly issues: readonly Issue[]}

const script = v.strictObject({chars_per_minute: v.optional(count), replies: v.array(moveShape)})
/** In a list the speed may stand as an entry of its own. */
const speed = v.strictObject({chars_per_minute: count})

/** Reads `text` of the file called `file`; whatever is wrong is located. */
export function readReplies(text: string, file: string, language: Language = 'zh'): ScriptRead {
  // A hostile file must not reach the parser, and a full-width colon is as likely here as in a scenario.
  const {problems: slips, repaired} = lint(text)
  if (repaired === null) return {issues: slips.map(problem => toIssue(problem, file, 'line' in problem.place ? problem.place : fileStart, language))}
  const {value, positions, problems} = parse(repaired)
  const plain = plainLines(text, file, value)
  if (plain) return {script: {moves: plain.map(say => ({say})), charactersPerMinute: null}}
  const found = (all: readonly Problem[]): ScriptRead =>
    ({issues: all.map(problem => toIssue(problem, file, positions.of(problem.place), language))})
  const wrong = [...slips, ...problems].filter(({code}) => codes[code] === 'error')
  if (wrong.length > 0 || value === undefined) return found(wrong.length > 0 ? wrong : problems)
  return Array.isArray(value) ? fromList(value, found) : fromMap(value, found)
}

type Found = (problems: readonly Problem[]) => ScriptRead

function fromList(value: readonly unknown[], found: Found): ScriptRead {
  const checked = value.map((item, i) => {
    const perMinute = validate(speed, item).output?.chars_per_minute
    const {output, problems} = perMinute === undefined ? validate(moveShape, item) : {output: null, problems: []}
    return {perMinute, move: output, problems: problems.map(problem => under(problem, i))}
  })
  const problems = checked.flatMap(each => each.problems)
  if (problems.length > 0) return found(problems)
  const moves = checked.flatMap(each => each.move === null ? [] : [compileMove(each.move)])
  return done(moves, checked.find(each => each.perMinute !== undefined)?.perMinute)
}

/** The problem of one entry as the file's. */
function under(problem: Problem, index: number): Problem {
  const {place} = problem
  return 'path' in place ? {...problem, place: {...place, path: [index, ...place.path]}} : problem
}

function fromMap(value: unknown, found: Found): ScriptRead {
  const {output, problems} = validate(script, value)
  return output === null ? found(problems) : done(output.replies.map(compileMove), output.chars_per_minute)
}

function done(moves: readonly ScriptMove[], perMinute: string | undefined): ScriptRead {
  const speed = Number(perMinute ?? 0)
  return {script: {moves, charactersPerMinute: speed > 0 ? Math.min(speed, 1_000) : null}}
}

/** The lines of a plain text; null where the file is YAML. A list of dashes or a map is YAML, a name may say so too. */
function plainLines(text: string, file: string, value: unknown): readonly string[] | null {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/).map(line => line.trim()).filter(line => line !== '')
  const isText = /\.(txt|text)$/i.test(file) || (!/\.ya?ml$/i.test(file) && !/^\s*(- |-$|\[|\{|replies:|chars_per_minute:|#|---)/m.test(text))
  return isText || typeof value === 'string' ? lines : null
}
