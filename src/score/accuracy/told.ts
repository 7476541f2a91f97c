/** What the customer has told, and in which line. */
import {knownBefore} from '../../scenario/dossier.ts'
import type {FactPoint} from '../../scenario/types.ts'
import {arabicNumerals} from '../../text/digits.ts'
import {graphemeCount, sliceGraphemes} from '../../text/grapheme.ts'
import type {CallRecord, Line} from '../callRecord.ts'

/** Lines, oldest first, in which a stretch of the slot's value was heard. */
export function linesTelling({lines}: CallRecord, slot: string): Line[] {
  return lines.filter(line => line.who === 'customer' && line.slots.some(span => span.slot === slot && heard(line, span.spoken[1])))
}

/** Whether all of the slot's value has been heard, be it in pieces. */
export function toldWhole(record: CallRecord, slot: string, value: string): boolean {
  const pieces = linesTelling(record, slot).flatMap(line => line.slots.filter(span => span.slot === slot && heard(line, span.spoken[1])))
  const known = new Set(pieces.flatMap(({value: [start, end]}) => Array.from({length: Math.max(0, end - start)}, (_, i) => start + i)))
  // A dash or a unit that nobody says aloud is no part of what is told.
  return known.size > 0 && known.size * 2 >= graphemeCount(value)
}

/** Whether the slot's value was said by either side, the number was looked up, or an outbound call's dossier has it. */
export function isKnown({contents, lines, lookUps}: CallRecord, slot: string): boolean {
  const slots = slot === 'name' ? ['name', 'surname'] : [slot]
  return lines.some(line => line.slots.some(span => slots.includes(span.slot)))
    || knownBefore(contents.scenario).some(name => slots.includes(name))
    || (slot === 'mobile' && lookUps.some(each => each.source === 'caller-number'))
}

/** Characters of the name, by number, that the customer spelled out and was heard to; the line's number with each. */
export function spelledCharacters(record: CallRecord): ReadonlyMap<number, number> {
  const spelled = new Map<number, number>()
  for (const line of linesTelling(record, 'spelled')) {
    for (const {slot, spoken, value} of line.slots) {
      if (slot !== 'spelled' || !heard(line, spoken[1])) continue
      for (let i = value[0]; i < value[1]; i += 1) spelled.set(i, line.line)
    }
  }
  return spelled
}

/** Whether a fact point was said in this call, by the customer or in a reply, denied or not: else nobody can know it. */
export function factsTold(record: CallRecord): (fact: FactPoint) => boolean {
  let told = worked.get(record)
  if (!told) worked.set(record, told = tellingOf(record))
  return told
}

const worked = new WeakMap<CallRecord, (fact: FactPoint) => boolean>()

function tellingOf({lines, replies}: CallRecord): (fact: FactPoint) => boolean {
  const heardOf = ({text, cutAfter}: Line) => cutAfter === null ? text : sliceGraphemes(text, 0, cutAfter)
  const said = plain([...lines.map(heardOf), ...replies.map(reply => reply.text)].join('\n'))
  return ({is, any}) => any.some(word => said.includes(plain(word))) || said.includes(plain(is))
}

function plain(text: string): string {
  return arabicNumerals(text.normalize('NFKC').toLowerCase().replace(/[^\S\n]/gu, ''))
}

function heard(line: Line, end: number): boolean {
  return line.cutAfter === null || end <= line.cutAfter
}
