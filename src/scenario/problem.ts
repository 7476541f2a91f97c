import {codes, type Code, type Params} from './codes.ts'
import {wordingsEn} from './messagesEn.ts'
import {wordings} from './messages.ts'
import {nearest} from './nearest.ts'
import type {Issue} from './types.ts'

export type Language = 'zh' | 'en'
/** Keys and list indexes from a file's root down. */
export type Path = readonly (string | number)[]
/** Counted from 1; columns in UTF-16 units, as editors count them. */
export interface LineColumn { readonly line: number; readonly column: number }

/** Where a problem is: a place in the text, or a value (`key` true: its key) found by the parsed file's positions. */
export type Place = LineColumn | {readonly path: Path; readonly key?: boolean}

/** What a check finds. It becomes an `Issue` once the file's positions and the reader's language are known. */
export interface Problem {
  readonly code: Code
  readonly place: Place
  readonly params?: Params
  /** Names that might have been meant: the likeliest becomes the parameter `nearest`. */
  readonly among?: readonly string[]
}

export const fileStart: LineColumn = {line: 1, column: 1}

/** A check's problem in words, at its place in `file`. */
export function toIssue({code, params = {}, among = []}: Problem, file: string, at: LineColumn, language: Language): Issue {
  const [best] = nearest(params['key'] ?? params['found'] ?? params['id'] ?? '', among, 1)
  return issueOf(code, file, at, best === undefined ? params : {...params, nearest: best}, language)
}

/** The code in words. */
export function issueOf(code: Code, file: string, at: LineColumn, params: Params = {}, language: Language = 'zh'): Issue {
  const [message, fix] = (language === 'zh' ? wordings : wordingsEn)[code](params)
  return {code, severity: codes[code], file, line: at.line, column: at.column, message, fix}
}
