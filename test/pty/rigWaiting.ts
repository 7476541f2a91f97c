/** Long enough for a slow machine with other work; only a test that fails ever waits for it. */
const PATIENCE = 40_000

type Waiter = {what: string; isThere: (screen: readonly string[]) => boolean; resolve(screen: string[]): void; reject(error: Error): void}

export type Waiting = {
  /** Resolves with the screen at the first look at which `isThere`; looks at once, too. */
  until(what: string, isThere: Waiter['isThere']): Promise<string[]>
  /** To be called whenever the screen has changed; half a frame is not looked at. */
  look(): void
  /** Nothing will change any more: who still waits waits in vain. */
  end(why: string): void
}

function failure(what: string, why: string, screen: readonly string[]): Error {
  const edge = '─'.repeat(20)
  return new Error(`waited for ${what}, but ${why}. The screen:\n${edge}\n${screen.join('\n').trimEnd()}\n${edge}`)
}

/** Waiting for content, never for a time. `isWhole` is false while a frame is still arriving. */
export function createWaiting(screen: () => string[], isWhole: () => boolean = () => true): Waiting {
  const waiters = new Set<Waiter>()
  let ended: string | undefined

  function look(): void {
    if (!isWhole() && ended === undefined) return
    const now = screen()
    for (const waiter of waiters) if (waiter.isThere(now)) waiter.resolve(now)
  }

  return {
    look,
    until(what, isThere) {
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => waiter.reject(failure(what, 'it did not come', screen())), PATIENCE)
        timer.unref()
        const settle = <T>(then: (value: T) => void) => (value: T): void => {
          clearTimeout(timer)
          waiters.delete(waiter)
          then(value)
        }
        const waiter: Waiter = {what, isThere, resolve: settle(resolve), reject: settle(reject)}
        waiters.add(waiter)
        look()
        if (ended !== undefined && waiters.has(waiter)) waiter.reject(failure(what, ended, screen()))
      })
    },
    end(why) {
      ended = why
      look()
      for (const waiter of waiters) waiter.reject(failure(waiter.what, why, screen()))
    }
  }
}
