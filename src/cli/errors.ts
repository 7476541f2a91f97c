import type {Words} from './language.ts'

/** Exit codes of every command. */
export const OK = 0
export const FINDINGS = 1
export const BAD_INPUT = 2

type UserErrorOptions = {hint?: Words | undefined; exitCode?: number; cause?: unknown}

/**
 * Something that the person at the keyboard can put right: printed as one line, and a second one with what to do next.
 * Never a stack trace.
 */
export class UserError extends Error {
  override readonly name = 'UserError'
  readonly words: Words
  readonly hint: Words | undefined
  readonly exitCode: number

  constructor(words: Words, {hint, exitCode = BAD_INPUT, cause}: UserErrorOptions = {}) {
    super(words.en, {cause})
    this.words = words
    this.hint = hint
    this.exitCode = exitCode
  }
}
