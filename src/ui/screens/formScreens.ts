/** Settings, the questions after the first call, and the typing baseline. */
import {cellWidth, padToWidth} from '../../text/width.ts'
import {wrapText} from '../../text/wrap.ts'
import {settingRows, rowsOf} from '../app/formRows.ts'
import {baselineSeconds} from '../app/baseline.ts'
import {bordersOf, captionsOf, chosenOf, colourChoices, layoutChoices, motionChoices, rateChoices} from '../app/state.ts'
import type {AppState, BaselineScreen, FormScreen, InputName} from '../app/state.ts'
import {footer} from '../components/footer.ts'
import type {Look} from '../components/look.ts'
import {voiceName} from '../components/soundNote.ts'
import {textBox} from '../components/textBox.ts'
import {blank, block, line, paragraph, rule, span} from '../paint/line.ts'
import type {Cell, Line, Picture} from '../paint/line.ts'

export function formScreen(look: Look, app: AppState, screen: FormScreen): Picture {
  const {t, glyphs} = look
  const cells = app.size.columns
  const rows = rowsOf(screen.id)
  const labels = Math.max(...rows.map(row => cellWidth(labelOf(look, row))))
  const keys = footer(look, 'form', cells)
  const room = app.size.rows - 1 - keys.length
  const intro = paragraph(line(' '), t(screen.id === 'about' ? 'about.why' : 'settings.saved'), cells)
  // In a small window what can be set matters more than the air around it.
  const air = (count: number): Line[] => Array.from({length: room >= 1 + intro.length + 2 * rows.length + 2 ? count : 0}, () => blank)
  const lines: Line[] = [rule(glyphs.rule, cells, t(screen.id === 'about' ? 'about.title' : 'settings.title')), ...air(1), ...intro, ...air(1)]
  let caret: Cell | null = null
  rows.forEach((row, i) => {
    const chosen = i === screen.row
    const head = span(`${chosen ? glyphs.pointer : ' '} ${padToWidth(labelOf(look, row), labels)}  `, chosen ? 'title' : undefined)
    if (isInput(row)) {
      const box = textBox(chosen ? screen.inputs[row] : {text: screen.inputs[row].text, caret: 0}, Math.min(40, cells - labels - 4), 1, glyphs)
      if (chosen) caret = {column: cellWidth(head.text) + box.caret.column, row: lines.length}
      lines.push(...box.lines.map(each => [head, ...each]))
    } else lines.push(line(head, span(valueOf(look, app, row), chosen ? 'selected' : undefined)))
    lines.push(...air(1))
  })
  return {lines: [...block(lines, cells, room), ...keys], caret}
}

function isInput(row: string): row is InputName {
  return row === 'name' || row === 'number' || row === 'worker'
}

function labelOf({t}: Look, row: (typeof settingRows)[number]): string {
  return isInput(row) ? t(`about.${row}`) : t(`settings.${row}`)
}

function valueOf({t, lang, glyphs}: Look, app: AppState, row: Exclude<(typeof settingRows)[number], InputName>): string {
  const {trainee} = app
  const choice = (text: string): string => `${glyphs.clippedLeft} ${text} ${glyphs.clippedRight}`
  switch (row) {
    case 'language': return choice(t(`language.${lang}`))
    case 'captions': return choice(t(`captions.${captionsOf(trainee)}`))
    case 'voice': return choice(voiceName(t, app))
    case 'rate': return choice(t('settings.rate.is', {percent: chosenOf(trainee, 'rate', rateChoices)}))
    case 'colours': return choice(t(`colours.${chosenOf(trainee, 'colours', colourChoices)}`))
    case 'motion': return choice(t(`motion.${chosenOf(trainee, 'motion', motionChoices)}`))
    case 'layout': return choice(t(`layout.${chosenOf(trainee, 'layout', layoutChoices)}`))
    case 'borders': return choice(t(`borders.${bordersOf(trainee)}`))
    case 'baseline': return trainee.baseline === null ? t('settings.baseline.none') : t('settings.baseline.is', {rate: Math.round(trainee.baseline)})
  }
}

export function baselineScreen(look: Look, app: AppState, screen: BaselineScreen): Picture {
  const {t, glyphs} = look
  const cells = app.size.columns
  const left = screen.startedAt === null ? baselineSeconds : Math.max(0, Math.ceil(baselineSeconds - (screen.now - screen.startedAt) / 1000))
  const status = screen.result !== null ? t('baseline.result', {rate: Math.round(screen.result)})
    : screen.startedAt === null ? t('baseline.begin') : t('baseline.left', {n: left})
  const head: Line[] = [
    rule(glyphs.rule, cells, t('baseline.title')),
    ...paragraph(line(' '), t('baseline.why'), cells, 'dim'),
    blank,
    ...wrapText(t('baseline.text'), cells - 4).map(row => line(`  ${row}`)),
    blank
  ]
  const keys = footer(look, 'form', cells, new Set(['up', 'down', 'next-field']))
  const box = textBox(screen.editor, cells - 2, Math.max(2, app.size.rows - 1 - head.length - keys.length - 2), glyphs)
  const typed = box.lines.map(row => [span(' '), ...row])
  return {
    lines: [...block([...head, ...typed, blank, line(span(` ${status}`, 'accent'))], cells, app.size.rows - 1 - keys.length), ...keys],
    caret: screen.result === null ? {column: 1 + box.caret.column, row: head.length + box.caret.row} : null
  }
}
