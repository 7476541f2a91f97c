/**
 * A screen for somebody who listens to it: of each picture only what is new is said, a line at a time. Clocks are not told as
 * they tick, a text that grew is told from where it grew, and what stood there before is not said again. Pure.
 */

/** What has been said of the screen that is open. */
export interface Spoken {
  /** Rows of the picture before, as they are compared. */
  readonly before: readonly Row[]
  /** How often each text has stood on this screen at once, at the most. */
  readonly most: ReadonlyMap<string, number>
}
interface Row {
  /** What is said. */
  readonly text: string
  /** What is compared: without marks that come and go, and without clocks. */
  readonly key: string
  /** It is chosen, or typed into. */
  readonly chosen: boolean
}

export const nothingSpoken: Spoken = {before: [], most: new Map()}

/** With less than this share of its rows known a picture is another screen, and is said whole. */
const sameScreen = 0.3
/** Shorter beginnings are like each other by chance. */
const leastGrown = 2

/** What to say of the picture whose rows these are, and what has been said then. */
export function announced(spoken: Spoken, rows: readonly string[]): {readonly lines: readonly string[]; readonly spoken: Spoken} {
  const after = rows.map(rowOf).filter(({key}) => key !== '')
  const known = new Set(spoken.before.map(({key}) => key))
  const isSame = after.filter(({key}) => known.has(key)).length >= after.length * sameScreen
  const from = isSame ? spoken : nothingSpoken
  const most = new Map(from.most)
  const counts = new Map<string, number>()
  const chosenBefore = new Set(from.before.filter(({chosen}) => chosen).map(({key}) => key))
  const gone = from.before.filter(({key}) => !after.some(each => each.key === key))
  const lines: string[] = []
  for (const row of after) {
    const count = (counts.get(row.key) ?? 0) + 1
    counts.set(row.key, count)
    const isNew = count > (most.get(row.key) ?? 0)
    if (isNew) most.set(row.key, count)
    if (row.chosen ? !chosenBefore.has(row.key) : isNew) lines.push(grown(row, gone))
  }
  // Of a whole screen the ear does not know where it stands: what is chosen is said again at the end.
  const chosen = isSame ? undefined : after.find(row => row.chosen)
  if (chosen && chosen.text !== lines.at(-1)) lines.push(chosen.text)
  return {lines, spoken: {before: after, most}}
}

/** Only what was added, where the row is one of those before with more behind it. */
function grown({text, key}: Row, gone: readonly Row[]): string {
  const shorter = gone.filter(each => each.key.length >= leastGrown && key.startsWith(each.key)).toSorted((a, b) => b.key.length - a.key.length)[0]
  return shorter && text.startsWith(shorter.text) ? text.slice(shorter.text.length).trim() || text : text
}

const pointers = /^[▸>] ?/u
/** Marks at the beginning that come and go with the sound. */
const live = /^[●*] ?/u
const drawing = /[─│]+|-{2,}|[▄·█░▁▂▃▅▆▇]{2,}|[#=.]{4,}/gu
const ticking = /\d{1,3}:\d\d|\d+ ?(?:秒|s\b)/gu

function rowOf(row: string): Row {
  const plain = row.replace(drawing, ' ').replaceAll(/ {2,}/gu, ' ').trim()
  const chosen = pointers.test(plain)
  const text = plain.replace(pointers, '').replace(live, '').trim()
  return {text, key: text.replace(ticking, '').trim(), chosen}
}
