/** A whole class in one process: a host with a real database, seats with real client code, lines that can be cut. */
import type {CallEvent} from '../../src/call/events.ts'
import {loadChinese} from '../../src/cli/chinese.ts'
import {classStoreIn, loaderOf, rulesOfContents, storedSession} from '../../src/cli/classStore.ts'
import {createHost, newSession} from '../../src/classroom/host/host.ts'
import type {Host} from '../../src/classroom/host/host.ts'
import {systemSecrets} from '../../src/classroom/host/secrets.ts'
import {planWith} from '../../src/classroom/plan/plan.ts'
import type {Plan} from '../../src/classroom/plan/plan.ts'
import {joinClass} from '../../src/classroom/seat/client.ts'
import type {Asking, SeatClient} from '../../src/classroom/seat/client.ts'
import type {Dial, Outbox} from '../../src/classroom/seat/ports.ts'
import type {SpokenPhrase} from '../../src/classroom/protocol/messages.ts'
import type {Pack} from '../../src/scenario/types.ts'
import {builtInPack} from '../../src/store/packFiles.ts'
import {openDatabase} from '../../src/store/database.ts'
import {temporaryFolder} from '../support/environment.ts'
import {fakeClock} from './fakeClock.ts'
import type {FakeClock} from './fakeClock.ts'
import {memoryOutbox} from './memoryOutbox.ts'

export const joinCode = '204861'
let pack: Pack | undefined

export interface FakeSeat {
  readonly client: SeatClient
  /** Every frame that came, and every one that went. */
  readonly received: string[]
  readonly sent: string[]
  readonly speech: SpokenPhrase[]
  readonly outbox: Outbox
  cut(): void
  mend(): void
  /** The machine loses power; what was on its disk stays. */
  die(): void
}
export interface FakeClass {
  readonly clock: FakeClock
  readonly database: ReturnType<typeof openDatabase>
  /** What the teacher's loudspeaker was given. */
  readonly heard: readonly CallEvent[]
  host(): Host
  /** SIGKILL: nothing is said to anybody, and what was not committed is gone. */
  kill(): void
  restart(): void
  seat(asking: Asking, outbox?: Outbox): FakeSeat
  end(): void
}

export async function fakeClass(given: Partial<Plan> & Pick<Plan, 'scenarios'>): Promise<FakeClass> {
  pack ??= await builtInPack()
  const known = pack
  const plan = planWith(given)
  const chinese = await loadChinese()
  const folder = temporaryFolder()
  const clock = fakeClock()
  const database = openDatabase(folder.path)
  const heard: CallEvent[] = []
  let links: {cut: () => void}[] = []
  const hostWith = (session: Parameters<typeof createHost>[0]) => createHost(session, {
    clock, store: classStoreIn(database, joinCode), secrets: systemSecrets, load: loaderOf(known), rulesOf: rulesOfContents(chinese), joinCode, changed: () => {}, heard: (_, events) => heard.push(...events)
  })
  let host: Host | null = hostWith(newSession('session', plan, clock.wall()))

  /** Frames arrive a millisecond later; a cut line loses what is on its way. */
  function dialFor(seat: {received: string[]; sent: string[]; isCut: boolean; own: (() => void) | null}): Dial {
    return (_, on) => {
      let open = !seat.isCut && host !== null
      const gone = (): void => {
        if (!open) return
        open = false
        end?.()
        on.gone()
      }
      let end: (() => void) | undefined
      let deliver: ((text: string) => void) | undefined
      if (!open) clock.after(1, on.gone)
      else {
        const taken = host!.connect({
          address: '10.0.0.7',
          send(frame) { clock.after(1, () => { if (open) { seat.received.push(frame); on.frame(frame) } }) },
          close() { clock.after(2, gone) }
        })
        end = taken.gone
        deliver = taken.frame
        clock.after(1, () => open && on.open())
      }
      const link = {cut: gone}
      links.push(link)
      seat.own = gone
      return {
        send(frame) {
          seat.sent.push(frame)
          clock.after(1, () => open && deliver?.(frame))
        },
        close: gone
      }
    }
  }

  return {
    clock, database, heard,
    host: () => host!,
    kill() {
      host = null
      const seats = links
      links = []
      clock.skip(0)
      if (database.isTransaction) database.exec('ROLLBACK')
      for (const each of seats) each.cut()
    },
    restart() {
      host = hostWith(storedSession(database)!)
    },
    seat(asking, outbox = memoryOutbox()) {
      const wire = {received: [] as string[], sent: [] as string[], isCut: false, own: null as (() => void) | null}
      const speech: SpokenPhrase[] = []
      const client = joinClass('', asking, dialFor(wire), outbox, clock, {changed: () => {}, speech: phrase => speech.push(phrase)})
      return {
        client, received: wire.received, sent: wire.sent, speech, outbox,
        cut() { wire.isCut = true; wire.own?.() },
        mend() { wire.isCut = false },
        die() { client.close(); wire.own?.() }
      }
    },
    end() {
      database.close()
      folder.remove()
    }
  }
}
