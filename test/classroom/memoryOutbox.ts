/** An outbox for seats whose machine never fails. */
import type {SentDeed} from '../../src/classroom/protocol/messages.ts'
import type {KeptSeat, Outbox} from '../../src/classroom/seat/ports.ts'

export function memoryOutbox(): Outbox {
  let seat: KeptSeat | null = null
  let rows: {attempt: string; deed: SentDeed}[] = []
  return {
    seat: () => seat,
    keepSeat(kept) { seat = kept },
    forgetSeat() { seat = null },
    deeds: attempt => rows.filter(row => row.attempt === attempt).map(row => row.deed),
    keep(attempt, deed) { rows.push({attempt, deed}) },
    acknowledged(attempt, sequence) { rows = rows.filter(row => row.attempt !== attempt || row.deed.sequence > sequence) },
    forget(attempt) { rows = rows.filter(row => row.attempt !== attempt) }
  }
}
