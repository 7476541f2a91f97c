/** The call's times and speeds. Always given, whether or not the rubric scores them. */
import {secondHearingMs} from '../../call/view.ts'
import type {CallRecord, HoldSpan} from '../callRecord.ts'
import {percentile} from '../points.ts'
import type {FieldLag, Figures} from '../scorecard.ts'
import {errorsOf} from './errors.ts'
import type {CharacterLag} from './lag.ts'
import {pickedOf} from './picked.ts'
import type {Quiet} from './quiet.ts'
import {activityOf, duringTalk} from './typing.ts'

export function figuresOf(record: CallRecord, lags: readonly CharacterLag[], quiet: Quiet | null): Figures {
  const {state, events, answered, hungUp, holds} = record
  const answeredAt = answered === null ? null : events[answered]!.at
  const onLineUntil = answeredAt === null ? null : hungUp?.at ?? state.at
  const holdMs = onLineUntil === null ? null : holds.reduce((sum, hold) => sum + Math.max(0, (hold.to ?? onLineUntil) - hold.from), 0)
  const onLine = onLineUntil === null ? null : onLineUntil - answeredAt!
  const wrapUpMs = answeredAt === null || !hungUp ? null : (state.submittedAt ?? state.at) - hungUp.at - secondHearingMs(state)
  const typing = activityOf(record)
  const form = duringTalk(record, (record.contents.form?.fields ?? []).map(field => field.id))
  const all = form.reduce((sum, each) => sum + each.all, 0)
  const during = form.reduce((sum, each) => sum + each.during, 0)
  const times = lags.map(each => each.lag)
  const picked = pickedOf(record)
  return {
    rings: state.rings,
    ringMs: answeredAt,
    talkMs: onLine === null ? null : onLine - (holdMs ?? 0),
    holdMs,
    holds: holds.length,
    returns: holds.filter(hold => returned(record, hold)).length,
    wrapUpMs,
    handleMs: onLine === null ? null : onLine + (wrapUpMs ?? 0),
    lagMedian: percentile(times, 0.5),
    lagP90: percentile(times, 0.9),
    lagCharacters: times.length,
    lagByField: lagByField(lags),
    charactersPerMinute: typing.perMinute,
    baseline: record.log.settings.baseline,
    activeMs: typing.activeMs,
    longestQuiet: quiet?.length ?? null,
    corrections: typing.corrections,
    correctedCharacters: typing.correctedCharacters,
    committedCharacters: typing.characters,
    errors: errorsOf(record),
    ...(picked && {picked}),
    typedDuringTalkShare: all === 0 ? null : Math.round(during / all * 1000) / 1000
  }
}

function lagByField(lags: readonly CharacterLag[]): FieldLag[] {
  return [...Map.groupBy(lags, each => each.field)].map(([field, own]) => {
    const times = own.map(each => each.lag)
    return {field, median: percentile(times, 0.5)!, p90: percentile(times, 0.9)!, characters: times.length}
  })
}

/** The first words after the hold were understood as a return. */
function returned({replies}: CallRecord, {endIndex}: HoldSpan): boolean {
  const back = endIndex === null ? undefined : replies.find(reply => reply.index > endIndex)
  return back?.intents.includes('return') ?? false
}
