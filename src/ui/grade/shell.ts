/** Holds the grading screens' state and carries out what they ask for. Knows neither terminal nor Ink. */
import type {Acceptance} from '../../grade/acceptance.ts'
import type {GradeWish} from '../../grade/decide.ts'
import type {InputEvent} from '../../input/events.ts'
import {message, type Message} from '../messages/messages.ts'
import type {GradeEffect, ManyWish} from './effects.ts'
import {gradeStep, type GradeAppEvent} from './step.ts'
import type {GradeApp, GradeRow, OpenAttempt} from './state.ts'

/** What the grading screens need of the outside; texts come in the grader's language. */
export interface GradePorts {
  /** A step an attempt; the rows at the end. */
  queue(): Iterator<unknown, readonly GradeRow[]>
  /** The row of one attempt as it is now. */
  row(id: string): GradeRow
  open(id: string): OpenAttempt
  /** Why it was refused, or null. */
  decide(id: string, wish: GradeWish, why: string): string | null
  /** What was taken back, and whether from other calls as well; null where there is nothing. */
  takeBack(id: string): {readonly what: string; readonly others: boolean} | null
  /** The class scored on trial. */
  tryOut(id: string, acceptance: Acceptance): {readonly lines: readonly string[]; readonly changed: number}
  /** The file that learned it. Rejects in the grader's words. */
  accept(id: string, acceptance: Acceptance): Promise<string>
}

/** Attempts worked out between two looks at the keys. */
const breathEvery = 50

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
  let over = false

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
        const taken = ports.takeBack(effect.id)
        opened(effect.id, taken === null ? message('grade.nothing-to-take-back') : message('grade.taken-back', {what: taken.what}))
        if (taken?.others) list()
      })
      case 'try': return told(() => send({type: 'tried', acceptance: effect.acceptance, ...ports.tryOut(effect.id, effect.acceptance)}))
      case 'accept': return void ports.accept(effect.id, effect.acceptance).then(
        file => told(() => {
          opened(effect.id, message('grade.accepted', {file}))
          list()
        }),
        (error: unknown) => send({type: 'told', notice: failure(error)}))
      case 'decide-many': return void decideMany(effect.ids, effect.wish)
      case 'replay': return end(effect.id)
      case 'exit': return end(null)
    }
  }

  /** One after the other with a breath between, so that how far it is can be seen and the keys go on working. */
  async function decideMany(ids: readonly string[], wish: ManyWish): Promise<void> {
    const done: string[] = []
    try {
      for (const [i, id] of ids.entries()) {
        if (over) return
        if (ports.decide(id, wish, '') === null) done.push(id)
        send({type: 'changed', row: ports.row(id)})
        if (i % 5 === 4) send({type: 'told', notice: message('grade.many.going', {done: i + 1, all: ids.length})})
        await new Promise(go => setImmediate(go))
      }
      if (over) return
      send({type: 'told', notice: message(wish.type === 'publish' ? 'grade.many.published' : 'grade.many.final', {done: done.length, left: ids.length - done.length})})
    } catch (error) {
      if (!over) send({type: 'told', notice: message('grade.many.stopped', {done: done.length, why: reasonOf(error)})})
    }
  }

  /** A class is there at once; a year's calls are worked out with a breath between, so that one can leave. */
  function list(): void {
    const work = ports.queue()
    let done = 0
    const goOn = (): void => told(() => {
      if (over) return
      for (let n = 0; n < breathEvery; n += 1) {
        const next = work.next()
        if (next.done) return send({type: 'listed', rows: next.value})
        done += 1
      }
      send({type: 'working', done})
      setImmediate(goOn)
    })
    goOn()
  }

  function end(replay: string | null): void {
    over = true
    leave(replay)
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
    list
  }
}

function failure(error: unknown): Message {
  return message('grade.refused', {why: reasonOf(error)})
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
