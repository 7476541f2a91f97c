/** What a rubric may score of the times: how each figure is read off the call, and where the call shows it. */
import {patienceScale} from '../../call/quiet.ts'
import {valueOf} from '../../scenario/spoken.ts'
import type {CallRecord} from '../callRecord.ts'
import {linesTelling} from '../accuracy/told.ts'
import {message} from '../messages.ts'
import type {Evidence, Figures} from '../scorecard.ts'
import type {CharacterLag} from './lag.ts'
import type {Quiet} from './quiet.ts'
import {duringTalk} from './typing.ts'

export interface Timed {
  readonly record: CallRecord
  readonly figures: Figures
  readonly lags: readonly CharacterLag[]
  readonly quiet: Quiet | null
}

/** `value` in the unit the rubric's thresholds have; null where the call has none; `worst` where nothing was done at all. */
export interface Measured {
  readonly value: number | null
  readonly worst?: boolean
  readonly evidence: readonly Evidence[]
}

export interface Measure {
  readonly label: string
  readonly labelEn: string
  /** For a recorder, too. */
  readonly recorder: boolean
  /** The unit of `good` and `poor`. */
  readonly unit: 'rings' | 'share' | 's'
  readonly read: (timed: Timed) => Measured
}

const none: Measured = {value: null, evidence: []}
const seconds = (ms: number): number => Math.round(ms / 100) / 10

export const measures: Readonly<Record<string, Measure>> = {
  rings: {
    label: '接听及时', labelEn: 'Answered in time', recorder: false, unit: 'rings',
    read: ({record, figures}) => record.answered === null || record.contents.scenario.kind === 'callback' ? none
      : {value: figures.rings, evidence: [{event: record.answered, note: message('timing.rings', {rings: figures.rings})}]}
  },
  completion: {label: '边听边记', labelEn: 'Form filled during the call', recorder: true, unit: 'share', read: completion},
  lag: {
    label: '听打滞后（中位数）', labelEn: 'Lag, median', recorder: true, unit: 's',
    read: timed => lagMeasured(timed, timed.figures.lagMedian)
  },
  'lag-tail': {
    label: '听打滞后（最慢的十分之一）', labelEn: 'Lag, 90th percentile', recorder: true, unit: 's',
    read: timed => lagMeasured(timed, timed.figures.lagP90)
  },
  quiet: {label: '没有冷场', labelEn: 'No long silence', recorder: false, unit: 's', read: quietMeasured},
  'wrap-up': {
    label: '话后处理时长', labelEn: 'Wrap-up time', recorder: true, unit: 's',
    read: ({record, figures}) => figures.wrapUpMs === null || !record.hungUp ? none : {
      value: figures.wrapUpMs / 1000,
      evidence: [{event: record.hungUp.index, note: message('timing.wrap-up', {seconds: seconds(figures.wrapUpMs)})}]
    }
  },
  handle: {
    label: '处理时长', labelEn: 'Handle time', recorder: false, unit: 's',
    read: ({record, figures}) => figures.handleMs === null ? none : {
      value: figures.handleMs / 1000,
      evidence: [{event: record.last!, note: message('timing.handle', {seconds: seconds(figures.handleMs)})}]
    }
  },
  speed: {
    label: '录入速度（与自己的基线比）', labelEn: 'Typing speed, against your own baseline', recorder: false, unit: 'share',
    read: ({record, figures}) => {
      const {baseline} = record.log.settings
      const typed = record.typed.at(-1)
      if (!baseline || figures.charactersPerMinute === null || !typed) return none
      const note = message('timing.speed', {rate: figures.charactersPerMinute, baseline})
      return {value: figures.charactersPerMinute / baseline, evidence: [{event: typed.index, note}]}
    }
  },
  corrections: {
    label: '改动少', labelEn: 'Few corrections', recorder: false, unit: 'share',
    read: ({record, figures}) => {
      const edit = record.typed.findLast(each => each.removed !== '')
      if (figures.committedCharacters === 0) return none
      const note = message('timing.corrections', {times: figures.corrections, characters: figures.correctedCharacters})
      return {
        value: figures.correctedCharacters / figures.committedCharacters,
        evidence: edit ? [{event: edit.index, field: edit.field, text: edit.removed, note}] : []
      }
    }
  }
}

/** Average over the fields that have something to hold of how much of each was typed before hang-up. */
function completion({record}: Timed): Measured {
  const {form} = record.contents
  if (!form || record.answered === null) return none
  const {facts, optional = []} = record.contents.scenario
  const needed = form.fields.filter(({id, kind}) => kind === 'text'
    ? (facts[id] ?? []).length > 0
    : (valueOf(kind, record.log.customer) ?? '') !== '' && (!optional.includes(id) || linesTelling(record, kind).length > 0))
  if (needed.length === 0) return none
  const parts = duringTalk(record, needed.map(field => field.id))
  const named = (id: string) => {
    const {label, labelEn} = form.fields.find(field => field.id === id)!
    return {label, labelEn}
  }
  const late = parts.filter(part => part.all === 0 || part.during < part.all)
  const share = parts.reduce((sum, part) => sum + (part.all === 0 ? 0 : part.during / part.all), 0) / parts.length
  return {
    value: share,
    evidence: late.map((part): Evidence => part.lastEvent === null
      ? {field: part.field, note: message('timing.field-empty', named(part.field))}
      : {field: part.field, event: part.lastEvent, note: message('timing.field-late', {...named(part.field), late: part.all - part.during, all: part.all})})
  }
}

/**
 * Scaled for slow typists as the customer's patience is: raw speed weighs little. The slowest character stands for the
 * rest; nothing typed of what was told is the longest lag there is.
 */
function lagMeasured({record, lags}: Timed, ms: number | null): Measured {
  const slowest = lags.reduce<CharacterLag | null>((worst, each) => !worst || each.lag > worst.lag ? each : worst, null)
  if (ms !== null && slowest) {
    const {field, event, line, spoken, typed, lag} = slowest
    return {
      value: ms / 1000 / patienceScale(record.log.settings.baseline),
      evidence: [
        {field, event, range: [typed, typed + 1], text: record.state.fields[field] ?? '', note: message('timing.lag-typed', {seconds: seconds(lag)})},
        {event: line.index, line: line.line, range: [spoken, spoken + 1], text: line.text, note: message('timing.lag-spoken')}
      ]
    }
  }
  const told = (record.contents.form?.fields ?? []).find(({kind}) => kind !== 'text' && linesTelling(record, kind).length > 0)
  const line = told && linesTelling(record, told.kind).at(-1)
  if (!line || (record.contents.form?.fields ?? []).some(({id}) => (record.state.fields[id] ?? '') !== '')) return none
  return {value: null, worst: true, evidence: [{event: line.index, line: line.line, field: told.id, text: line.text, note: message('timing.nothing-typed')}]}
}

/** Scaled like the customer's patience, since an input method's composing looks like silence. */
function quietMeasured({record, quiet}: Timed): Measured {
  if (!quiet) return none
  const note = message('timing.quiet', {seconds: seconds(quiet.length)})
  return {
    value: quiet.length / 1000 / patienceScale(record.log.settings.baseline),
    evidence: [{event: quiet.event, note}]
  }
}
