import {entryRate, errorRates} from '../../src/text/errorRates.ts'
import {graphemeCount} from '../../src/text/grapheme.ts'
import {alignUnits, counts, played, vectors, type AlignmentCase} from './vectors.ts'

const head = `# Published vectors

<!-- Written from test/text/vectors.yaml by test/text/vectorsPage.test.ts: UPDATE=1 npx vitest run test/text/vectorsPage.test.ts -->

逐字比对、错误率和录入速度与公开发表的例子逐项核对。下面“本程序”各列是测试运行时算出来的，不是抄写的；任何一项与出处不符，测试就不能通过。

Alignment, error rates and entry rate held against published examples. The columns under “tingda” are computed when the
tests run; where one departs from its source, a test fails.

H hits, S substitutions, D deletions, I insertions; the error rate is (S + D + I) / N, with N the length of the reference,
or the number of insertions where the reference is empty. Word examples are aligned with each different word as one
character. “tie” marks pairs with several alignments of the same cost of which the source takes another one: the total and
the rate agree, the split does not. tingda takes, traced from the ends of both texts, a pair before a deletion before an
insertion, so that swapped digits are two substitutions; jiwer and sclite buy a hit with a deletion and an insertion.

Beside these, \`test/oracle/sclite.test.ts\` compares 2,000 random pairs with NIST sclite itself (Debian package \`sctk\`).
`

const cell = (text: string | number) => String(text).replaceAll('|', '\\|') || '(empty)'
const row = (cells: readonly (string | number)[]) => `| ${cells.map(cell).join(' | ')} |`
const table = (columns: readonly string[], rows: readonly (readonly (string | number)[])[]) =>
  [row(columns), row(columns.map(() => '---')), ...rows.map(row)].join('\n')
const percent = (rate: number | null) => rate === null ? 'none' : `${(rate * 100).toFixed(2)}%`
const abridged = (text: string) => text.length > 60 ? `${text.slice(0, 57)}…` : text

function published({counts: figures, rate, errors, msd}: AlignmentCase): string {
  return [
    ...(figures ? [figures.join(' ')] : []),
    ...(rate ? [`rate ${rate}`] : []),
    ...(errors === undefined ? [] : [`S + D + I = ${errors}`]),
    ...(msd ? [`MSD rate ${msd}`] : [])
  ].join('; ')
}

/** docs/reference/vectors.md as it has to be. */
export function vectorsPage(): string {
  const alignments = vectors.alignments.map(({source, unit, cases}) => `### ${source}\n\n` + table(
    ['reference', 'hypothesis', 'published (H S D I)', 'tingda (H S D I)', 'tingda, rate', 'split'],
    cases.map((each) => {
      const alignment = alignUnits(unit, each.ref, each.hyp)
      return [abridged(each.ref), abridged(each.hyp), published(each), counts(alignment).join(' '), percent(alignment.cer), each.tie ? 'tie' : '=']
    })
  ))
  const corrections = vectors.corrections.map(({source, ref, typed, keystrokes, kspc, rates}) => {
    const {final, edits} = played(typed)
    const measured = errorRates(ref, final, edits)
    return [
      source, ref, typed.join(' '), final, `${keystrokes.correct} ${keystrokes.notCorrected} ${keystrokes.corrected} (F ${keystrokes.fixes}, KSPC ${kspc})`,
      `${measured.correct} ${measured.notCorrected} ${measured.corrected}`,
      `${rates.corrected}, ${rates.notCorrected}, ${rates.total}`,
      [measured.correctedRate, measured.notCorrectedRate, measured.totalRate].map(percent).join(', ')
    ]
  })
  const speeds = vectors.speeds.map(({source, text, seconds, perSecond, perMinute, wordsPerMinute}) => {
    const rate = entryRate(graphemeCount(text), seconds)
    return [source, graphemeCount(text), seconds, `${perSecond} a second, ${perMinute} a minute, ${wordsPerMinute} wpm`,
      rate === null ? 'none' : `${(rate / 60).toFixed(2)} a second, ${rate.toFixed(1)} a minute, ${(rate / 5).toFixed(1)} wpm`]
  })
  return [
    head,
    '## Alignment\n', alignments.join('\n\n'), '',
    '## Corrected, uncorrected and total error rate\n',
    'C = max(|P|, |T|) − INF, INF = S + D + I, IF = what was committed and taken away again. From committed text a terminal\n' +
    'knows C, INF and IF, never the fixing key strokes F: tingda states no key strokes per character.\n',
    table(['source', 'reference', 'typed (+ committed, - taken away)', 'final text', 'by the definitions: C INF IF', 'tingda C INF IF', 'by the definitions: corrected, not corrected, total', 'tingda'], corrections), '',
    '## Entry rate\n',
    '(|T| − 1) / s: the clock starts when the first character is there. A word is five characters in wpm; Chinese is told in\ncharacters a minute.\n',
    table(['source', 'characters', 'seconds', 'published', 'tingda'], speeds), ''
  ].join('\n')
}
