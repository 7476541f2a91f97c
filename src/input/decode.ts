/**
 * Decodes what a terminal sends, in chunks cut anywhere, into text, keys and pastes. Chunks are strings: the shell
 * decodes UTF-8 (a surrogate pair may still be cut in two). Pure; the shell owns the timer that calls `flush`.
 */
import {cleanLine, cleanPaste} from './clean.ts'
import {controlEvent, ESC, readEscape, shortened} from './escape.ts'
import type {InputEvent} from './events.ts'

/** UTF-16 units kept of one paste. */
export const defaultPasteLimit = 1_000_000
const PASTE_END = `${ESC}[201~`

/** Milliseconds of quiet after which unfinished input is taken for what it is. */
const QUIET = {escape: 50, sequence: 1_000, paste: 5_000} as const

/** What is left over between chunks. Plain data. */
export interface DecoderState {
  /** The unfinished end of the input so far. */
  readonly pending: string
  /** The paste under way, as sent. */
  readonly paste: {readonly text: string; readonly truncated: boolean} | null
  readonly pasteLimit: number
  /** The last character was a carriage return: a line feed after it is the same Enter. */
  readonly afterReturn: boolean
  /** An Esc has just been taken for the key; the rest of an arrow key may still come, late. */
  readonly afterEscape: boolean
}
export interface Decoded {
  readonly state: DecoderState
  readonly keys: readonly InputEvent[]
}

export function createDecoder({pasteLimit = defaultPasteLimit}: {readonly pasteLimit?: number} = {}): DecoderState {
  return {pending: '', paste: null, pasteLimit, afterReturn: false, afterEscape: false}
}

/** Decodes the next chunk. However the input is cut, the events are the same, but for where text is divided. */
export function decode(state: DecoderState, chunk: string): Decoded {
  if (chunk === '') return {state, keys: []}
  const late = state.afterEscape && LATE_REST.test(chunk)
  const input = (late ? ESC : '') + state.pending + chunk
  const keys: InputEvent[] = []
  let step: Step = {...state, end: 0}
  while (step.end < input.length) {
    const next = step.paste ? readPaste(input, step, keys) : readTyped(input, step, keys)
    if (next === null) break
    step = next
  }
  const {paste, pasteLimit, afterReturn} = step
  const rest = input.slice(step.end)
  const pending = paste ? rest : shortened(rest)
  return {state: {pending, paste, pasteLimit, afterReturn, afterEscape: false}, keys}
}

/**
 * Nothing came for a while: a lone Esc was the Esc key, half a sequence an Alt key or noise (dropped), and a paste
 * whose end got lost is delivered as `truncated`.
 */
export function flush(state: DecoderState): Decoded {
  const settled = {...state, pending: '', paste: null, afterReturn: false, afterEscape: state.pending === ESC}
  if (state.paste) {
    const keys: InputEvent[] = []
    const {text} = appended(state.paste, state.pending, state.pasteLimit)
    deliverPaste({text, truncated: true}, keys)
    return {state: {...settled, afterEscape: false}, keys}
  }
  // Half a surrogate pair is no key: its other half is on the way.
  if (!state.pending.startsWith(ESC)) return {state: {...settled, pending: state.pending}, keys: []}
  return {state: settled, keys: state.pending === ESC ? [{type: 'key', key: 'escape'}] : []}
}

/** Milliseconds of quiet after which the shell should `flush`; null when nothing is unfinished. */
export function flushAfter(state: DecoderState): number | null {
  if (state.paste) return QUIET.paste
  if (!state.pending.startsWith(ESC)) return null
  // Esc and one more character may be an Alt key; longer ones are sequences held up on the way.
  return state.pending.length <= 2 ? QUIET.escape : QUIET.sequence
}

/** A cut-off arrow, function key or paste, as a chunk of its own: nobody commits `[A` at one stroke. */
const LATE_REST = /^(?:\[200~|(?:\[[\d;:]*[A-Za-z~]|O[A-DFHP-S])$)/
const TEXT_RUN = /[^\x00-\x1f\x7f-\x9f]+/y

interface Step extends DecoderState {
  readonly end: number
}

/** Reads one run of text, control byte or escape sequence; null when its end has not come. */
function readTyped(input: string, step: Step, keys: InputEvent[]): Step | null {
  const at = step.end
  TEXT_RUN.lastIndex = at
  const run = TEXT_RUN.exec(input)?.[0]
  if (run !== undefined) return readRun(input, run, step, keys)
  const byte = input[at] ?? ''
  if (byte === ESC) {
    const escape = readEscape(input, at)
    if (!escape) return null
    if (escape.event) push(escape.event, keys)
    const paste = escape.opensPaste ? {text: '', truncated: false} : null
    return {...step, paste, end: escape.end, afterReturn: input[escape.end - 1] === '\r'}
  }
  const event = byte === '\n' && step.afterReturn ? null : controlEvent(byte)
  if (event) push(event, keys)
  return {...step, end: at + 1, afterReturn: byte === '\r'}
}

function readRun(input: string, run: string, step: Step, keys: InputEvent[]): Step | null {
  const halved = step.end + run.length === input.length && /[\ud800-\udbff]$/.test(run)
  const whole = halved ? run.slice(0, -1) : run
  if (whole === '') return null
  const text = cleanLine(whole)
  if (text !== '') push({type: 'text', text}, keys)
  return {...step, end: step.end + whole.length, afterReturn: false}
}

/** Reads pasted text up to its end, or up to what may be the beginning of the end; null when that is all there is. */
function readPaste(input: string, step: Step, keys: InputEvent[]): Step | null {
  if (!step.paste) return null
  const stop = input.indexOf(PASTE_END, step.end)
  const upTo = stop < 0 ? input.length - begunEnd(input) : stop
  const paste = appended(step.paste, input.slice(step.end, upTo), step.pasteLimit)
  if (stop < 0) return upTo > step.end ? {...step, paste, end: upTo} : null
  deliverPaste(paste, keys)
  return {...step, paste: null, end: stop + PASTE_END.length, afterReturn: false}
}

/** How many characters at the end of `input` may be the beginning of the end of the paste. */
function begunEnd(input: string): number {
  for (let length = PASTE_END.length - 1; length > 0; length -= 1) {
    if (input.endsWith(PASTE_END.slice(0, length))) return length
  }
  return 0
}

type Paste = NonNullable<DecoderState['paste']>

function appended({text, truncated}: Paste, more: string, limit: number): Paste {
  const room = limit - text.length
  return {text: text + more.slice(0, room), truncated: truncated || more.length > room}
}

function deliverPaste({text: raw, truncated}: Paste, keys: InputEvent[]): void {
  const text = cleanPaste(raw)
  if (text !== '') keys.push({type: 'paste', text, ...(truncated ? {truncated} : {})})
}

/** Text next to text is one event: what lay between was nothing. */
function push(event: InputEvent, keys: InputEvent[]): void {
  const last = keys.at(-1)
  if (event.type === 'text' && last?.type === 'text') keys[keys.length - 1] = {type: 'text', text: last.text + event.text}
  else keys.push(event)
}
