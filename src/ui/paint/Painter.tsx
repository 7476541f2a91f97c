import {Text, useCursor} from 'ink'
import type {Theme} from '../theme/theme.ts'
import type {Picture} from './line.ts'
import {styledText} from './styled.ts'

/**
 * Puts a picture on the terminal. Rows come cut and wrapped already, so Ink only paints and finds out what changed.
 * The caret is the terminal's own: an input method opens its window where it stands, also while clocks tick.
 */
export function Painter({picture, theme}: {readonly picture: Picture; readonly theme: Theme}) {
  const {setCursorPosition} = useCursor()
  setCursorPosition(picture.caret ? {x: picture.caret.column, y: picture.caret.row} : undefined)
  return <Text>{picture.lines.map(line => styledText(line, theme)).join('\n')}</Text>
}
