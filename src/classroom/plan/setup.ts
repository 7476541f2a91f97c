/** How the next round is to be: what a teacher without a session file chooses in the lobby, and anybody between two rounds. */
import type {RoundSetup} from '../../report/class/board.ts'
import {liveCallOf, seatsOf} from '../room/state.ts'
import type {Room} from '../room/state.ts'
import {planWith} from './plan.ts'
import type {Plan} from './plan.ts'

/** Of a plan what may change while the class is open; who is expected and what the class is called stays. */
export type ChangedPlan = Omit<Plan, 'seating' | 'title' | 'class'>

/** Place in the plan's scenarios of the round nobody has begun yet; beyond the end where all have. */
function nextPlace(room: Room): number {
  return Math.max(room.round, ...seatsOf(room).flatMap(seat => Object.keys(seat.calls).map(Number)))
}

/** A call that goes on keeps the conditions it began with, and so does whoever waits for theirs. */
export function mayChange(room: Room): boolean {
  return (room.phase === 'lobby' || room.phase === 'open') && seatsOf(room).every(seat => liveCallOf(seat) === null)
}

export function setupOf(room: Room): RoundSetup {
  const {scenarios, role, exam, rate, captions, limit, variants, start, sound} = room.plan
  return {scenario: scenarios[nextPlace(room)] ?? '', role, exam, rate, captions, limit, variants, start, sound}
}

/** No scenario adds no round. */
export function planFor(room: Room, {scenario, ...conditions}: RoundSetup): ChangedPlan {
  const place = nextPlace(room)
  const {scenarios} = room.plan
  const {seating: _, title: __, class: ___, ...changed} = planWith({
    ...room.plan, ...conditions, scenarios: scenario === '' ? scenarios : [...scenarios.slice(0, place), scenario, ...scenarios.slice(place + 1)]
  })
  return changed
}
