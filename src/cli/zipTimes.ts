/**
 * A ZIP archive with the time of every entry set to its epoch, so that the same contents are the same bytes.
 * Layout: APPNOTE.TXT 4.3.7, 4.3.12 and 4.3.16 (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT).
 */
const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
/** 1980-01-01 00:00 in MS-DOS's format. */
const epoch = {time: 0, date: 0x21}

/** @throws RangeError where it is no such archive */
export function withoutTimes(archive: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(archive)
  const view = new DataView(bytes.buffer)
  const set = (at: number): void => {
    view.setUint16(at, epoch.time, true)
    view.setUint16(at + 2, epoch.date, true)
  }
  let end = bytes.length - 22
  while (end >= 0 && view.getUint32(end, true) !== endOfDirectory) end -= 1
  if (end < 0) throw new RangeError('no ZIP archive')
  let at = view.getUint32(end + 16, true)
  for (let n = view.getUint16(end + 10, true); n > 0; n -= 1) {
    if (view.getUint32(at, true) !== directoryEntry) throw new RangeError('a broken ZIP directory')
    set(at + 12)
    set(view.getUint32(at + 42, true) + 10)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return bytes
}
