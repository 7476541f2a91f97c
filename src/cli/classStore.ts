/** Wires a class's host to the database and the pack. */
import {createHash} from 'node:crypto'
import type {DatabaseSync} from 'node:sqlite'
import {rulesFor} from '../call/rulesFor.ts'
import type {Dictionaries} from '../call/rulesFor.ts'
import type {Rules} from '../call/rules.ts'
import {unknownCustomer} from '../call/shown.ts'
import type {ClassStore, Clock, Loaded, StoredSession} from '../classroom/host/ports.ts'
import type {HostParts} from '../classroom/host/host.ts'
import {systemSecrets} from '../classroom/host/secrets.ts'
import type {Plan} from '../classroom/plan/plan.ts'
import type {RoomEvent} from '../classroom/room/events.ts'
import {canonicalJson, contentsDigest, contentsOf} from '../scenario/contents.ts'
import type {Contents, Pack} from '../scenario/types.ts'
import {classWriter, makeDurable, openCalls, openRoom} from '../store/classSessions.ts'

export const systemClock: Clock = {
  wall: () => Date.now(),
  steady: () => performance.now(),
  after(ms, then) {
    const timer = setTimeout(then, ms)
    return () => clearTimeout(timer)
  }
}

/** `code` is the join code of the session. */
export function classStoreIn(database: DatabaseSync, code: string): ClassStore {
  makeDurable(database)
  const writer = classWriter(database, systemSecrets.id)
  return {
    createSession({id, plan, started}) {
      writer.createSession({id, plan, started, code, title: plan.title, class: plan.class})
      for (const each of plan.seating) writer.seat(id, {...each, class: plan.class}, null)
    },
    appendRoom: writer.appendRoom,
    seat: (session, {name, number}, group, wall) => writer.seat(session, {name, number, class: group}, wall),
    unseat: writer.unseat,
    beginCall: writer.begin,
    appendEvents: writer.append,
    appendDeed: writer.appendDeed,
    finishCall: writer.finish,
    alive: writer.alive,
    endSession: writer.endSession,
    begin: () => database.exec('BEGIN IMMEDIATE'),
    commit: () => database.exec('COMMIT'),
    rollBack() {
      if (database.isTransaction) database.exec('ROLLBACK')
    }
  }
}

/** A session that was going on when its host ended; the newest, or the one of that id. Null where there is none. */
export function storedSession(database: DatabaseSync, id?: string): (StoredSession & {readonly code: string}) | null {
  const room = openRoom(database, id)
  if (!room) return null
  const {plan, events, clock, alive, code} = room
  return {id: room.id, plan: plan as Plan, events: events as RoomEvent[], clock, lastAlive: alive, code, calls: openCalls(database, room.id)}
}

/** What a scenario of the pack needs, ready to be called; gathered once, not once a seat. */
export function loaderOf(pack: Pack): HostParts['load'] {
  const known = new Map<string, Loaded | null>()
  const gathered = (id: string, exam: boolean): Loaded | null => {
    const scenario = pack.scenarios.find(each => each.id === id)
    if (!scenario) return null
    const contents = contentsOf(pack, scenario, exam ? 'exam' : 'teaching')
    return {contents, digest: contentsDigest(contents, sha256), rubricDigest: sha256(canonicalJson(contents.rubric))}
  }
  return (id, exam) => {
    const key = `${id} ${exam}`
    const loaded = known.get(key) ?? gathered(id, exam)
    known.set(key, loaded)
    return loaded
  }
}

/** Intents and phrasebook are compiled once for contents, not once a call: fifty calls begin in the same moment. */
export function rulesOfContents(dictionaries: Dictionaries): HostParts['rulesOf'] {
  const known = new Map<Contents, Rules>()
  return contents => {
    const rules = known.get(contents) ?? rulesFor(contents, unknownCustomer, dictionaries)
    known.set(contents, rules)
    return customer => ({...rules, customer})
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
