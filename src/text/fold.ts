import {graphemes, isPlain} from './grapheme.ts'

/** Traditional characters to simplified ones; the table behind it (opencc-js) is heavy, so it is handed in. */
export type Simplify = (text: string) => string

export interface FoldOptions {
  /** Full-width to half-width and other compatibility forms (NFKC). Default true. */
  readonly width?: boolean
  /** Lower case. Default true. */
  readonly case?: boolean
  /** Removes white space. Default false. */
  readonly spaces?: boolean
  /** Removes punctuation, symbols (emoji among them) and combining marks. Default false. */
  readonly punctuation?: boolean
  /** Writes a run of one character once (讲讲话 -> 讲话). Default false. */
  readonly repeats?: boolean
  /** Traditional to simplified. Left out, characters stay. */
  readonly simplify?: Simplify
}

/**
 * Folded text and where it came from, in graphemes of the original: `characters[i]` was made from `origin[i]` up to,
 * not including, `until[i]` (more than one where repeats were collapsed). `text` is the characters joined.
 */
export interface Folded {
  readonly text: string
  readonly characters: readonly string[]
  readonly origin: readonly number[]
  readonly until: readonly number[]
}

/** Zero-width, format and control characters (line feeds and tabs apart), which nobody sees: always removed. */
const INVISIBLE = /(?![\t\n\v\f\r])[\p{Cf}\p{Cc}\u034f\u115f\u1160\u3164\uffa0\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu
const SPACE = /\s/gu
const SIGN = /[\p{P}\p{S}\p{M}]/gu

/** Folds `text` for comparing, keeping the way back to the original; lone surrogates stay as they are. */
export function fold(text: string, options: FoldOptions = {}): Folded {
  const original = graphemes(text)
  const simplified = options.simplify ? simplifyEach(original, options.simplify) : original
  const characters: string[] = []
  const origin: number[] = []
  const until: number[] = []
  simplified.forEach((grapheme, index) => {
    const folded = foldGrapheme(grapheme, options)
    for (const character of folded === grapheme ? [grapheme] : graphemes(folded)) {
      if (options.repeats && characters.at(-1) === character) {
        until[until.length - 1] = index + 1
        continue
      }
      characters.push(character)
      origin.push(index)
      until.push(index + 1)
    }
  })
  return {text: characters.join(''), characters, origin, until}
}

/** `fold(text, options).text`, where nobody asks what came from where. */
export function foldedText(text: string, options: Omit<FoldOptions, 'repeats' | 'simplify'> = {}): string {
  if (!isPlain(text)) return fold(text, options).text
  return text.replace(NO_IDEOGRAPH, (sign) => foldGrapheme(sign, options))
}

const NO_IDEOGRAPH = /[^\u4e00-\u9fff]/g

/** By what is to be folded: the few signs and letters that come again and again. */
const knownFolds: readonly Map<string, string>[] = Array.from({length: 16}, () => new Map<string, string>())
const MOST_KNOWN = 1_000

function foldGrapheme(grapheme: string, options: FoldOptions): string {
  if (isIdeograph(grapheme)) return grapheme
  const {width = true, case: lower = true, spaces = false, punctuation = false} = options
  const known = knownFolds[(width ? 1 : 0) + (lower ? 2 : 0) + (spaces ? 4 : 0) + (punctuation ? 8 : 0)]!
  let found = known.get(grapheme)
  if (found === undefined) {
    if (known.size >= MOST_KNOWN) known.clear()
    known.set(grapheme, found = foldAnew(grapheme, options))
  }
  return found
}

/** CJK Unified Ideographs: most of what is folded, and nothing in them to fold. */
function isIdeograph(grapheme: string): boolean {
  const unit = grapheme.charCodeAt(0)
  return grapheme.length === 1 && unit >= 0x4e00 && unit <= 0x9fff
}

function foldAnew(grapheme: string, options: FoldOptions): string {
  let text = options.width === false ? grapheme : grapheme.normalize('NFKC')
  if (options.case !== false) text = text.toLowerCase()
  if (options.spaces) text = text.replace(SPACE, '')
  text = text.replace(INVISIBLE, '')
  return options.punctuation ? text.replace(SIGN, '') : text
}

/** The whole text gives the converter its words; where it changed the count, each character is converted alone. */
function simplifyEach(original: readonly string[], simplify: Simplify): readonly string[] {
  const converted = graphemes(simplify(original.join('')))
  return converted.length === original.length ? converted : original.map(simplify)
}
