/** Holds the grading screens' state and carries out what they ask for. Knows neither terminal nor Ink. */
import type {Acceptance} from '../../grade/accept.ts'
import type {GradeWish} from '../../grade/decide.ts'
import type {InputEvent} from '../../input/events.ts'
import {message, type Message} from '../messages/messages.ts'
import type {GradeEffect} from './effects.ts'
import {gradeStep, type GradeAppEvent} from './step.ts'
import type {GradeApp, GradeRow, OpenAttempt} from './state.ts'

/** What the grading screens need of the outside; texts come in the grader's language. */
export interface GradePorts {
  queue(): readonly GradeRow[]
  open(id: string): OpenAttempt
  /** Why it was refused, or null. */
  decide(id: string, wish: GradeWish, why: string): string | null
  /** What was taken back, or null. */
  takeBack(id: string): string | null
  /** The class scored on trial. */
  tryOut(id: string, acceptance: Acceptance): {readonly lines: readonly string[]; readonly changed: number}
  /** The file that learned it. Rejects in the grader's words. */
  accept(id: string, acceptance: Acceptance): Promise<string>
}

export interface GradeShell {
  app(): GradeApp
  send(event: GradeAppEvent): void
  typed(events: readonly InputEvent[]): void
  /** Works out the queue. */
  list(): void
}

/** `leave` is told that it is over, or which attempt is to be gone through again. */
export function createGradeShell(first: GradeApp, ports: GradePorts, show: (app: GradeApp) => void, leave: (replay: string | null) => void): GradeShell {
  let app = first

  function send(event: GradeAppEvent): void {
    const next = gradeStep(app, event)
    app = next.app
    for (const effect of next.effects) carryOut(effect)
    show(app)
  }

  function carryOut(effect: GradeEffect): void {
    switch (effect.type) {
      case 'open': return told(() => opened(effect.id, null))
      case 'decide': return told(() => {
        const why = ports.decide(effect.id, effect.wish, effect.why)
        if (why === null) opened(effect.id, null)
        else send({type: 'told', notice: message('grade.refused', {why})})
      })
      case 'take-back': return told(() => {
        const what = ports.takeBack(effect.id)
        opened(effect.id, what === null ? message('grade.nothing-to-take-back') : message('grade.taken-back', {what}))
      })
      case 'try': return told(() => send({type: 'tried', acceptance: effect.acceptance, ...ports.tryOut(effect.id, effect.acceptance)}))
      case 'accept': return void ports.accept(effect.id, effect.acceptance).then(
        file => told(() => {
          opened(effect.id, message('grade.accepted', {file}))
          send({type: 'listed', rows: ports.queue()})
        }),
        (error: unknown) => send({type: 'told', notice: failure(error)}))
      case 'replay': return leave(effect.id)
      case 'exit': return leave(null)
    }
  }

  function opened(id: string, notice: Message | null): void {
    send({type: 'opened', attempt: ports.open(id), notice})
  }
  /** What goes wrong is said on the screen: nothing typed is lost. */
  function told(act: () => void): void {
    try {
      act()
    } catch (error) {
      send({type: 'told', notice: failure(error)})
    }
  }

  return {
    app: () => app,
    send,
    typed: events => events.forEach(event => send({type: 'input', event})),
    list: () => told(() => send({type: 'listed', rows: ports.queue()}))
  }
}

function failure(error: unknown): Message {
  return message('grade.refused', {why: error instanceof Error ? error.message : String(error)})
}
