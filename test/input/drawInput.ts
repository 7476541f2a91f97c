import {createDecoder, decode} from '../../src/input/decode.ts'
import type {DecoderState} from '../../src/input/decode.ts'
import type {InputEvent} from '../../src/input/events.ts'

/** Events as a line: `“王先生” enter ctrl+left paste“…”`. */
export function drawInput(events: readonly InputEvent[]): string {
  return events.map(drawEvent).join(' ')
}

function drawEvent(event: InputEvent): string {
  if (event.type === 'text') return `“${event.text}”`
  if (event.type === 'paste') return `paste“${event.text}”${event.truncated ? ' truncated' : ''}`
  const {ctrl, alt, shift, key} = event
  return [ctrl && 'ctrl', alt && 'alt', shift && 'shift', key].filter(Boolean).join('+')
}

/** Decodes chunks one after another; text divided by a cut is joined again. */
export function decodeAll(chunks: readonly string[], start: DecoderState = createDecoder()): readonly InputEvent[] {
  let state = start
  const all: InputEvent[] = []
  for (const chunk of chunks) {
    const decoded = decode(state, chunk)
    state = decoded.state
    for (const event of decoded.keys) {
      const last = all.at(-1)
      if (event.type === 'text' && last?.type === 'text') all[all.length - 1] = {type: 'text', text: last.text + event.text}
      else all.push(event)
    }
  }
  return all
}

export function drawn(...chunks: string[]): string {
  return drawInput(decodeAll(chunks))
}
