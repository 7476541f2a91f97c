import type {AppState, ScorecardScreen} from '../app/state.ts'
import {footer} from '../components/footer.ts'
import type {Look} from '../components/look.ts'
import {block, rule} from '../paint/line.ts'
import type {Picture} from '../paint/line.ts'
import {scorecardLines} from '../scorecard/scorecardLines.ts'

/** The rows of the scorecard that the window shows. */
export function scorecardScreen(look: Look, app: AppState, screen: ScorecardScreen): Picture {
  const {t, glyphs} = look
  const cells = app.size.columns
  const lines = scorecardLines(look, screen.scorecard, cells)
  const keys = footer(look, 'scorecard', cells, new Set(['next-field']))
  const rows = app.size.rows - 2 - keys.length
  const from = Math.max(0, Math.min(screen.scroll, lines.length - rows))
  const to = Math.min(lines.length, from + rows)
  const head = rule(glyphs.rule, cells, `${t('score.title')} ${glyphs.rule} ${screen.title}`, `${from + 1}-${to} / ${lines.length}`)
  return {lines: [head, ...block(lines.slice(from, to), cells, rows), ...keys], caret: null}
}

/** How far it can be scrolled. */
export function scorecardScrollLimit(look: Look, size: AppState['size'], screen: ScorecardScreen): number {
  const keys = footer(look, 'scorecard', size.columns, new Set(['next-field']))
  return Math.max(0, scorecardLines(look, screen.scorecard, size.columns).length - (size.rows - 2 - keys.length))
}
