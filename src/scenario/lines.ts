/** A file's lines as YAML will take them: which hold only text, and where values are quoted or commented. */

export interface SourceLine {
  readonly text: string
  /** Of the same length as `text`; quoted stretches and comments are written as `"`. */
  readonly bare: string
  /** Column (from 0) of a comment's `#`; -1 where there is none. */
  readonly comment: number
  /** Within a block of text (`say: |`), or the rest of a quoted value: not YAML of its own. */
  readonly isText: boolean
}

const BLOCK_HEADER = /(?:^|[\s:-])[|>][-+0-9]{0,2}\s*"*$/u
const BLANK = '"'

export function linesOf(text: string): readonly SourceLine[] {
  let quote = ''
  let blockIndent: number | null = null
  return text.split(/\r?\n/).map((line) => {
    if (blockIndent !== null) {
      if (line.trim() === '' || indentOf(line) > blockIndent) return {text: line, bare: BLANK.repeat(line.length), comment: -1, isText: true}
      blockIndent = null
    }
    const isText = quote !== ''
    const masked = mask(line, quote)
    quote = masked.quote
    if (!isText && BLOCK_HEADER.test(masked.bare)) blockIndent = parentIndent(masked.bare)
    return {text: line, bare: masked.bare, comment: masked.comment, isText}
  })
}

const indentOf = (line: string) => line.length - line.trimStart().length

/** Where the key (or dash) of a block of text stands: the block is indented more. */
function parentIndent(bare: string): number {
  const dashes = /^\s*(?:-\s+)*/u.exec(bare)![0]
  return /^[|>]/u.test(bare.slice(dashes.length)) ? Math.max(0, dashes.lastIndexOf('-')) : dashes.length
}

/** What may stand before a quoted value: nothing, a bracket, a comma, or an indicator and a space. */
const OPENS_VALUE = new Set(['', '[', '{', ',', ':', '-', '?'])
const CLOSE_TO_VALUE = new Set(['', '[', '{', ',', ' ', '\t', '\u3000'])

const QUOTE_OR_COMMENT = /["'#]/

/** `quote` is the quotation mark still open from the line before, and after this one. */
function mask(line: string, quote: string): {bare: string; comment: number; quote: string} {
  if (quote === '' && !QUOTE_OR_COMMENT.test(line)) return {bare: line, comment: -1, quote}
  let bare = ''
  let solid = ''
  for (let i = 0; i < line.length; i++) {
    const character = line[i]!
    const before = line[i - 1] ?? ''
    if (quote !== '') {
      bare += BLANK
      if (quote === '"' && character === '\\' && i + 1 < line.length) {
        bare += BLANK
        i++
      } else if (character === quote) {
        quote = ''
        solid = BLANK
      }
      continue
    }
    if (character === '#' && /^\s?$/u.test(before)) {
      return {bare: bare + BLANK.repeat(line.length - i), comment: i, quote}
    }
    if ((character === '"' || character === "'") && CLOSE_TO_VALUE.has(before) && OPENS_VALUE.has(solid)) {
      quote = character
      bare += BLANK
      continue
    }
    if (character.trim() !== '') solid = character
    bare += character
  }
  return {bare, comment: -1, quote}
}
