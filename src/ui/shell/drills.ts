/** Drills under way: what is asked next, what is heard of it, and every answer on the disk before the next item. */
import {isHeard} from '../../call/voice.ts'
import type {Playing, VoiceLine} from '../../call/voice.ts'
import {bookOf, type Answer} from '../../drill/book.ts'
import type {DrillEvent, Item, ItemAnswered, ItemKind} from '../../drill/events.ts'
import {itemKinds} from '../../drill/events.ts'
import {judge} from '../../drill/judge.ts'
import {checkMarks, type Marks} from '../../drill/qa/check.ts'
import {countsOf} from '../../drill/qa/counts.ts'
import {rateFor, speechOf} from '../../drill/rate.ts'
import {nextItem} from '../../drill/schedule.ts'
import {errorRates, summaryOf} from '../../drill/summary.ts'
import type {People} from '../../scenario/types.ts'
import type {Tools} from '../../score/accuracy/result.ts'
import type {DrillAsk, DrillItemScreen, DrillOverview, DrillShown} from '../app/drillState.ts'
import {answerField} from '../app/stepDrill.ts'
import {message} from '../messages/messages.ts'
import type {Message} from '../messages/messages.ts'
import type {CallToCheck, DrillWish, Ports} from '../ports.ts'
import {playAloud} from './callAloud.ts'

const usualItems = 10
/** ms between Enter and the first sound: a breath, in which the voice can be rendered. */
const lead = 600

/** A drill of short items under way. */
interface Run {
  readonly kind: ItemKind
  readonly of: number
  readonly seed: number
  readonly people: People
  readonly tools: Tools
  readonly earlier: Item[]
  readonly answers: ItemAnswered[]
  /** Nothing can be heard, so every item is read. */
  read: boolean
  screen: DrillItemScreen | null
}
interface Check extends CallToCheck { readonly seed: number }

export interface DrillShell {
  carryOut(ask: DrillAsk): Promise<void>
  /** Nothing sounds on. */
  stop(): void
}

type Show = (shown: DrillShown) => void

