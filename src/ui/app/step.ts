/** The screens as one pure function: what happens next, and what is asked of the shell. */
import {isHearing, isSecondHearing, mayHearAgain} from '../../call/hearing.ts'
import type {CallState} from '../../call/state.ts'
import type {VoiceStatus} from '../../call/voice.ts'
import type {InputEvent} from '../../input/events.ts'
import type {CallMarks} from '../../report/callMarks.ts'
import type {Progress} from '../../report/progress.ts'
import type {Contents} from '../../scenario/types.ts'
import type {Scorecard} from '../../score/scorecard.ts'
import type {Size} from '../components/look.ts'
import {message} from '../messages/messages.ts'
import type {Message} from '../messages/messages.ts'
import type {AttemptSummary, ScenarioSummary} from '../ports.ts'
import {drillWentOn, stepDrill, tickDrill} from './stepDrill.ts'
import {focusOrder, withState} from './callModel.ts'
import type {CallModel} from './callModel.ts'
import type {DrillShown} from './drillState.ts'
import {stepped} from './effects.ts'
import type {Stepped} from './effects.ts'
import {replayScreen} from './replay.ts'
import type {AppState, Recorded, ReplayScreen, ScorecardScreen} from './state.ts'
import {stepBrowse} from './stepBrowse.ts'
import {stepCall} from './stepCall.ts'
import {stepBaseline, stepForm, tickBaseline} from './stepForms.ts'
import {stepJoin} from './stepJoin.ts'
import {stepMenus} from './stepMenus.ts'
import {stepOverlay} from './stepOverlay.ts'
import {stepReplay, tickReplay} from './stepReplay.ts'

export type AppEvent =
  /** `steady` is the clock's time in ms. */
  | {readonly type: 'input'; readonly event: InputEvent; readonly steady: number}
  | {readonly type: 'tick'; readonly steady: number}
  | {readonly type: 'resized'; readonly size: Size}
  | {readonly type: 'listed'; readonly scenarios: readonly ScenarioSummary[]; readonly attempts: readonly AttemptSummary[]; readonly unfinished: AttemptSummary | null}
  | {readonly type: 'call-opened'; readonly call: CallModel; readonly notice: Message | null}
  /** The core went on. */
  | {readonly type: 'call'; readonly state: CallState; readonly now: number}
  | {readonly type: 'call-closed'; readonly notice: Message | null}
  | {readonly type: 'scored'; readonly attempt: string; readonly title: string; readonly contents: Contents; readonly scorecard: Scorecard; readonly back: ScorecardScreen['back']}
  | {readonly type: 'recorded'; readonly call: Recorded; readonly from: ReplayScreen['from']}
  | {readonly type: 'compared'; readonly attempt: string; readonly progress: Progress}
  | {readonly type: 'graded'; readonly attempt: string; readonly marks: CallMarks}
  | {readonly type: 'voice'; readonly status: VoiceStatus; readonly names?: readonly string[]}
  | {readonly type: 'told'; readonly notice: Message}
  /** Sound that was lost is back. */
  | {readonly type: 'heard'}
  | {readonly type: 'drill'; readonly shown: DrillShown}

