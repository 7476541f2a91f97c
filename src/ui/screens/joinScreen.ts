/** Where the address of a class is asked for. */
import {cellWidth} from '../../text/width.ts'
import type {AppState, JoinScreen} from '../app/state.ts'
import {footer} from '../components/footer.ts'
import type {Look} from '../components/look.ts'
import {textBox} from '../components/textBox.ts'
import {readMessage} from '../messages/messages.ts'
import {blank, block, line, paragraph, rule, span} from '../paint/line.ts'
import type {Picture} from '../paint/line.ts'

const addressCells = 44

export function joinPicture(look: Look, app: AppState, {editor}: JoinScreen): Picture {
  const {t, glyphs} = look
  const cells = app.size.columns
  const head = `${glyphs.pointer} ${t('join.address')} `
  const box = textBox(editor, Math.min(addressCells, cells - cellWidth(head)), 1, glyphs)
  const top = [rule(glyphs.rule, cells, t('join.title')), blank, ...paragraph(line(' '), t('join.why'), cells), blank]
  const notice = app.notice ? paragraph(line(span(`${glyphs.warn} `, 'warn')), readMessage(look.lang, app.notice), cells, 'warn') : []
  const keys = footer(look, 'form', cells, new Set(['up', 'down', 'next-field']))
  const rows = [...top, ...box.lines.map(row => [span(head, 'title'), ...row]), blank, ...paragraph(line(' '), t('join.after'), cells, 'dim')]
  return {
    lines: [...block(rows, cells, app.size.rows - 1 - keys.length - notice.length), ...notice, ...keys],
    caret: {column: cellWidth(head) + box.caret.column, row: top.length + box.caret.row}
  }
}
