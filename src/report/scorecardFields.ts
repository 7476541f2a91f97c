/** The fields of a scored form as text: the expected and the typed text above each other, a mark under each difference. */
import {textOf} from '../score/messages.ts'
import type {FactScore, FieldScore} from '../score/scorecard.ts'
import type {Alignment} from '../text/align.ts'
import {alignedRows} from './alignedRows.ts'
import {indented} from './indent.ts'
import {criterionStateLabels, stateMarks} from './labels.ts'
import type {Lang, Words} from './language.ts'

interface Options { readonly lang: Lang; readonly width: number }

const expectedWord: Words = {zh: '应填', en: 'expected'}
const typedWord: Words = {zh: '录入', en: 'typed   '}
const noneWord: Words = {zh: '（没有）', en: '(none)'}
const emptyWord: Words = {zh: '（空着）', en: '(left empty)'}
/** Before a row: four spaces, the word and two more. */
const head = (words: Words, lang: Lang): string => `    ${words[lang]}  `
const headCells: Readonly<Record<Lang, number>> = {zh: 10, en: 14}

const factWords: Readonly<Record<FactScore['state'], Words>> = {
  covered: {zh: '✓ 写到了', en: '✓ covered'},
  missed: {zh: '✗ 没写到', en: '✗ missing'},
  contradicted: {zh: '✗ 写反了', en: '✗ contradicted'},
  'to-review': {zh: '？待复核', en: '? to be reviewed'},
  na: {zh: '－ 没说到', en: '- never said'}
}

export function fieldLines(field: FieldScore, options: Options): string[] {
  const {lang, width} = options
  const {label, labelEn, state, points, max, alignment, explanation} = field
  const earned = state === 'na' ? criterionStateLabels.na[lang] : `${points} / ${max}`
  const review = state === 'to-review' ? `  ${criterionStateLabels['to-review'][lang]}` : ''
  return [
    `${stateMarks[state]} ${lang === 'zh' ? label : labelEn}  ${earned}${review}`,
    ...(alignment && alignment.edits.length > 0 && field.typed !== ''
      ? comparedLines(alignment, options)
      : plainLines(field, options)),
    ...(field.facts ?? []).flatMap(({state: covered, is, points: got, max: most}) =>
      indented(`${is}  ${got} / ${most}`, `    ${factWords[covered][lang]}  `, width)),
    ...explanation.flatMap(message => indented(textOf(message, lang), '    · ', width))
  ]
}

function comparedLines(alignment: Alignment, {lang, width}: Options): string[] {
  return alignedRows(alignment, width - headCells[lang]).flatMap(({expected, typed, marks}) => [
    head(expectedWord, lang) + expected,
    head(typedWord, lang) + typed,
    (' '.repeat(headCells[lang]) + marks).trimEnd()
  ]).filter(line => line !== '')
}

/** Nothing to compare: it is right, or empty, or free text, which is marked by what it must cover. */
function plainLines({state, kind, facts, expected, typed}: FieldScore, {lang, width}: Options): string[] {
  // What nobody has is said where something stands in its place.
  const showsExpected = state !== 'met' && state !== 'na' && !facts && (expected !== '' || (kind !== 'text' && typed !== ''))
  return [
    ...(showsExpected ? indented(expected || noneWord[lang], head(expectedWord, lang), width) : []),
    ...indented(typed || emptyWord[lang], head(typedWord, lang), width)
  ]
}