export function step(app: AppState, event: AppEvent): Stepped {
  switch (event.type) {
    case 'input': return stepInput(app, event.event, event.steady)
    case 'tick': return tick(app, event.steady)
    case 'resized': return stepped({...app, size: event.size})
    case 'listed': {
      const {scenarios, attempts, unfinished} = event
      return stepped({...app, scenarios, attempts, unfinished})
    }
    case 'call-opened': return stepped({...app, screen: {id: 'call'}, overlay: null, call: event.call, notice: event.notice})
    case 'call': return callWentOn(app, event.state, event.now)
    case 'call-closed': return stepped({...app, screen: {id: 'home', selected: 0}, overlay: null, call: null, notice: event.notice}, {type: 'list'})
    case 'scored': {
      const {type: _, ...screen} = event
      const totals = {...app.totals, [event.attempt]: event.scorecard.total}
      return stepped({...app, totals, call: null, overlay: null, notice: null, screen: {...screen, id: 'scorecard', page: 'summary', progress: null, scroll: 0, goOn: null}}, {type: 'list'}, {type: 'compare', attempt: event.attempt})
    }
    case 'recorded': return stepped({...app, notice: null, overlay: null, screen: replayScreen(event.call, event.from)})
    case 'compared': {
      const {screen} = app
      return stepped(screen.id === 'scorecard' && screen.attempt === event.attempt ? {...app, screen: {...screen, progress: event.progress}} : app)
    }
    case 'graded': {
      const {attempt, marks} = event
      return stepped({...app, totals: {...app.totals, [attempt]: marks.total}, marks: {...app.marks, [attempt]: marks}})
    }
    case 'voice': return stepped({...app, soundProven: event.status.proven, voice: {...app.voice, status: event.status, names: event.names ?? app.voice.names}})
    case 'told': return stepped({...app, notice: event.notice})
    case 'heard': return stepped({...app, notice: withoutLoss(app.notice)})
    case 'drill': return drillWentOn(app, event.shown)
  }
}

function tick(app: AppState, steady: number): Stepped {
  switch (app.screen.id) {
    case 'baseline': return tickBaseline(app, app.screen, steady)
    case 'replay': return app.overlay ? stepped(app) : tickReplay(app, app.screen, steady)
    case 'drill': return tickDrill(app, app.screen, steady)
    default: return stepped(app)
  }
}

function stepInput(app: AppState, event: InputEvent, steady: number): Stepped {
  if (app.overlay) return stepOverlay(app, app.overlay, event)
  switch (app.screen.id) {
    case 'call': return app.call ? stepCall(app, app.call, event) : stepped(app)
    case 'browse': return stepBrowse(app, app.screen, event)
    case 'join': return stepJoin(app, app.screen, event)
    case 'replay': return stepReplay(app, app.screen, event)
    case 'about': case 'settings': return stepForm(app, app.screen, event)
    case 'baseline': return stepBaseline(app, app.screen, event, steady)
    case 'drills': case 'drill': case 'drill-summary': case 'book': case 'qa': case 'qa-result': return stepDrill(app, app.screen, event)
    default: return stepMenus(app, event)
  }
}

/** The focus leaves what cannot be typed into any more, and the end of the call is said. */
function callWentOn(app: AppState, state: CallState, now: number): Stepped {
  if (!app.call) return stepped(app)
  const before = app.call.state.phase
  const call = withState(app.call, state, now)
  const ended = state.phase === 'wrap-up' && before !== 'wrap-up'
  const heardAgain = state.phase === 'wrap-up' && isSecondHearing(app.call.state) && !isHearing(state)
  const next: AppState = {
    ...app, call,
    notice: ended ? endNotice(call) : heardAgain ? message('call.hearing.over')
      : state.sound?.why === null ? withoutLoss(app.notice) : app.notice,
    // Questions about a call that is over are settled.
    overlay: ended && app.overlay?.id === 'transfer' ? null : app.overlay
  }
  const order = focusOrder(call)
  const [first] = order
  const lost = state.phase !== 'over' && first !== undefined && !order.includes(state.focus)
  return lost ? stepped(next, {type: 'feed', input: {type: 'focus', field: first}}) : stepped(next)
}

/** That nothing can be heard is no longer true. */
function withoutLoss(notice: Message | null): Message | null {
  return notice?.key === 'sound.lost' ? null : notice
}

function endNotice({state, contents}: CallModel): Message {
  if (mayHearAgain(state)) return message('call.hung-up.once')
  if (contents.form === null) return message('call.hung-up.no-form')
  if (state.outcome === 'transferred') return message('call.transferred')
  return state.hungUpBy === 'customer' ? message('call.hung-up.customer') : message('call.hung-up.agent')
}
