/** Times as people in the place write them. Epoch ms in, the zone is the machine's (`TZ`). */

const two = (n: number): string => String(n).padStart(2, '0')

/** `2026-11-23` */
export function localDate(at: number): string {
  const date = new Date(at)
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** `2026-11-23 09:05` */
export function localMinute(at: number): string {
  const date = new Date(at)
  return `${localDate(at)} ${two(date.getHours())}:${two(date.getMinutes())}`
}

/** `2026-11-23T09:05:07+08:00`: ISO 8601 with the offset that held then. */
export function localIso(at: number): string {
  const date = new Date(at)
  const offset = -date.getTimezoneOffset()
  const ahead = Math.abs(offset)
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.trunc(ahead / 60))}:${two(ahead % 60)}`
  return `${localMinute(at).replace(' ', 'T')}:${two(date.getSeconds())}${zone}`
}

/**
 * The first moment of a day written `2026-11-23` or `2026/11/23`, `days` later; null where there is no such day.
 */
export function startOfDay(text: string, days = 0): number | null {
  const [, year, month, day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text.normalize('NFKC').trim()) ?? []
  if (year === undefined) return null
  const date = new Date(Number(year), Number(month) - 1, Number(day))
  if (date.getMonth() !== Number(month) - 1 || date.getDate() !== Number(day)) return null
  date.setDate(date.getDate() + days)
  return date.getTime()
}
