import {NONE} from './reading.ts'
import type {Reading} from './reading.ts'

/** May end a clause after the phrase without being part of it. */
const PARTICLES = new Set('啊呀吧呢吗嘛了哦喔哈啦呗喽的哎诶么')
/** With one of these a new clause begins even where the comma was not typed. */
const STARTERS = new Set('您你我请这那但所对麻如因')

/** Whether a clause may be taken to end before character `index`, particles and an added 你 (…啊你！) apart. */
export function endsClause(reading: Reading, index: number): boolean {
  let end = index
  while (reading.gap[end] === NONE && PARTICLES.has(reading.characters[end] as string)) end += 1
  if (reading.gap[end] === NONE && reading.characters[end] === '你') end += 1
  return reading.gap[end] !== NONE
}

/** As `endsClause`, or what follows begins a clause of its own. */
export function endsThought(reading: Reading, index: number): boolean {
  return endsClause(reading, index) || STARTERS.has(reading.characters[index] as string)
}
