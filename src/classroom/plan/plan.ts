/** A class session (课堂) as it was planned: plain data, stored with the session. */
import type {Captions, Role} from '../../call/events.ts'

/** A trainee who is expected. */
export interface Expected {
  readonly number: string
  readonly name: string
}
export interface Plan {
  readonly title: string
  /** 班级 */
  readonly class: string
  /** Ids, one a round. */
  readonly scenarios: readonly string[]
  readonly role: Role
  readonly exam: boolean
  /** Characters a minute; null for each scenario's own. */
  readonly rate: number | null
  readonly captions: Captions
  /** ms a call may take from its first ring to its submission; null for no limit. */
  readonly limit: number | null
  /** Each trainee draws a customer of their own; otherwise one call for all. */
  readonly variants: boolean
  /** Whether the teacher calls everybody, or each takes the next call when ready. */
  readonly start: 'together' | 'at-will'
  /** Where calls are heard: nowhere, on the seats, or on the teacher's loudspeaker alone, where everybody records one call. */
  readonly sound: 'none' | 'seats' | 'loudspeaker'
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
