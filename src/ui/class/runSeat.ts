/** A seat of a class on a terminal. */
import type {VoiceStatus} from '../../call/voice.ts'
import type {AppState} from '../app/state.ts'
import {bordersOf} from '../app/state.ts'
import type {Clock, Trainee} from '../ports.ts'
import type {Outside} from '../shell/terminal.ts'
import {runTerminalApp} from '../shell/terminalApp.tsx'
import {themeOf} from '../theme/theme.ts'
import type {JoinWish, SeatPort} from './ports.ts'
import {joinForm, seatInput, toldSeat} from './seatApp.ts'
import type {SeatApp, SeatStepped} from './seatApp.ts'
import {seatPicture} from './seatScreen.ts'

const silence: VoiceStatus = {engine: null, player: null, proven: false, why: 'off'}
/** ms between drawings of a call in which nothing happens: its clocks tick. */
const tick = 500

/** Resolves when the trainee leaves; the call then goes on at the host. `isAsking`: nothing is known to ask with yet. */
export async function runSeat(port: SeatPort, wish: JoinWish, isAsking: boolean, clock: Clock, outside: Outside): Promise<void> {
  const {lang, plainCharacters, colour, ground} = outside
  const trainee: Trainee = {name: '', number: '', worker: '', baseline: null, settings: plainCharacters ? {borders: 'ascii'} : {}}
  await runTerminalApp(outside, clock, (size, redraw, exit) => {
    const app: AppState = {
      size, lang, soundProven: false, voice: {status: silence, names: [], given: null}, trainee, scenarios: [], attempts: [], totals: {}, unfinished: null,
      screen: {id: 'home', selected: 0}, call: null, overlay: null, notice: null
    }
    let seat: SeatApp = {app, news: port.news(), form: joinForm(wish), isAsking}
    let cancelTick = (): void => {}

    function carryOut(next: SeatStepped): void {
      seat = next.seat
      for (const effect of next.effects) {
        switch (effect.type) {
          case 'do': port.do(effect.deed); break
          case 'ready': port.ready(); break
          case 'ask': port.ask(effect.wish); break
          case 'exit': exit(); break
        }
      }
      redraw()
    }
    function news(): void {
      carryOut(toldSeat(seat, port.news()))
    }
    function ticking(): void {
      cancelTick = clock.after(tick, () => {
        if (seat.news.call) news()
        ticking()
      })
    }
    port.watch(news)
    news()
    ticking()
    return {
      picture: () => seatPicture(seat),
      theme: () => themeOf({colour, ground, borders: bordersOf(seat.app.trainee)}),
      typed(events) {
        for (const event of events) carryOut(seatInput(seat, event, clock.steady()))
      },
      resized(now) {
        seat = {...seat, app: {...seat.app, size: now}}
      },
      stop: () => cancelTick()
    }
  })
}
