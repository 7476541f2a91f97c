/**
 * What a seat has done and the host has not acknowledged, in a file: one JSON a line, appended as it is done and emptied when
 * everything in it has arrived. A line that a killed program left half is no line.
 */
import {appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {SentDeed} from '../protocol/messages.ts'
import type {KeptSeat, Outbox} from './ports.ts'

interface Row { readonly attempt: string; readonly deed: SentDeed }

/** `name` tells hosts apart: a machine may have a seat in another class tomorrow. */
export function outboxIn(folder: string, name: string): Outbox {
  mkdirSync(folder, {recursive: true})
  const seatFile = join(folder, `${name}.json`)
  const deedFile = join(folder, `${name}.jsonl`)
  let rows = rowsIn(deedFile)
  let lines = rows.length

  function rewrite(): void {
    writeFileSync(`${deedFile}.new`, rows.map(row => JSON.stringify(row) + '\n').join(''))
    renameSync(`${deedFile}.new`, deedFile)
    lines = rows.length
  }
  function keepOnly(kept: readonly Row[]): void {
    rows = kept
    // Rewritten when it is worth it: an acknowledgement a keystroke need not touch the disk.
    if (lines - rows.length > 200 || (rows.length === 0 && lines > 50)) rewrite()
  }
  return {
    seat: () => seatIn(seatFile),
    keepSeat: seat => writeFileSync(seatFile, JSON.stringify(seat), {mode: 0o600}),
    forgetSeat: () => rmSync(seatFile, {force: true}),
    deeds: attempt => rows.filter(row => row.attempt === attempt).map(row => row.deed),
    keep(attempt, deed) {
      rows = [...rows, {attempt, deed}]
      lines += 1
      appendFileSync(deedFile, JSON.stringify({attempt, deed}) + '\n')
    },
    acknowledged: (attempt, sequence) => keepOnly(rows.filter(row => row.attempt !== attempt || row.deed.sequence > sequence)),
    forget: attempt => keepOnly(rows.filter(row => row.attempt !== attempt))
  }
}

function seatIn(file: string): KeptSeat | null {
  try {
    const seat = JSON.parse(readFileSync(file, 'utf8')) as KeptSeat
    return typeof seat.token === 'string' && typeof seat.session === 'string' ? seat : null
  } catch {
    return null
  }
}

function rowsIn(file: string): readonly Row[] {
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8').split('\n').flatMap(line => {
    try {
      const row = JSON.parse(line) as Row
      return typeof row.attempt === 'string' && typeof row.deed?.sequence === 'number' ? [row] : []
    } catch {
      return []
    }
  })
}
