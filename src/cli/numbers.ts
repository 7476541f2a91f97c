import {UserError} from './errors.ts'

/** A whole number of at most nine digits as an option gives it. Throws a UserError that names the option. */
export function wholeNumber(text: string, option: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw new UserError({zh: `选项 ${option} 要一个整数，不能是 ${text}。`, en: `The option ${option} takes a whole number, not ${text}.`})
}
