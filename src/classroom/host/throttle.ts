/** How often an address may guess a code: codes are six digits, and a lesson is short. Pure but for what it remembers. */

/** Wrong codes an address may show in a window, and the window's ms. */
const allowed = 8
const window = 60_000
/** Addresses remembered at once; the oldest is forgotten first. */
const remembered = 10_000

export interface Throttle {
  /** ms to wait; 0 where the address may try now. */
  wait(address: string, now: number): number
  failed(address: string, now: number): void
}

export function throttle(): Throttle {
  const failures = new Map<string, readonly number[]>()
  const recent = (address: string, now: number): readonly number[] => (failures.get(address) ?? []).filter(at => now - at < window)
  return {
    wait(address, now) {
      const latest = recent(address, now)
      return latest.length < allowed ? 0 : latest[0]! + window - now
    },
    failed(address, now) {
      const latest = [...recent(address, now), now].slice(-allowed)
      failures.delete(address)
      failures.set(address, latest)
      if (failures.size > remembered) failures.delete(failures.keys().next().value!)
    }
  }
}
