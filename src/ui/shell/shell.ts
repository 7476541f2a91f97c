/**
 * Holds the screens' state, carries out what they ask for, and keeps the time. Knows neither terminal nor Ink:
 * `show` is told what to draw, `exit` that it is over.
 */
import type {VoiceChoice} from '../../call/voice.ts'
import type {InputEvent} from '../../input/events.ts'
import type {Effect, Unstamped} from '../app/effects.ts'
import type {DrillAsk} from '../app/drillState.ts'
import {suggested} from '../app/homeItems.ts'
import {step} from '../app/step.ts'
import type {AppEvent} from '../app/step.ts'
import type {AppState} from '../app/state.ts'
import {message} from '../messages/messages.ts'
import type {Message} from '../messages/messages.ts'
import type {AttemptSummary, CallWish, DrillWish, Ports} from '../ports.ts'
import type {DrillShell} from './drills.ts'
import type {OpenedCall} from './openCall.ts'
import type {PastCalls} from './pastCalls.ts'
import {speaking} from './speaking.ts'
import type {Speaking} from './speaking.ts'
import {untilTick} from './ticks.ts'
import {createReplaySound} from './replaySound.ts'

export interface Shell {
  app(): AppState
  send(event: AppEvent): void
  /** What is typed while something opens waits for it: Enter, Enter, Enter loses none. */
  typed(events: readonly InputEvent[]): void
  /** Goes through a recorded call; leaving it ends the program. */
  replay(attempt: string): void
  /** Makes a call ring at once, the suggested one where none is named. */
  play(wish: Partial<CallWish>): void
  /** The pack's files were saved: lists show what they hold now, a call under way goes on as it began. */
  reread(wrong: readonly string[]): void
  /** Begins a drill, or offers the choice of them. */
  drill(wish: DrillWish): void
  /** No timer runs on. */
  stop(): void
}

