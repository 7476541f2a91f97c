/** A machine's line: its frames are counted, read and bounded before anything is done with them. */
import type {FromSeat, Refusal} from '../protocol/messages.ts'
import {readFromSeat} from '../protocol/messages.ts'
import type {Hello} from './admission.ts'
import type {Clock, Line} from './ports.ts'
import {say} from './seatLines.ts'
import type {SeatLine} from './seatLines.ts'

export interface Connected {
  readonly frame: (text: string) => void
  readonly gone: () => void
}

export interface Desk {
  readonly clock: Clock
  /** Seats the machine, or says why not. */
  readonly hello: (line: Line, hello: Hello) => SeatLine | {readonly reason: Refusal; readonly wait?: number}
  /** Whether it still speaks for its seat. */
  readonly speaks: (own: SeatLine) => boolean
  readonly said: (own: SeatLine, message: Exclude<FromSeat, {type: 'hello'}>) => void
  readonly left: (own: SeatLine) => void
}

/** Misshapen frames a line may send, and ms it may take to say who it is. */
const patience = 20
const helloTime = 15_000
/** Frames a line may send in a second on average, and saved up. */
const framesASecond = 50
const framesSaved = 400

export function connection(line: Line, {clock, hello, speaks, said, left}: Desk): Connected {
  let own: SeatLine | null = null
  let misshapen = 0
  let saved = framesSaved
  let lastFrame = clock.steady()
  const cancelHello = clock.after(helloTime, () => own ?? line.close())

  function refuse(reason: Refusal, wait?: number): void {
    say(line, {type: 'refused', reason, ...(wait !== undefined && {wait})})
    if (reason !== 'malformed') line.close()
  }
  function isTooMuch(): boolean {
    const now = clock.steady()
    saved = Math.min(framesSaved, saved + (now - lastFrame) / 1000 * framesASecond) - 1
    lastFrame = now
    return saved < 0
  }
  return {
    frame(text) {
      if (isTooMuch()) return refuse('slow-down', 1_000)
      const read = readFromSeat(text)
      if (!read.ok) {
        misshapen += 1
        return refuse(misshapen > patience ? 'slow-down' : 'malformed')
      }
      const {message} = read
      if (message.type !== 'hello') return own && speaks(own) ? said(own, message) : refuse('token')
      if (own) return refuse('malformed')
      const seated = hello(line, message)
      if ('line' in seated) own = seated
      else refuse(seated.reason, seated.wait)
    },
    gone() {
      cancelHello()
      if (own && speaks(own)) left(own)
    }
  }
}
