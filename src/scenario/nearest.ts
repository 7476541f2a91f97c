import {align} from '../text/align.ts'
import {fold} from '../text/fold.ts'

/** Of `names` the `count` that `wanted` was most likely meant to be, best first; none where nothing is alike. */
export function nearest(wanted: string, names: readonly string[], count: number): readonly string[] {
  const key = bare(wanted)
  return [...new Set(names)]
    .map((name) => ({name, distance: distanceOf(key, bare(name))}))
    .filter(({distance}) => distance <= LIMIT)
    .sort((a, b) => a.distance - b.distance || a.name.length - b.name.length)
    .slice(0, count)
    .map(({name}) => name)
}

/** Half of the characters may differ. */
const LIMIT = 0.5
/** Names longer than this are not compared: the table of edits grows with the square. */
const LONGEST = 100

function bare(name: string): string {
  return fold(name.slice(0, LONGEST), {spaces: true, punctuation: true}).text
}

/** Share of the longer one that has to be changed; a piece of the name is nearer than a slip of the same size. */
function distanceOf(wanted: string, name: string): number {
  if (wanted === '' || name === '') return 1
  const contained = wanted.length > 1 && (name.includes(wanted) || (name.length > 2 && wanted.includes(name)))
  if (contained) return 0.25 * (1 - Math.min(wanted.length, name.length) / Math.max(wanted.length, name.length))
  return align(name, wanted).edits.length / Math.max(wanted.length, name.length)
}
