/** In plain words: what was right, said first, and what to do better next. */
import type {Dimension} from '../scenario/types.ts'
import {saysNone} from './accuracy/number.ts'
import {message, type MessageId} from './messages.ts'
import type {Criterion, FieldScore, Message, NextStep, Right} from './scorecard.ts'
import type {Judged} from './verdict.ts'
import {dimensions} from './weights.ts'

const mostNext = 3

/** What earned all its points, the heaviest first. */
export function rightOf(criteria: readonly Criterion[], fields: readonly FieldScore[]): Right[] {
  return criteria
    .filter(each => each.state === 'met' && each.max > 0)
    .toSorted((a, b) => b.max - a.max || rank(a.dimension) - rank(b.dimension))
    .map(each => ({criterion: each.id, text: rightText(each, fields)}))
}

function rank(dimension: Dimension): number {
  return dimensions.indexOf(dimension)
}

/** Timing criteria are named after figures; what was right is something done. */
const rightTiming: Readonly<Record<string, MessageId>> = {
  'timing.lag': 'right.lag', 'timing.lag-tail': 'right.lag-tail', 'timing.wrap-up': 'right.wrap-up', 'timing.handle': 'right.handle'
}

function rightText({id, dimension, label, labelEn}: Criterion, fields: readonly FieldScore[]): Message {
  if (dimension === 'phrases') return message('right.phrases')
  const timing = rightTiming[id]
  if (timing) return message(timing)
  const field = dimension === 'accuracy' ? fields.find(each => `accuracy.${each.id}` === id) : undefined
  if (!field) return message('right.step', {label, labelEn})
  if (field.kind === 'text') return message('right.text', {label, labelEn})
  return saysNone(field.typed) ? message('right.field-none', {label, labelEn}) : message('right.field', {label, labelEn, typed: field.typed})
}

/** The costliest losses, at most three; advice in the documents' words where there is some. */
export function bestNextOf(criteria: readonly Criterion[], judged: readonly Judged[]): NextStep[] {
  return criteria
    .map(each => ({each, lost: each.max - each.points}))
    .filter(({lost}) => lost > 0)
    .toSorted((a, b) => b.lost - a.lost || rank(a.each.dimension) - rank(b.each.dimension))
    .slice(0, mostNext)
    .map(({each, lost}) => {
      const {id, label, labelEn, advice} = each
      const text = judged.find(other => other.id === id)?.better ?? message('better.step', {label, labelEn})
      return {criterion: id, lost, text, ...(advice !== undefined && {advice})}
    })
}