export function createDrills(ports: Ports, show: Show, saved: (why: string) => void): DrillShell {
  const {clock, voice, drills} = ports
  let log: DrillEvent[] | null = null
  let calls: readonly Answer[] = []
  let unsaved: DrillEvent[] = []
  let run: Run | null = null
  let check: Check | null = null
  let silence = (): void => {}
  let hearing = false

  const known = (): DrillEvent[] => log ??= [...drills.read()]

  /** What cannot be written is kept and tried again with the next. */
  function put(event: DrillEvent): void {
    known().push(event)
    unsaved = [...unsaved, event]
    try {
      while (unsaved[0]) {
        drills.append(unsaved[0])
        unsaved = unsaved.slice(1)
      }
    } catch (error) {
      saved(error instanceof Error ? error.message : String(error))
    }
  }

  async function carryOut(ask: DrillAsk): Promise<void> {
    switch (ask.type) {
      case 'menu': return openMenu(ask.selected ?? 0, null)
      case 'start': return start(ask.wish)
      case 'answer': return answer(ask.typed)
      case 'read': return readThis()
      case 'hear': return hearAgain()
      case 'next': return goOn(null)
      case 'leave': return leave()
      case 'book': return openBook()
      case 'set-aside': {
        put({type: 'set-aside', at: clock.wall(), spot: ask.spot, as: ask.as})
        return show({type: 'entries', entries: book()})
      }
      case 'hear-call': return hearCall(ask.from)
      case 'check': return checkCall(ask.marks)
    }
  }

  const book = () => bookOf(known(), calls)

  async function openMenu(selected: number, notice: Message | null): Promise<void> {
    stop()
    calls = await drills.fromCalls()
    show({type: 'screen', screen: {id: 'drills', selected, overview: overview()}, notice})
  }

  function overview(): DrillOverview {
    const now = clock.wall()
    const entries = book().filter(entry => entry.aside === null)
    const due = (kind: ItemKind): number => entries.filter(entry => entry.spot.kind === kind && entry.due <= now).length
    const [names, phones, addresses, spelling] = itemKinds.map(due) as [number, number, number, number]
    return {rates: errorRates(known()), due: {names, phones, addresses, spelling}, spots: entries.length}
  }

  async function openBook(): Promise<void> {
    stop()
    calls = await drills.fromCalls()
    show({type: 'screen', screen: {id: 'book', entries: book(), selected: 0, now: clock.wall(), undo: []}, notice: null})
  }

  async function start({kind, items = usualItems, seed = ports.newSeed(), scenario}: DrillWish): Promise<void> {
    stop()
    if (kind === null) return openMenu(0, null)
    if (kind === 'qa') return openCall(seed, scenario)
    const [people, {phonetics = null, simplify}, fromCalls] = await Promise.all([drills.people(), ports.dictionaries(), drills.fromCalls(), voice.ready()])
    if (!people) return openMenu(0, message('drill.no-people'))
    calls = fromCalls
    run = {kind, of: items, seed, people, tools: {phonetics, simplify}, earlier: [], answers: [], read: voice.status().why !== null, screen: null}
    put({type: 'begun', at: clock.wall(), kind, seed})
    askNext(run, null)
  }

  function askNext(current: Run, last: string | null): void {
    const {kind, seed, earlier, people, read, of} = current
    const item = nextItem({kind, seed, earlier, now: clock.wall()}, book(), people)
    earlier.push(item)
    const now = clock.steady()
    current.screen = {
      id: 'drill', item, n: earlier.length, of, rate: rateFor(kind, known()), read, startsAt: now + lead, now,
      editor: answerField(), warned: false, verdict: null, aside: null, last
    }
    // Told once; that it is off nobody who switched it off needs to hear.
    const why = read && earlier.length === 1 ? voice.status().why : null
    show({type: 'screen', screen: current.screen, notice: why === null || why === 'off' ? null : message('drill.no-sound')})
    if (!read) sound(current.screen, lead)
  }

  function lineOf({item, rate}: Pick<DrillItemScreen, 'item' | 'rate'>): VoiceLine {
    return {...speechOf(item, rate), sex: item.sex, age: 'adult', loud: false, recording: null}
  }

  /** Plays the item; where it was not heard its caption passes instead. */
  function sound(screen: DrillItemScreen, after: number): void {
    silence()
    const spoken = lineOf(screen)
    voice.prepare([spoken])
    let playing: Playing | null = null
    const cancel = clock.after(after, () => {
      playing = voice.play(spoken, 0)
      void playing.ended.then(sounding => {
        if (!isHeard(sounding) && run?.screen === screen) readOn(message('drill.no-sound'))
      })
    })
    silence = () => {
      cancel()
      playing?.stop()
      silence = () => {}
    }
  }

  /** Nothing is heard from this item on. */
  function readOn(notice: Message): void {
    if (!run) return
    run.read = true
    readThis(notice)
  }

  /** This item's caption, which the trainee may have asked for; the next is heard again. */
  function readThis(notice: Message | null = null): void {
    if (!run?.screen || run.screen.read) return
    silence()
    const startsAt = clock.steady() + lead
    run.screen = {...run.screen, read: true, startsAt}
    show({type: 'unheard', startsAt, notice})
  }

  function hearAgain(): void {
    if (!run?.screen) return
    if (voice.status().why !== null) return show({type: 'unheard', startsAt: clock.steady(), notice: message('drill.silent')})
    sound(run.screen, 0)
  }

  function answer(typed: string): void {
    if (!run?.screen) return
    silence()
    const {item, rate, read, startsAt} = run.screen
    const verdict = judge(item, typed, run.tools)
    const {right, mistakes} = verdict
    const event: ItemAnswered = {
      type: 'answered', at: clock.wall(), item, typed, rate, took: Math.max(0, Math.round(clock.steady() - startsAt)), read, right, mistakes
    }
    put(event)
    run.answers.push(event)
    if (right) goOn(item.expected)
    else show({type: 'judged', verdict})
  }

  function goOn(last: string | null): void {
    silence()
    if (!run) return
    if (run.earlier.length < run.of) askNext(run, last)
    else conclude(run)
  }

  function conclude({kind, answers}: Run): void {
    run = null
    show({type: 'screen', screen: {id: 'drill-summary', kind, summary: summaryOf(answers), selected: 0}, notice: null})
  }

  /** What was answered counts; with nothing answered there is nothing to sum up. */
  async function leave(): Promise<void> {
    silence()
    if (run && run.answers.length > 0) return conclude(run)
    await openMenu(run ? itemKinds.indexOf(run.kind) : itemKinds.length, null)
  }

  async function openCall(seed: number, scenario: string | undefined): Promise<void> {
    const made = await drills.flawedCall(seed, scenario)
    if (!made) return openMenu(itemKinds.length, message('qa.none'))
    check = {...made, seed}
    put({type: 'begun', at: clock.wall(), kind: 'qa', seed})
    show({type: 'screen', screen: {id: 'qa', call: made.call, marks: {lines: [], steps: []}, selected: 0, editor: null, hearing: null, scroll: 0}, notice: null})
  }

  /** From that line on, one after the other; asked again while it sounds, it is silent. */
  async function hearCall(from: number): Promise<void> {
    if (!check) return
    if (hearing) return silence()
    const {call} = check
    const unheard = (): void => show({type: 'unheard', startsAt: clock.steady(), notice: message('drill.silent')})
    if ((await voice.ready()).why !== null) return unheard()
    silence = playAloud(voice, call, from, {unheard, line(index) {
      hearing = index !== null
      show({type: 'hearing', line: index})
    }})
  }

  function checkCall(marks: Marks): void {
    if (!check) return
    silence()
    const {call, ears, seed} = check
    const result = checkMarks(call, marks, ears)
    put({type: 'checked', at: clock.wall(), scenario: call.scenario, seed, marks, ...countsOf(result)})
    check = null
    show({type: 'screen', screen: {id: 'qa-result', call, result, scroll: 0}, notice: null})
  }

  function stop(): void {
    silence()
    run = null
    check = null
  }

  return {carryOut, stop}
}
