/** A class session (课堂) as it was planned: plain data, stored with the session. */
import type {RoundSetup} from '../../report/class/board.ts'

/** A trainee who is expected. */
export interface Expected {
  readonly number: string
  readonly name: string
}

/** With the same terms for every round. */
export interface Plan extends Omit<RoundSetup, 'scenario'> {
  readonly title: string
  /** 班级 */
  readonly class: string
  /** Ids, one a round. */
  readonly scenarios: readonly string[]
  /** Empty where anybody may sit down. */
  readonly seating: readonly Expected[]
}

export const mostSeats = 500

/** What a plan leaves out. One loudspeaker can only say one call, and only recorders can all take it. */
export function planWith(given: Partial<Plan> & Pick<Plan, 'scenarios'>): Plan {
  const sound = given.sound ?? 'none'
  const loud = sound === 'loudspeaker'
  return {
    title: '', class: '', exam: false, rate: null, captions: 'on', limit: null, seating: [],
    ...given,
    sound,
    role: loud ? 'recorder' : given.role ?? 'recorder',
    variants: loud ? false : given.variants ?? false,
    start: loud ? 'together' : given.start ?? 'together'
  }
}
