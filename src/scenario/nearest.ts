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

/**
 * Share of the longer one that has to be changed. A piece of the name is nearer than a slip of the same size; a Chinese
 * name may also be remembered in part and with a slip (沐浴露漏夜), since a character says as much as a word.
 */
function distanceOf(wanted: string, name: string): number {
  if (wanted === '' || name === '') return 1
  const longer = Math.max(wanted.length, name.length)
  const contained = wanted.length > 1 && (name.includes(wanted) || (name.length > 2 && wanted.includes(name)))
  if (contained) return 0.25 * (1 - Math.min(wanted.length, name.length) / longer)
  const {edits} = align(name, wanted)
  const whole = edits.length / longer
  if (!/\p{Script=Han}{3}/u.test(wanted)) return whole
  const strange = edits.filter((edit) => edit.op !== 'delete').length / wanted.length
  return Math.min(whole, 0.25 + strange)
}
