/**
 * An attempt as a file to hand in: lines of JSON, each with a digest of itself and of all lines before it, so that the first
 * line that was cut or changed can be named. The digests find mistakes; they are no signature.
 */
import {logVersion, type CallEvent, type CallLog} from '../call/events.ts'
import {contentsDigest} from '../scenario/contents.ts'
import type {Contents} from '../scenario/types.ts'
import type {Person} from './exported.ts'

export const attemptFileVersion = 1
/** What the name of such a file ends with. */
export const attemptFileExtension = '.tingda'
const format = 'tingda-attempt'

export interface HandedIn {
  readonly id: string
  /** Epoch ms. */
  readonly started: number
  readonly ended: number | null
  readonly state: 'submitted' | 'abandoned'
  /** Id of the class session it claims to come from. */
  readonly session: string | null
  readonly person: Person
  readonly head: Omit<CallLog, 'events'>
  readonly contents: Contents
  readonly events: readonly {readonly wall: number; readonly event: CallEvent}[]
}

/** SHA-256 in hexadecimal of a text's UTF-8; packing makes short text of long. */
export interface FileTools {
  readonly sha256: (text: string) => string
  readonly pack: (text: string) => string
  /** Throws where it is nothing that was packed. */
  readonly unpack: (packed: string) => string
}

/** What is wrong with a file. `event` counts from 1; 0 is before the first. */
export type FileFault =
  | {readonly kind: 'foreign'}
  | {readonly kind: 'newer'; readonly version: number}
  /** Ends after `event`. */
  | {readonly kind: 'cut'; readonly event: number}
  /** `event` is not as it was written. */
  | {readonly kind: 'edited'; readonly event: number}
  | {readonly kind: 'edited-head' | 'edited-contents'}

const sumLength = 16

export function attemptFile({contents, events, ...head}: HandedIn, tools: FileTools): string {
  const lines: object[] = [
    {[format]: attemptFileVersion, ...head}, {contents: tools.pack(JSON.stringify(contents))},
    ...events.map((each, n) => ({n: n + 1, ...each})), {end: events.length}
  ]
  let before = ''
  return lines.map(line => {
    const sum = sumOf(before, line, tools)
    before = sum
    return JSON.stringify({...line, sum}) + '\n'
  }).join('')
}

function sumOf(before: string, line: object, {sha256}: FileTools): string {
  return sha256(`${before}\n${JSON.stringify(line)}`).slice(0, sumLength)
}

/** The attempt in a file's text, or what is wrong with it first. */
export function readAttemptFile(text: string, tools: FileTools): {readonly attempt: HandedIn} | {readonly fault: FileFault} {
  const rows = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const last = rows.at(-1) === '' ? rows.pop() : rows.at(-1)
  const [first, ...rest] = rows
  const head = parsed(first ?? '')
  // A stick that was pulled out leaves nothing, or the beginning of the first line.
  if (!head && isBeginning(text)) return {fault: {kind: 'cut', event: 0}}
  if (!head || !(format in head)) return {fault: {kind: 'foreign'}}
  if (Number(head[format]) > attemptFileVersion) return {fault: {kind: 'newer', version: Number(head[format])}}
  if (!isWhole(head, '', tools)) return {fault: rest.length === 0 ? {kind: 'cut', event: 0} : {kind: 'edited-head'}}
  const checked = checkedLines(rest, String(head['sum']), last === '', tools)
  return 'fault' in checked ? checked : assembled(head, checked.lines, tools)
}

function isBeginning(text: string): boolean {
  const start = `{"${format}":`
  return text.trim() === '' || text.startsWith(start) || start.startsWith(text)
}

type Parsed = Record<string, unknown>

function parsed(line: string): Parsed | null {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value as Parsed : null
  } catch {
    return null
  }
}

function isWhole({sum, ...line}: Parsed, before: string, tools: FileTools): boolean {
  return sum === sumOf(before, line, tools)
}

/** Contents, events and end, each held against the digests before it. */
function checkedLines(rows: readonly string[], headSum: string, endsInLine: boolean, tools: FileTools): {lines: Parsed[]} | {fault: FileFault} {
  const lines: Parsed[] = []
  let before = headSum
  for (const [i, row] of rows.entries()) {
    const line = parsed(row)
    const isLast = i === rows.length - 1
    if (!line || !isWhole(line, before, tools)) {
      // A last line that is no whole JSON was cut off; anything else was changed.
      if (!line && isLast && !endsInLine) return {fault: {kind: 'cut', event: Math.max(0, i - 1)}}
      return {fault: i === 0 ? {kind: 'edited-contents'} : {kind: 'edited', event: i}}
    }
    before = String(line['sum'])
    lines.push(line)
    if ('end' in line) return isLast ? {lines} : {fault: {kind: 'edited', event: i}}
  }
  return {fault: {kind: 'cut', event: Math.max(0, lines.length - 1)}}
}

function assembled(head: Parsed, [packed = {}, ...lines]: readonly Parsed[], tools: FileTools): {attempt: HandedIn} | {fault: FileFault} {
  const contents = contentsIn(packed, tools)
  const {id, started, ended, state, session, person, head: logHead} = head as unknown as Omit<HandedIn, 'contents' | 'events'>
  if (!contents || contentsDigest(contents, tools.sha256) !== logHead?.contents) return {fault: {kind: 'edited-contents'}}
  if (!isHead(id, started, state) || !isPerson(person)) return {fault: {kind: 'edited-head'}}
  if (logHead.version > logVersion) return {fault: {kind: 'newer', version: logHead.version}}
  const events = lines.slice(0, -1) as unknown as HandedIn['events']
  let at = 0
  for (const [i, each] of events.entries()) {
    if (typeof each.event?.type !== 'string' || typeof each.wall !== 'number' || !(each.event.at >= at)) return {fault: {kind: 'edited', event: i + 1}}
    at = each.event.at
  }
  return {attempt: {
    id, started, ended: ended ?? null, state, session: session ?? null, person, head: logHead, contents,
    events: events.map(({wall, event}) => ({wall, event}))
  }}
}

function contentsIn({contents}: Parsed, {unpack}: FileTools): Contents | null {
  try {
    return JSON.parse(unpack(String(contents))) as Contents
  } catch {
    return null
  }
}

function isHead(id: unknown, started: unknown, state: unknown): boolean {
  return typeof id === 'string' && /^[\w-]{1,64}$/.test(id) && Number.isSafeInteger(started) && (state === 'submitted' || state === 'abandoned')
}

function isPerson(person: unknown): person is Person {
  const known = person as Partial<Person> | null | undefined
  return [known?.name, known?.number, known?.email, known?.class].every(each => typeof each === 'string' && each.length <= 200)
}

/** `听打-0231-小华-shampoo-order-20261123-abc123.tingda`: no character that a file system or a mail refuses. */
export function attemptFileName({person, head, id}: Pick<HandedIn, 'person' | 'head' | 'id'>, day: string): string {
  const parts = ['听打', person.number, person.name, head.scenario, day.replaceAll('-', ''), id.slice(0, 6)]
  return parts.map(part => part.replace(/[^\p{L}\p{N}_-]+/gu, '').slice(0, 40)).filter(part => part !== '').join('-') + attemptFileExtension
}
