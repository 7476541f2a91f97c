/** Why the program ends: it is done, it was told to by a signal, or it failed. */
export type LeaveReason = 'done' | 'SIGINT' | 'SIGTERM' | 'SIGHUP' | 'crash'

/** Saves and restores: writes what is unsaved, gives the terminal back. May be asynchronous; must not throw. */
export type Cleanup = (reason: LeaveReason) => void | Promise<void>

export type Leaving = {
  onLeave(cleanup: Cleanup): () => void
  /** Runs the cleanups, newest first, each once. A second call answers the first one's promise. */
  leave(reason: LeaveReason): Promise<void>
}

/** `armed` is called when the first cleanup arrives: until then a signal may end the program by itself. */
export function createLeaving(armed: () => void = () => {}): Leaving {
  const cleanups: Cleanup[] = []
  let isArmed = false
  let left: Promise<void> | undefined

  async function runAll(reason: LeaveReason): Promise<void> {
    for (let cleanup = cleanups.pop(); cleanup; cleanup = cleanups.pop()) {
      // One that fails must not keep the others from saving.
      try {
        await cleanup(reason)
      } catch {}
    }
  }

  return {
    onLeave(cleanup) {
      cleanups.push(cleanup)
      if (!isArmed) {
        isArmed = true
        armed()
      }
      return () => {
        const index = cleanups.indexOf(cleanup)
        if (index >= 0) cleanups.splice(index, 1)
      }
    },
    leave(reason) {
      left ??= runAll(reason)
      return left
    }
  }
}
