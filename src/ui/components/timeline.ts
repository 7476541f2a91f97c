/** A replay's timeline: where it has come to, the lag under it, and the errors where they happened. Rows of one width. */
import type {ReplayMarks} from '../../score/replay.ts'
import {cellWidth, padToWidth} from '../../text/width.ts'
import {line, span} from '../paint/line.ts'
import type {Line, Span} from '../paint/line.ts'
import {clockText} from './look.ts'
import type {Look} from './look.ts'

interface Timeline {
  readonly position: number
  readonly length: number
  readonly marks: ReplayMarks
}

const seconds = (ms: number): string => (ms / 1000).toFixed(1)

/** Three rows: time, lag, errors. */
export function timeline(look: Look, {position, length, marks}: Timeline, cells: number): Line[] {
  const {t, glyphs} = look
  const heads = [clockText(position), t('replay.lag'), t('replay.errors')]
  const most = marks.lags.reduce((longest, each) => Math.max(longest, each.lag), 0)
  const tails = [
    clockText(length), marks.lags.length === 0 ? t('replay.lag.none') : t('replay.lag.most', {seconds: seconds(most)}),
    t('replay.errors.n', {n: marks.errors.length})
  ]
  const left = Math.max(...heads.map(cellWidth)) + 2
  const right = Math.max(...tails.map(cellWidth)) + 2
  const width = Math.max(10, cells - left - right)
  const column = (at: number): number => length === 0 ? 0 : Math.min(width - 1, Math.floor(at / length * width))
  const here = column(position)
  const row = (n: number, middle: readonly Span[]): Line => line(span(` ${padToWidth(heads[n]!, left - 1)}`, n === 0 ? 'title' : 'dim'), ...middle, span(` ${tails[n]!}`, 'dim'))
  const time: readonly Span[] = [
    span(glyphs.rule.repeat(here), 'accent'), span(glyphs.live, 'title'), span(glyphs.thinEmpty.repeat(width - here - 1), 'dim')
  ]
  return [row(0, time), row(1, [lagCells(look, marks, width, column, most)]), row(2, [errorCells(look, marks, width, column)])]
}

/** The longest lag of each column, as high as its share of the longest of all. */
function lagCells({glyphs: {levels}}: Look, {lags}: ReplayMarks, width: number, column: (at: number) => number, most: number): Span {
  const longest = Array.from({length: width}, () => 0)
  for (const {at, lag} of lags) longest[column(at)] = Math.max(longest[column(at)]!, lag)
  return span(longest.map(lag => lag === 0 ? ' ' : levels[Math.floor(lag / most * (levels.length - 1))]!).join(''), 'warn')
}

/** What was surely wrong wins over what is to be reviewed in the same column. */
function errorCells({glyphs}: Look, {errors}: ReplayMarks, width: number, column: (at: number) => number): Span {
  const marks = Array.from({length: width}, () => ' ')
  for (const {at, toReview} of errors) {
    const place = column(at)
    marks[place] = toReview && marks[place] !== glyphs.wrong ? '?' : glyphs.wrong
  }
  return span(marks.join(''), 'bad')
}
