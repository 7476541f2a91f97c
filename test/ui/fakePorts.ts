/** Ports in memory, on a clock that only moves when told: a whole trainee's machine for the shell's tests. */
import type {CallEvent} from '../../src/call/events.ts'
import type {Contents} from '../../src/scenario/types.ts'
import type {Attempt, AttemptState, AttemptSummary, ClassWish, LogHead, Ports, Trainee} from '../../src/ui/ports.ts'
import type {DrillEvent} from '../../src/drill/events.ts'
import {rulesOf} from '../call/support.ts'
import {people} from '../drill/support.ts'
import {fakeVoice} from '../support/fakeVoice.ts'
import type {FakeVoice} from '../support/fakeVoice.ts'
import {form32, scenarios} from './handmade.ts'
import {callToCheck} from './handmadeDrill.ts'
import {scorecard} from './handmadeScore.ts'

interface Stored {
  readonly id: string
  readonly head: LogHead
  readonly contents: Contents
  readonly started: number
  state: AttemptState
  events: CallEvent[]
  lastWritten: number
}

export interface FakeMachine {
  readonly ports: Ports
  readonly stored: Stored[]
  readonly voice: FakeVoice
  readonly drillLog: DrillEvent[]
  /** Classes that are joined when the screens are left. */
  readonly joined: ClassWish[]
  trainee: Trainee
  /** While true nothing can be written. */
  diskFull: boolean
  /** Lets so many ms pass, timers included. */
  pass(ms: number): Promise<void>
  /** Time passes without a timer running: the lid was shut. */
  sleep(ms: number): void
}

// The shell loads these with the first call; loaded already they are there in a turn or two.
await Promise.all([import('../../src/ui/shell/openCall.ts'), import('../../src/ui/shell/pastCalls.ts')])

/** What waits on a promise, or on a module, goes on. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 12; i++) await new Promise<void>(resolve => setImmediate(resolve))
}

export function fakeMachine(): FakeMachine {
  let now = 1_000
  let timers: {at: number; run: () => void}[] = []
  const stored: Stored[] = []
  const voice = fakeVoice(() => now)
  const contents: Contents = {...rulesOf({scenario: {id: 'shampoo-order', opening: {say: '你好！我要订货。', interrupts: true}}}).contents, form: form32}
  const summary = ({id, head, state, started}: Stored): AttemptSummary => ({id, scenario: head.scenario, title: '订货', titleEn: 'order', role: head.settings.role, state, started})
  const find = (id: string): Stored => stored.find(each => each.id === id)!
  const machine: FakeMachine = {
    stored,
    voice,
    drillLog: [],
    joined: [],
    trainee: {name: '', number: '', worker: '', baseline: null, settings: {}},
    diskFull: false,
    async pass(ms) {
      const until = now + ms
      await settle()
      for (;;) {
        const next = timers.toSorted((a, b) => a.at - b.at)[0]
        if (!next || next.at > until) break
        now = Math.max(now, next.at)
        timers = timers.filter(each => each !== next)
        next.run()
        await settle()
      }
      now = until
    },
    sleep(ms) {
      now += ms
      for (const timer of timers) timer.at += ms
    },
    ports: {
      journal: {
        begin: attempt => void stored.unshift({...attempt, state: 'in-progress', events: [], lastWritten: attempt.started}),
        append(id, sequence, events, wall) {
          if (machine.diskFull) throw new Error('disk full')
          const attempt = find(id)
          if (attempt.events.length !== sequence) throw new Error(`event ${sequence} after ${attempt.events.length}`)
          attempt.events.push(...events)
          attempt.lastWritten = wall
        },
        finish: (id, state) => void (find(id).state = state)
      },
      attempts: {
        list: () => stored.filter(each => each.state !== 'discarded').map(summary),
        unfinished: () => stored.filter(each => each.state === 'in-progress').map(summary)[0] ?? null,
        read(id): Attempt | null {
          const {head, events, ...rest} = find(id)
          return {...rest, log: {...head, events: [...events]}}
        }
      },
      trainee: {read: () => machine.trainee, write: trainee => void (machine.trainee = trainee)},
      packs: {list: () => Promise.resolve(scenarios), watch: () => {}, load: () => Promise.resolve({contents, digest: 'c', rubricDigest: 'r'})},
      clock: {
        wall: () => 1_700_000_000_000 + now,
        steady: () => now,
        after(ms, run) {
          const timer = {at: now + ms, run}
          timers.push(timer)
          return () => void (timers = timers.filter(each => each !== timer))
        }
      },
      voice,
      drills: {
        read: () => machine.drillLog,
        append(event) {
          if (machine.diskFull) throw new Error('disk full')
          machine.drillLog.push(event)
        },
        fromCalls: () => Promise.resolve([]),
        people: () => Promise.resolve(people),
        flawedCall: () => Promise.resolve(callToCheck)
      },
      dictionaries: () => Promise.resolve({}),
      score: () => Promise.resolve(scorecard),
      handIn: id => machine.diskFull ? Promise.reject(new Error('disk full')) : Promise.resolve(`/desk/${id}.tingda`),
      joinLater: wish => void machine.joined.push(wish),
      newId: () => `attempt-${stored.length + 1}`,
      newSeed: () => 7
    }
  }
  return machine
}
