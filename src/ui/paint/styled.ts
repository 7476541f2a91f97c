/** A row of a picture as the terminal takes it: its text with the escape sequences of its styles. */
import {Chalk, type ChalkInstance} from 'chalk'
import type {Style, Theme, Tone} from '../theme/theme.ts'
import type {Line} from './line.ts'

// Whether there is colour the theme has decided; bold, underline and inverse stand without it.
const chalk = new Chalk({level: 1})

type Paint = (text: string) => string
const paints = new WeakMap<Style, Paint>()

export function styledText(row: Line, {styles}: Theme): string {
  return row.map(({text, tone}) => paintOf(styles, tone ?? 'plain')(withoutControls(text))).join('')
}

function paintOf(styles: Theme['styles'], tone: Tone): Paint {
  const style = styles[tone]
  const known = paints.get(style)
  if (known) return known
  const paint = paintFor(style)
  paints.set(style, paint)
  return paint
}

function paintFor({color, bold, inverse, underline}: Style): Paint {
  const wanted = [color, bold && 'bold', underline && 'underline', inverse && 'inverse'].filter(each => typeof each === 'string')
  if (wanted.length === 0) return text => text
  return wanted.reduce((styled, name) => styled[name as 'bold'], chalk as ChalkInstance)
}

const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/gu

/** A scenario's or a trainee's text moves no cursor and sets no title. */
function withoutControls(text: string): string {
  return text.replace(CONTROLS, '')
}
