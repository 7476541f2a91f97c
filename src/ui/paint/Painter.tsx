import {Box, Text, useCursor} from 'ink'
import type {Theme} from '../theme/theme.ts'
import type {Line, Picture} from './line.ts'

/**
 * Puts a picture on the terminal. Rows come cut and wrapped already, so Ink only paints and finds out what changed.
 * The caret is the terminal's own: an input method opens its window where it stands, also while clocks tick.
 */
export function Painter({picture, theme}: {readonly picture: Picture; readonly theme: Theme}) {
  const {setCursorPosition} = useCursor()
  setCursorPosition(picture.caret ? {x: picture.caret.column, y: picture.caret.row} : undefined)
  return (
    <Box flexDirection="column">
      {picture.lines.map((line, row) => <Row key={row} line={line} theme={theme} />)}
    </Box>
  )
}

function Row({line, theme}: {readonly line: Line; readonly theme: Theme}) {
  return (
    <Text wrap="truncate">
      {line.map((span, i) => <Text key={i} {...theme.styles[span.tone ?? 'plain']}>{span.text}</Text>)}
      {/* An empty row has no height. */}
      {line.length === 0 ? ' ' : ''}
    </Text>
  )
}
