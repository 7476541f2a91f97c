import {graphemes} from './grapheme.ts'
import {cellWidth} from './width.ts'

/** May not start a line (GB/T 15834-2011, 5.1: 标点不出现在行首), nor the same in ASCII. */
const NEVER_FIRST = new Set('，。、；：？！…—～·）》〉」』】〕〗”’％‰℃,.;:?!)]}%')
/** May not end a line. */
const NEVER_LAST = new Set('（《〈「『【〔〖“‘([{￥$#')
const WORD = /^[\p{Script=Latin}\p{Nd}\p{M}]+$/u
/** Keeps a word whole when it stands between two of its characters: e-mail, 020-3847, 3.5, it's. */
const WORD_INSIDE = new Set(".-_@/:'&+")
const SPACE = /^\s+$/u

/**
 * Wraps `text` into lines of at most `cells`. Line feeds break; spaces at a break go away. Chinese breaks between
 * characters, except before closing and after opening punctuation; Latin words and digit groups stay whole where they
 * fit on a line. What fits nowhere is cut, and a grapheme wider than `cells` stands alone on its line.
 */
export function wrapText(text: string, cells: number): string[] {
  return text.split(/\r?\n/).flatMap((paragraph) => wrapParagraph(paragraph, cells))
}

function wrapParagraph(paragraph: string, cells: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const unit of units(graphemes(paragraph))) {
    const width = cellWidth(unit)
    if (used + width <= cells) {
      line += unit
      used += width
      continue
    }
    if (SPACE.test(unit)) {
      if (line !== '') lines.push(line.trimEnd())
      line = ''
      used = 0
      continue
    }
    if (line.trim() !== '') lines.push(line.trimEnd())
    const pieces = cutIntoLines(unit, cells)
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1) ?? ''
    used = cellWidth(line)
  }
  if (line.trimEnd() !== '' || lines.length === 0) lines.push(line.trimEnd())
  return lines
}

/** Splits into pieces between which a line may break. */
function units(characters: readonly string[]): string[] {
  const found: string[] = []
  characters.forEach((character, index) => {
    const before = characters[index - 1]
    if (before !== undefined && sticks(before, character, characters[index + 1])) found[found.length - 1] += character
    else found.push(character)
  })
  return found
}

function sticks(before: string, character: string, after: string | undefined): boolean {
  if (SPACE.test(before) || SPACE.test(character)) return false
  if (NEVER_FIRST.has(character) || NEVER_LAST.has(before)) return true
  if (WORD.test(before) && WORD.test(character)) return true
  if (WORD_INSIDE.has(character)) return WORD.test(before) && after !== undefined && WORD.test(after)
  return WORD_INSIDE.has(before) && WORD.test(character)
}

function cutIntoLines(unit: string, cells: number): string[] {
  const lines = ['']
  let used = 0
  for (const character of graphemes(unit)) {
    const width = cellWidth(character)
    if (used + width > cells && used > 0) {
      lines.push('')
      used = 0
    }
    lines[lines.length - 1] += character
    used += width
  }
  return lines
}