export function createShell(first: AppState, ports: Ports, show: (app: AppState) => void, exit: (error?: unknown) => void, suspend: () => void = () => {}): Shell {
  const {clock, voice} = ports
  let app = first
  let call: OpenedCall | null = null
  /** Call time of what the screen shows. */
  let shown = 0
  let opening = 0
  let over = false
  let sending = false
  let waiting: InputEvent[] = []
  let cancelTimer = (): void => {}
  let ears: Speaking | null = null
  const replaySound = createReplaySound(ports.voice, heard => app.screen.id === 'replay' && send(heard ? {type: 'heard'} : {type: 'told', notice: message('sound.lost')}))

  function send(event: AppEvent): void {
    const isFirst = !sending
    sending = true
    try {
      const next = step({...app, soundProven: ports.voice.status().proven}, event)
      app = next.app
      for (const effect of next.effects) carryOut(effect)
    } finally {
      if (isFirst) sending = false
    }
    // What an event brings about may send others: a key ends in the call's going on, and both are shown at once.
    if (isFirst) settle()
  }

  function settle(): void {
    show(app)
    replaySound.follow(app.screen.id === 'replay' ? app.screen : null)
    schedule()
  }

  function carryOut(effect: Effect): void {
    switch (effect.type) {
      case 'feed': return feed(effect.input)
      case 'open-call': return opens(async () => (await import('./openCall.ts')).openCall(ports, effect.wish, app), null)
      case 'resume-call': return opens(() => takeUp(effect.attempt), message('call.resumed'))
      case 'open-scorecard': return during(async () => (await past()).openScorecard(effect.attempt, effect.back))
      case 'open-replay': return during(async () => (await past()).openReplay(effect.attempt, effect.from))
      case 'grade-history': return void past().then(calls => calls.gradeHistory()).catch(tellFailure)
      case 'compare': return void past().then(calls => calls.compare(effect.attempt)).catch(tellFailure)
      case 'drill': return during(() => drillOn(effect.ask))
      case 'save-trainee': return saving(() => ports.trainee.write(effect.trainee))
      case 'leave-call': hangUpEars(); call = null; return
      case 'discard-call': return discard()
      case 'hand-in': return during(async () => (await past()).handIn(effect.attempt))
      case 'list': return list()
      case 'choose-voice': return chooseVoice(effect.choice)
      case 'find-voices': return void voice.names().then(names => send({type: 'voice', status: voice.status(), names})).catch(() => {})
      case 'join-class': return ports.joinLater(effect.wish)
      case 'suspend': return suspend()
      case 'exit': over = true; return exit()
    }
  }

  function feed(input: Unstamped): void {
    if (!call) return
    call.live.feed(input)
    callWentOn()
  }

  /** Shows what the core did; a submitted or lost call is over. */
  function callWentOn(): void {
    if (!call) return
    const {live} = call
    const failed = live.unsaved()
    if (failed !== null) send({type: 'told', notice: message('failed.save', {why: failed})})
    shown = live.now()
    ears?.follow(live.state(), shown)
    send({type: 'call', state: live.state(), now: shown})
    if (live.state().phase === 'over') finish(live.attempt, live.state().submittedAt !== null)
  }

  /** The call is heard from now on, and told what of it. */
  function listen({live, rules}: OpenedCall): Speaking {
    const isThis = (): boolean => call?.live === live
    return speaking(voice, rules, input => isThis() && feed(input), () => isThis() && live.state().phase !== 'ringing' && send({type: 'told', notice: message('sound.lost')}))
  }

  function hangUpEars(): void {
    ears?.stop()
    ears = null
  }

  function chooseVoice(choice: VoiceChoice): void {
    voice.choose(choice)
    void voice.ready().then(status => {
      send({type: 'voice', status})
      if (call?.live.state().phase === 'ringing') ears?.ringAgain()
    })
  }

  function finish(attempt: string, submitted: boolean): void {
    if (call?.live.attempt !== attempt) return
    call = null
    hangUpEars()
    saving(() => ports.journal.finish(attempt, submitted ? 'submitted' : 'abandoned', clock.wall()))
    if (submitted) during(async () => (await past()).openScorecard(attempt, app.trainee.settings['asked'] === 'yes' || app.trainee.name !== '' ? 'home' : 'about'))
    else send({type: 'call-closed', notice: message('home.abandoned')})
  }

  function discard(): void {
    if (!call) return
    const {attempt} = call.live
    call = null
    hangUpEars()
    saving(() => ports.journal.finish(attempt, 'discarded', clock.wall()))
    send({type: 'call-closed', notice: null})
  }

  function opens(open: () => Promise<OpenedCall>, notice: Message | null): void {
    during(async () => {
      call = await open()
      hangUpEars()
      ears = listen(call)
      const {live, contents, customer} = call
      live.advance()
      const model = {attempt: live.attempt, state: live.state(), now: shown = live.now(), contents, customer, editors: {}, back: 0, warned: false}
      send({type: 'call-opened', call: model, notice})
      callWentOn()
    })
  }

  async function takeUp({id}: AttemptSummary): Promise<OpenedCall> {
    const attempt = ports.attempts.read(id)
    if (!attempt) throw new Error(id)
    const [{resumeCall}, dictionaries] = await Promise.all([import('./openCall.ts'), ports.dictionaries()])
    return resumeCall(ports, attempt, dictionaries)
  }

  function tellFailure(error: unknown): void {
    send({type: 'told', notice: message('failed.open', {why: whyOf(error)})})
  }

  /** What is done with calls that are over, loaded with the first that is looked at. */
  let pastCalls: Promise<PastCalls> | null = null
  function past(): Promise<PastCalls> {
    return pastCalls ??= import('./pastCalls.ts').then(({createPastCalls}) => createPastCalls(ports, () => app, send, () => over))
  }

  function list(): void {
    send({type: 'listed', scenarios: app.scenarios, attempts: ports.attempts.list(), unfinished: ports.attempts.unfinished()})
  }

  async function reread(wrong: readonly string[]): Promise<void> {
    const scenarios = await ports.packs.list()
    send({type: 'listed', scenarios, attempts: app.attempts, unfinished: app.unfinished})
    if (call) return
    const [first] = wrong
    send({type: 'told', notice: first === undefined ? message('pack.reread') : message('pack.wrong', {where: first, n: wrong.length})})
  }

  /** The drills, loaded with the first that is asked of them. */
  let drills: DrillShell | null = null
  async function drillOn(ask: DrillAsk): Promise<void> {
    const {createDrills} = await import('./drills.ts')
    drills ??= createDrills(ports, shown => send({type: 'drill', shown}), why => send({type: 'told', notice: message('failed.save', {why})}))
    await drills.carryOut(ask)
  }

  function saving(save: () => void): void {
    try {
      save()
    } catch (error) {
      send({type: 'told', notice: message('failed.save', {why: whyOf(error)})})
    }
  }

  /** Keys typed meanwhile are kept; what fails is told and leaves the screen as it is. */
  function during(work: () => Promise<void>): void {
    opening += 1
    work()
      .catch((error: unknown) => send({type: 'told', notice: message('failed.open', {why: whyOf(error)})}))
      .then(() => {
        opening -= 1
        const kept = waiting
        waiting = []
        typed(kept)
      })
      .catch(exit)
  }

  function typed(events: readonly InputEvent[]): void {
    for (const event of events) {
      // What was typed behind the key that leaves belongs to whatever comes next.
      if (over) return
      if (opening > 0) waiting = [...waiting, event]
      else send({type: 'input', event, steady: clock.steady()})
    }
  }

  function schedule(): void {
    cancelTimer()
    const wait = call ? call.live.untilChange(shown) : untilTick(app, clock.steady())
    cancelTimer = wait === null ? () => {} : clock.after(wait, call ? goOn : () => send({type: 'tick', steady: clock.steady()}))
  }

  function goOn(): void {
    call?.live.advance()
    callWentOn()
  }

  return {
    app: () => app,
    send,
    typed,
    replay: attempt => carryOut({type: 'open-replay', attempt, from: 'exit'}),
    play(wish) {
      const next = suggested(app)
      const scenario = wish.scenario ?? next?.scenario.id
      if (scenario === undefined) return
      carryOut({type: 'open-call', wish: {...(wish.scenario === undefined && next && {role: next.role}), ...wish, scenario}})
    },
    reread: wrong => void reread(wrong).catch(() => {}),
    drill(wish) {
      const {kind} = wish
      carryOut({type: 'drill', ask: kind === null ? {type: 'menu'} : {type: 'start', wish: {...wish, kind}}})
    },
    stop() {
      drills?.stop()
      cancelTimer()
      hangUpEars()
      replaySound.follow(null)
      call = null
    }
  }
}

function whyOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
