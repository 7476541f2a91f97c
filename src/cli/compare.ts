import {alignedRows} from '../report/alignedRows.ts'
import {align, alignedPairs, TooLongToAlign, type AlignedPair, type Alignment, type Label} from '../text/align.ts'
import {labelEdits} from '../text/diagnose.ts'
import {fold} from '../text/fold.ts'
import {loneSurrogate} from '../text/grapheme.ts'
import {loadChinese} from './chinese.ts'
import type {CompareOptions} from './commands/compare.ts'
import {UserError} from './errors.ts'
import type {Io} from './io.ts'
import {inWords, printJson, printLine} from './io.ts'
import type {Words} from './language.ts'

const labelWords: Readonly<Record<Label, Words>> = {
  'same-sound-and-tone': {zh: '同音字', en: 'same sound and tone'},
  'same-sound': {zh: '同音不同调', en: 'same sound, another tone'},
  'near-sound': {zh: '近音字', en: 'near sound'},
  'similar-shape': {zh: '形近字', en: 'similar shape'},
  traditional: {zh: '繁简', en: 'traditional for simplified'},
  width: {zh: '全角半角', en: 'width'},
  case: {zh: '大小写', en: 'case'},
  transposed: {zh: '前后颠倒', en: 'transposed'},
  'missing-group': {zh: '漏了一组', en: 'group left out'},
  'doubled-group': {zh: '重复了', en: 'said twice'},
  other: {zh: '其他', en: 'other'}
}

/**
 * Prints the alignment of two texts; exit code 0 whatever the difference.
 * @throws UserError where a text holds half a character, or the two are too long to align
 */
export async function compare(io: Io, reference: string, hypothesis: string, options: CompareOptions): Promise<void> {
  refuseHalves(reference, {zh: '标准文字', en: 'The reference'})
  refuseHalves(hypothesis, {zh: '录入的文字', en: 'The text typed'})
  const prepare = (text: string): string => options.fold ? fold(text, {spaces: true, punctuation: true}).text : text
  const aligned = alignOrExplain(prepare(reference), prepare(hypothesis))
  const {phonetics, simplify} = await loadChinese()
  const alignment = labelEdits(aligned, phonetics, {simplify})
  if (options.json) printJson(io, alignment)
  else for (const line of lines(io, alignment)) printLine(io, line)
}

function refuseHalves(text: string, name: Words): void {
  const at = loneSurrogate(text)
  if (at === undefined) return
  throw new UserError({
    zh: `${name.zh}的第 ${at + 1} 个字只有半个（单独的代理码元），不是文字。`,
    en: `${name.en}'s character ${at + 1} is half a character (a lone surrogate), which is no text.`
  }, {hint: {zh: '请从原处重新复制这段文字。', en: 'Copy the text again from where it came from.'}})
}

function alignOrExplain(reference: string, hypothesis: string): Alignment {
  try {
    return align(reference, hypothesis)
  } catch (error) {
    if (!(error instanceof TooLongToAlign)) throw error
    throw new UserError({
      zh: `两段文字太长，不能逐字比对：${error.referenceLength} 字和 ${error.hypothesisLength} 字。`,
      en: `The texts are too long to align: ${error.referenceLength} and ${error.hypothesisLength} characters.`
    }, {hint: {zh: '请分段比对，每段不超过 5000 字。', en: 'Compare them in parts of at most 5,000 characters.'}, cause: error})
  }
}

/** Two rows, one above the other, with a mark under each difference; then the figures and what each difference is. */
function lines(io: Io, alignment: Alignment): string[] {
  const pairs = alignedPairs(alignment)
  const {hits, substitutions, deletions, insertions, cer} = alignment
  return [
    ...alignedRows(alignment, io.columns).flatMap(({expected, typed, marks}) => [expected, typed, marks]),
    inWords(io, {
      zh: `对 ${hits}，错 ${substitutions}（✗），漏 ${deletions}（-），多 ${insertions}（+）；字错率 ${percent(cer, alignment)}`,
      en: `hits ${hits}, substitutions ${substitutions} (✗), deletions ${deletions} (-), insertions ${insertions} (+); CER ${percent(cer, alignment)}`
    }),
    ...explained(io, pairs)
  ]
}

/** A line for each labelled difference, one for a whole group left out or repeated. */
function explained(io: Io, pairs: readonly AlignedPair[]): string[] {
  const told: string[] = []
  let group: readonly [label: Label, characters: string] | undefined
  for (const {op, ref, hyp, labels} of [...pairs, end]) {
    const label = op === 'delete' || op === 'insert' ? labels[0] : undefined
    if (group && group[0] !== label) told.push(`${group[1]}  ${inWords(io, labelWords[group[0]])}`)
    group = label && [label, (group?.[0] === label ? group[1] : '') + (ref ?? hyp ?? '')]
    if (op === 'substitute' && labels.length > 0) {
      told.push(`${ref} → ${hyp}  ${labels.map(each => inWords(io, labelWords[each])).join(inWords(io, {zh: '、', en: ', '}))}`)
    }
  }
  return told
}

const end: AlignedPair = {op: 'hit', ref: undefined, hyp: undefined, labels: []}

function percent(cer: number, {reference}: Alignment): string {
  return reference === '' && cer > 0 ? String(cer) : `${(cer * 100).toFixed(1)}%`
}
