/**
 * Group commit: everything that happened since the last one goes to disk in one transaction, and only then is anybody told.
 * A disk that fails keeps what is to be written and tries again; nothing is acknowledged meanwhile.
 */
import type {ClassStore, Clock} from './ports.ts'

export type Write = (store: ClassStore) => void

/** ms that writes wait for others to share their transaction with (while a slow disk works, they gather by themselves), and after a failure. */
const gathering = 2
const retry = 500

export interface GroupJournal {
  write(write: Write): void
  /** Something is to be told that needs no writing: with the next commit. */
  soon(): void
  /** Now; false where the disk failed. */
  flush(): boolean
  /** Why the last commit failed; null where it did not. */
  failure(): string | null
}

export function groupJournal(store: ClassStore, clock: Clock, durable: () => void): GroupJournal {
  let waiting: Write[] = []
  let planned = false
  let failed: string | null = null

  function flush(): boolean {
    const writes = waiting
    if (writes.length > 0) {
      try {
        store.begin()
        for (const write of writes) write(store)
        store.commit()
      } catch (error) {
        store.rollBack()
        failed = error instanceof Error ? error.message : String(error)
        return false
      }
      waiting = waiting.slice(writes.length)
      failed = null
    }
    durable()
    return true
  }
  function plan(ms: number): void {
    if (planned) return
    planned = true
    clock.after(ms, () => {
      planned = false
      if (!flush()) plan(retry)
    })
  }
  return {
    write(write) {
      waiting.push(write)
      plan(gathering)
    },
    soon: () => plan(gathering),
    flush,
    failure: () => failed
  }
}
