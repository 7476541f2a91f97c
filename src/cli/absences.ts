import type {DatabaseSync} from 'node:sqlite'
import {absence, type ExportedAttempt} from '../report/exported.ts'
import type {AttemptFilter} from '../store/selection.ts'
import {absentSeats, listSessions, type SessionInfo} from '../store/sessions.ts'
import {traineeOf} from '../store/trainees.ts'
import {personOf} from './historyRead.ts'
import {localIso} from './localTime.ts'

/** Those expected in the sessions selected who have no attempt there. */
export function absencesIn(database: DatabaseSync, {sessions, class: group, trainees, from = -Infinity, before = Infinity, scenario, state}: AttemptFilter): ExportedAttempt[] {
  // Who was absent took no scenario.
  if (scenario !== undefined || state !== undefined) return []
  const meant = new Map<string, SessionInfo>(listSessions(database)
    .filter(each => (sessions?.includes(each.id) ?? true) && (group === undefined || each.class === group) && each.started >= from && each.started < before)
    .map(each => [each.id, each]))
  return absentSeats(database, [...meant.keys()]).filter(seat => trainees?.includes(seat.trainee) ?? true).flatMap(seat => {
    const session = meant.get(seat.session)
    const trainee = traineeOf(database, seat.trainee)
    return session && trainee ? [absence(personOf(trainee), {id: session.id, title: session.title, class: session.class}, localIso(session.started))] : []
  })
}
