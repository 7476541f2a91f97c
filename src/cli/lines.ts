import {createInterface} from 'node:readline'
import {UserError} from './errors.ts'
import type {Io} from './io.ts'

/** Characters of one line that are looked at; what is longer is nobody's sentence. */
const longest = 1_000_000

/** The lines of standard input, a byte order mark apart; empty lines are lines. Throws a UserError at a keyboard. */
export async function* inputLines(io: Io): AsyncGenerator<string> {
  if (io.stdin.isTTY) {
    throw new UserError(
      {zh: '没有给出文字，标准输入又是键盘。', en: 'No text was given, and standard input is the keyboard.'},
      {hint: {zh: '把文字写在命令后面，或者用管道送入，一行一句。', en: 'Write the text after the command, or pipe it in, one sentence a line.'}}
    )
  }
  let first = true
  for await (const line of createInterface({input: io.stdin, crlfDelay: Infinity})) {
    const text = first ? line.replace(/^\uFEFF/, '') : line
    first = false
    if (text.length > longest) {
      throw new UserError(
        {zh: `有一行超过 ${longest} 个字符。`, en: `One line has more than ${longest} characters.`},
        {hint: {zh: '请把文字分成一行一句。', en: 'Put one sentence on a line.'}}
      )
    }
    yield text
  }
}
