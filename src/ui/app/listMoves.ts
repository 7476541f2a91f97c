import type {Action} from '../../input/keymap.ts'

/** Up and down a list, round its ends. */
export function moved(selected: number, count: number, action: Action | null): number {
  const by = action === 'down' ? 1 : action === 'up' ? -1 : 0
  return count === 0 ? 0 : (selected + by + count) % count
}
