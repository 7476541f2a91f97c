import {memo} from 'react'
import {Box, Text, useCursor} from 'ink'
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
  return (
    <Box flexDirection="column">
      {picture.lines.map((line, row) => <Row key={row} text={styledText(line, theme)} />)}
    </Box>
  )
}

/** A key changes one row of twenty: React looks at the others' text, and no further. An empty row would have no height. */
const Row = memo(function Row({text}: {readonly text: string}) {
  return <Text wrap="truncate">{text === '' ? ' ' : text}</Text>
})
