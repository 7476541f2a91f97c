/** What is on the terminal: always one row less than it has, so that nothing ever scrolls. */
import {keyContext} from '../app/context.ts'
import {lookFor} from '../app/lookFor.ts'
import {isTooSmall, smallest} from '../app/state.ts'
import type {AppState} from '../app/state.ts'
import {help} from '../components/dialog.ts'
import {footer} from '../components/footer.ts'
import type {Look} from '../components/look.ts'
import {block, line, paragraph, span, tall, within} from '../paint/line.ts'
import type {Line, Picture, Span} from '../paint/line.ts'
import {browsePicture} from './browseScreen.ts'
import {callScreen} from './callScreen.ts'
import {drillScreen} from './drillScreens.ts'
import {baselineScreen, formScreen} from './formScreens.ts'
import {joinPicture} from './joinScreen.ts'
import {historyPicture} from './historyScreen.ts'
import {briefingScreen, homeScreen} from './menuScreens.ts'
import {replayPicture} from './replayScreen.ts'
import {scorecardScreen} from './scorecardScreen.ts'

export function pictureOf(app: AppState): Picture {
  const look = lookFor(app)
  const rows = Math.max(1, app.size.rows - 1)
  const picture = isTooSmall(app.size) ? tooSmall(look, app) : screenOf(look, app)
  const caret = picture.caret && picture.caret.row < rows ? picture.caret : null
  return {lines: tall(picture.lines, rows).map(row => trimmed(within(row, app.size.columns))), caret}
}

function screenOf(look: Look, app: AppState): Picture {
  const {screen} = app
  if (app.overlay?.id === 'help' && screen.id !== 'call') {
    return helpScreen(look, app, app.overlay.scroll)
  }
  switch (screen.id) {
    case 'home': return homeScreen(look, app, screen.selected)
    case 'browse': return browsePicture(look, app, screen)
    case 'history': return historyPicture(look, app, screen)
    case 'briefing': return briefingScreen(look, app, screen)
    case 'scorecard': return scorecardScreen(look, app, screen)
    case 'about': case 'settings': return formScreen(look, app, screen)
    case 'join': return joinPicture(look, app, screen)
    case 'baseline': return baselineScreen(look, app, screen)
    case 'drills': case 'drill': case 'drill-summary': case 'book': case 'qa': case 'qa-result': return drillScreen(look, app, screen)
    case 'replay': return replayPicture(look, app, screen)
    case 'seat': return {lines: [], caret: null}
    case 'call': return app.call ? callScreen(look, app, app.call) : {lines: [], caret: null}
  }
}

function helpScreen(look: Look, app: AppState, scroll: number): Picture {
  const {columns, rows} = app.size
  const page = (keys: readonly Line[]) => help(look, keyContext({...app, overlay: null}), new Set(app.screen.id === 'qa-result' ? ['replay', 'next-page', 'previous-page'] : []), scroll, columns, rows - 1 - keys.length)
  const keys = footer(look, 'help', columns, new Set(), page(footer(look, 'help', columns, new Set(), true)).isMore)
  return {lines: [...block(page(keys).lines, columns, rows - 1 - keys.length), ...keys], caret: null}
}

function tooSmall({t}: Look, {size, call}: AppState): Picture {
  const need = t('app.small.need', {columns: smallest.columns, rows: smallest.rows, nowColumns: size.columns, nowRows: size.rows})
  const lines = [
    line(span(t('app.small'), 'title')), ...paragraph([], need, size.columns),
    ...(call ? paragraph([], t('app.small.kept'), size.columns) : [])
  ]
  return {lines, caret: null}
}

/** Blanks at a row's end need not be painted. */
function trimmed(row: Line): Line {
  if (!isBlank(row.at(-1))) return row
  const kept = [...row]
  while (isBlank(kept.at(-1))) kept.pop()
  return kept
}

/** A field is seen by what underlines it. */
function isBlank(last: Span | undefined): boolean {
  return last !== undefined && (last.tone ?? 'plain') !== 'field' && last.text.trim() === ''
}
