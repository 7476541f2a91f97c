/** The one reader of standard input: bytes to text, keys and pastes. */
import {StringDecoder} from 'node:string_decoder'
import type {Readable} from 'node:stream'
import {createDecoder, decode, flush, flushAfter} from '../../input/decode.ts'
import type {InputEvent} from '../../input/events.ts'
import type {Clock} from '../ports.ts'

/** Passes on what is typed, a chunk's events at once; `gone` is told when the terminal has gone away. Answers how to stop. */
export function readKeyboard(stdin: Readable, clock: Clock, take: (events: readonly InputEvent[]) => void, gone: () => void): () => void {
  const utf8 = new StringDecoder('utf8')
  let decoder = createDecoder()
  let cancel = (): void => {}

  function settle(): void {
    cancel()
    const quiet = flushAfter(decoder)
    if (quiet !== null) cancel = clock.after(quiet, () => pass(flush(decoder)))
  }
  function pass({state, keys}: ReturnType<typeof flush>): void {
    decoder = state
    if (keys.length > 0) take(keys)
    settle()
  }
  function read(chunk: Buffer | string): void {
    pass(decode(decoder, typeof chunk === 'string' ? chunk : utf8.write(chunk)))
  }

  stdin.on('data', read)
  // A window that is closed ends the input, on some systems with an error.
  stdin.on('end', gone)
  stdin.on('error', gone)
  // It was paused if it was read before.
  stdin.resume()
  return () => {
    cancel()
    stdin.off('data', read)
    stdin.off('end', gone)
    stdin.pause()
  }
}
