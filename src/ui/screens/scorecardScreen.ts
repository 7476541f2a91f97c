import {keyContext} from '../app/context.ts'
import {goOnItems} from '../app/goOn.ts'
import type {GoOnItem} from '../app/goOn.ts'
import type {AppState, ScorecardScreen} from '../app/state.ts'
import {footer} from '../components/footer.ts'
import {titleOf} from '../components/look.ts'
import type {Look} from '../components/look.ts'
import {menu} from '../components/menu.ts'
import {readMessage} from '../messages/messages.ts'
import {block, line, paragraph, rule, span} from '../paint/line.ts'
import type {Line, Picture} from '../paint/line.ts'
import {pageLines, pagesOf} from '../scorecard/scorecardLines.ts'

interface Layout {
  readonly lines: readonly Line[]
  readonly keys: readonly Line[]
  /** Rows of the scorecard that are seen at once. */
  readonly rows: number
}

/** The rows of the scorecard that the window shows, the ways to go on under them where they were asked for. */
export function scorecardScreen(look: Look, app: AppState, screen: ScorecardScreen): Picture {
  const {t, glyphs} = look
  const cells = app.size.columns
  const {lines, keys, rows} = layout(look, app.size, screen)
  const from = Math.max(0, Math.min(screen.scroll, lines.length - rows))
  const to = Math.min(lines.length, from + rows)
  const head = [rule(glyphs.rule, cells, `${t('score.title')} ${glyphs.rule} ${screen.title}`, lines.length > rows ? `${from + 1}-${to} / ${lines.length}` : ''), tabs(look, screen)]
  if (screen.goOn === null) return {lines: [...head, ...block(lines.slice(from, to), cells, rows), ...keys], caret: null}
  const answers = footer(look, keyContext(app), cells)
  const items = goOnItems(app, screen)
  const choices = menu(look, items.map(item => ({label: goOnLabel(look, item)})), screen.goOn, cells, items.length)
  const notice = app.notice ? paragraph(line(span(` ${glyphs.warn} `, 'warn')), readMessage(look.lang, app.notice), cells, 'warn') : []
  const room = app.size.rows - 4 - choices.length - notice.length - answers.length
  return {
    lines: [...head, ...block(lines.slice(from, from + room), cells, room), rule(glyphs.rule, cells, t('score.go-on')), ...choices, ...notice, ...answers],
    caret: null
  }
}

/** The pages, the one that is open inverse; what in it lost points is marked. */
function tabs({t, glyphs}: Look, {scorecard, page}: ScorecardScreen): Line {
  return pagesOf(scorecard).flatMap(each => {
    const dimension = each === 'summary' || each === 'progress' ? null : scorecard.dimensions[each]
    const mark = dimension && !dimension.na && dimension.points < dimension.max ? ` ${glyphs.warn}` : ''
    return [span(' '), span(` ${t(`score.page.${each}`)}${mark} `, each === page ? 'selected' : 'dim')]
  })
}

function goOnLabel(look: Look, item: GoOnItem): string {
  switch (item.id) {
    case 'next': return look.t('go-on.next', {title: titleOf(look, item.scenario), role: look.t(`role.${item.role}`)})
    case 'again': return look.t('go-on.again', {role: look.t(`role.${item.role}`)})
    case 'listen': return look.t('go-on.listen')
    case 'drill': return look.t('go-on.drill', {kind: look.t(`drill.kind.${item.kind}`)})
    case 'replay': case 'hand-in': case 'back': return look.t(`go-on.${item.id}`)
  }
}

/** How far it can be scrolled. */
export function scorecardScrollLimit(look: Look, size: AppState['size'], screen: ScorecardScreen): number {
  const {lines, rows} = layout(look, size, screen)
  return Math.max(0, lines.length - rows)
}

function layout(look: Look, {columns, rows}: AppState['size'], {scorecard, page, progress}: ScorecardScreen): Layout {
  const lines = pageLines(look, scorecard, page, progress, columns)
  const few = footer(look, 'scorecard', columns)
  const keys = lines.length > rows - 3 - few.length ? footer(look, 'scorecard', columns, new Set(), true) : few
  return {lines, keys, rows: rows - 3 - keys.length}
}
