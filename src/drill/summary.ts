/** What a drill came to: shares, not counts, so that ten items and a hundred can be compared. */
import type {DrillEvent, DrillKind, ItemAnswered, Slip} from './events.ts'
import {itemKinds} from './events.ts'
import {nextRate} from './rate.ts'

export interface Share { readonly wrong: number; readonly of: number; readonly rate: number | null }
export interface DrillSummary {
  readonly items: Share
  /** Of the characters asked for, those that went wrong by spot; the most first. */
  readonly slips: readonly {readonly slip: Slip; readonly spots: readonly string[]; readonly share: Share}[]
  /** Characters a minute of the first item, the fastest right one, and of the next item; null without answers. */
  readonly rates: {readonly first: number; readonly best: number | null; readonly next: number} | null
  /** Median ms from the first sound to Enter of the right ones. */
  readonly took: number | null
}

export function summaryOf(answers: readonly ItemAnswered[]): DrillSummary {
  const right = answers.filter(each => each.right)
  const last = answers.at(-1)
  return {
    items: shareOf(answers.length - right.length, answers.length),
    slips: slipsOf(answers),
    rates: last ? {
      first: answers[0]!.rate,
      best: right.length > 0 ? Math.max(...right.map(each => each.rate)) : null,
      next: nextRate(last.rate, last.right)
    } : null,
    took: median(right.flatMap(each => each.took ?? []))
  }
}

function slipsOf(answers: readonly ItemAnswered[]): DrillSummary['slips'] {
  const bySlip = new Map<Slip, {spots: Set<string>; answers: number}>()
  for (const {mistakes} of answers) {
    for (const slip of new Set(mistakes.map(each => each.slip))) {
      const known = bySlip.get(slip) ?? {spots: new Set<string>(), answers: 0}
      for (const mistake of mistakes) if (mistake.slip === slip) known.spots.add(mistake.spot)
      bySlip.set(slip, {...known, answers: known.answers + 1})
    }
  }
  return [...bySlip].map(([slip, {spots, answers: wrong}]) => ({slip, spots: [...spots], share: shareOf(wrong, answers.length)}))
    .sort((a, b) => b.share.wrong - a.share.wrong)
}

function shareOf(wrong: number, of: number): Share {
  return {wrong, of, rate: of === 0 ? null : wrong / of}
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted.length === 0 ? null : sorted[Math.floor((sorted.length - 1) / 2)]!
}

/** One drill of the log, from its `begun` to the next. */
export interface PastDrill { readonly kind: DrillKind; readonly at: number; readonly answers: readonly ItemAnswered[] }

export function drillsOf(log: readonly DrillEvent[]): readonly PastDrill[] {
  const drills: {kind: DrillKind; at: number; answers: ItemAnswered[]}[] = []
  for (const event of log) {
    if (event.type === 'begun') drills.push({kind: event.kind, at: event.at, answers: []})
    if (event.type === 'answered') drills.at(-1)?.answers.push(event)
  }
  return drills
}

/** Error rate of a kind over all of its drills' newest `last` answers; what the menu shows. */
export function errorRates(log: readonly DrillEvent[], last = 50): Readonly<Record<(typeof itemKinds)[number], number | null>> {
  const rateOf = (kind: (typeof itemKinds)[number]): number | null => {
    const answers = log.filter((event): event is ItemAnswered => event.type === 'answered' && event.item.kind === kind).slice(-last)
    return answers.length === 0 ? null : answers.filter(each => !each.right).length / answers.length
  }
  return {names: rateOf('names'), phones: rateOf('phones'), addresses: rateOf('addresses'), spelling: rateOf('spelling')}
}
