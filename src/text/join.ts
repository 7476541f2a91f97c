const SIGN_LAST = /[\p{P}\p{S}\s]$/u
const SIGN_FIRST = /^[\p{P}\p{S}\s]/u
const WORD_LAST = /[\p{Script=Latin}\p{Nd}]$/u
const WORD_FIRST = /^[\p{Script=Latin}\p{Nd}]/u

/** The mark between two texts said in one breath: ， between Chinese, a space between Latin words or digits, nothing where a sign stands already. */
export function joint(first: string, then: string): '' | '，' | ' ' {
  if (first === '' || then === '' || SIGN_LAST.test(first) || SIGN_FIRST.test(then)) return ''
  return WORD_LAST.test(first) && WORD_FIRST.test(then) ? ' ' : '，'
}
