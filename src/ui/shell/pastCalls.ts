/** What the shell does with calls that are over: opens their scorecards and replays, scores them for the lists, hands them in. */
import type {Contents} from '../../scenario/types.ts'
import {replayMarks} from '../../score/replay.ts'
import {recorded} from '../app/replay.ts'
import type {AppEvent} from '../app/step.ts'
import type {AppState, ReplayScreen, ScorecardScreen} from '../app/state.ts'
import {message} from '../messages/messages.ts'
import type {Ports} from '../ports.ts'
import {compared, marked} from './lookingBack.ts'

/** What cannot be read rejects, and is the shell's to tell. */
export interface PastCalls {
  openScorecard(id: string, back: ScorecardScreen['back']): Promise<void>
  openReplay(id: string, from: ReplayScreen['from']): Promise<void>
  /** Sets the call that is open beside the trainee's earlier ones. */
  compare(id: string): Promise<void>
  /** Scores what the lists show, one after the other. */
  gradeHistory(): Promise<void>
  handIn(attempt: string): Promise<void>
}

export function createPastCalls(ports: Ports, app: () => AppState, send: (event: AppEvent) => void, isOver: () => boolean): PastCalls {
  async function openScorecard(id: string, back: ScorecardScreen['back']): Promise<void> {
    const attempt = ports.attempts.read(id)
    if (!attempt) throw new Error(id)
    const scorecard = await ports.score(attempt)
    send({type: 'scored', attempt: id, title: titleIn(app(), attempt.contents), contents: attempt.contents, scorecard, back})
  }

  async function openReplay(id: string, from: ReplayScreen['from']): Promise<void> {
    const attempt = ports.attempts.read(id)
    if (!attempt) throw new Error(id)
    const {log, contents} = attempt
    const marks = replayMarks(log, contents, await ports.score(attempt))
    send({type: 'recorded', call: recorded(id, titleIn(app(), contents), log, contents, marks), from})
  }

  async function compare(id: string): Promise<void> {
    const isOpen = (): boolean => {
      const {screen} = app()
      return screen.id === 'scorecard' && screen.attempt === id
    }
    const progress = await compared(ports, app().attempts, id, isOpen)
    if (progress) send({type: 'compared', attempt: id, progress})
  }

  /** Whoever asks again meanwhile waits for the same ones. */
  let grading = false
  async function gradeHistory(): Promise<void> {
    if (grading) return
    grading = true
    try {
      const wanted = app().attempts.filter(({id, state}) => state === 'submitted' && app().marks?.[id] === undefined)
      for await (const {attempt, marks} of marked(ports, wanted, () => !isOver())) send({type: 'graded', attempt, marks})
    } finally {
      grading = false
    }
  }

  async function handIn(attempt: string): Promise<void> {
    try {
      send({type: 'told', notice: message('handed-in', {file: await ports.handIn(attempt)})})
    } catch (error) {
      send({type: 'told', notice: message('failed.hand-in', {why: error instanceof Error ? error.message : String(error)})})
    }
  }

  return {openScorecard, openReplay, compare, gradeHistory, handIn}
}

function titleIn({lang}: AppState, {scenario: {title, titleEn}}: Contents): string {
  return lang === 'zh' ? title : titleEn || title
}
