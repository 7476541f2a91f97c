import type {Finding} from '../../src/phrases/phrasebook.ts'

export interface Measure {
  readonly replies: number
  /** Of the findings wanted, so many were made. */
  readonly wanted: number
  readonly found: number
  /** Findings that were not wanted, and those among them that claimed to be certain. */
  readonly alarms: number
  readonly certainAlarms: number
}

/** Holds what is found in each reply against the phrases that are wanted in it; the severity apart, each phrase once. */
export function measure(
  replies: readonly {readonly text: string; readonly wanted: readonly string[]}[], detect: (text: string) => readonly Finding[]
): Measure {
  let wantedCount = 0
  let found = 0
  let alarms = 0
  let certainAlarms = 0
  for (const {text, wanted} of replies) {
    const findings = detect(text)
    const phrases = new Set(findings.map(({phrase}) => phrase))
    wantedCount += wanted.length
    found += wanted.filter((phrase) => phrases.has(phrase)).length
    alarms += [...phrases].filter((phrase) => !wanted.includes(phrase)).length
    certainAlarms += findings.filter(({phrase, severity}) => severity === 'forbidden' && !wanted.includes(phrase)).length
  }
  return {replies: replies.length, wanted: wantedCount, found, alarms, certainAlarms}
}

export const precision = ({found, alarms}: Measure): number => found / (found + alarms)
export const recall = ({found, wanted}: Measure): number => found / wanted
