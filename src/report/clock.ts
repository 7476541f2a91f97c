/** Call times as people read them. */

/** `1:05` for 65,400 ms; whole seconds, begun ones not counted. */
export function minutesAndSeconds(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
