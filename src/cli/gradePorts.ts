/** The grading screens' outside: the desk, the class on trial, the school's pack. */
import type {DatabaseSync} from 'node:sqlite'
import type {CallLog} from '../call/events.ts'
import {stateOf} from '../call/session.ts'
import {repliesWithout} from '../grade/accept.ts'
import {withHeard} from '../grade/graded.ts'
import {urgencyOf} from '../grade/state.ts'
import type {Contents} from '../scenario/types.ts'
import {actionLabel} from '../report/labels.ts'
import {changesOf} from '../report/exported.ts'
import {historyLines} from '../report/gradeText.ts'
import {regradeLines} from '../report/regradeText.ts'
import {shortIdLength} from '../report/shortIds.ts'
import type {AttemptFilter} from '../store/selection.ts'
import type {GradePorts} from '../ui/grade/shell.ts'
import type {AcceptableAs, GradeRow, OpenAttempt} from '../ui/grade/state.ts'
import {absencesIn} from './absences.ts'
import type {Chinese} from './chinese.ts'
import {UserError} from './errors.ts'
import {applyAcceptance, tryAcceptance} from './gradeAccept.ts'
import {passOf, type GradeDesk, type OpenedAttempt, type QueueItem} from './gradeDesk.ts'
import {refusalError} from './gradeWords.ts'
import type {Io} from './io.ts'
import {inWords} from './io.ts'
import {localIso, localMinute} from './localTime.ts'
import {storeFailure} from './openStore.ts'
import {newestRegrade, takeBackRegrade, takenBackText} from './takeBackRegrade.ts'

export function gradePorts(io: Io, database: DatabaseSync, desk: GradeDesk, chinese: Chinese, filter: AttemptFilter): GradePorts {
  /** What goes wrong, in the grader's words. */
  const told = (error: unknown): unknown => {
    const failure = storeFailure(error, database)
    return failure instanceof UserError ? new Error(inWords(io, failure.words), {cause: error}) : failure
  }
  const inTheirWords = <T>(act: () => T): T => {
    try {
      return act()
    } catch (error) {
      throw told(error)
    }
  }
  const open = (id: string): OpenAttempt => {
    const opened = desk.open(id)
    if (!opened) throw new Error(id)
    return viewOf(io, opened)
  }
  function* queue(): Generator<void, readonly GradeRow[]> {
    const work = desk.queueInSteps(filter)
    for (;;) {
      const next = inTheirWords(() => work.next())
      if (next.done) return [...next.value.map(item => rowOf(io, item)), ...absencesIn(database, filter).map(absentRow)]
      yield
    }
  }
  return {
    queue,
    row: id => inTheirWords(() => rowOf(io, desk.item(id))),
    open: id => inTheirWords(() => open(id)),
    decide: (id, wish, why) => inTheirWords(() => {
      const refusal = desk.decide(id, wish, why)
      return refusal && inWords(io, refusalError(refusal, id).words)
    }),
    takeBack: id => inTheirWords(() => {
      // A wording was accepted for the class, so it is taken back from the class.
      const regrade = newestRegrade(database, id)
      if (regrade?.action.accepted) {
        const taken = takeBackRegrade(io, database, desk, regrade)
        return taken.undone.length === 0 ? null : {what: takenBackText(io, taken), others: true}
      }
      const taken = desk.undo(id)
      return taken && {what: inWords(io, {zh: `撤销了：${actionLabel(taken).zh}`, en: `Taken back: ${actionLabel(taken).en}`}), others: false}
    }),
    tryOut(id, acceptance) {
      const {changed} = tryAcceptance(database, id, acceptance, chinese)
      return {changed: changed.length, lines: regradeLines(changed, shortIdLength(changed.map(each => each.attempt)), io.lang, Math.min(100, io.columns - 2))}
    },
    async accept(id, acceptance) {
      try {
        return await applyAcceptance(io, database, tryAcceptance(database, id, acceptance, chinese), acceptance, {who: desk.who})
      } catch (error) {
        throw told(error)
      }
    }
  }
}

function rowOf(io: Pick<Io, 'lang'>, {info, beside: {person, session, source}, state, urgency, card}: Omit<QueueItem, 'exam'>): GradeRow {
  return {
    id: info.id, number: person.number, name: person.name, class: session?.class || person.class, session: session?.title ?? '', scenario: info.scenario,
    title: inWords(io, {zh: info.title, en: info.titleEn || info.title}), started: localMinute(info.started), state, urgency,
    total: card?.total ?? null, open: card?.open.length ?? 0, selfReported: source === 'self-reported'
  }
}

function absentRow({person, session, started}: ReturnType<typeof absencesIn>[number]): GradeRow {
  return {
    id: '', number: person.number, name: person.name, class: session?.class || person.class, session: session?.title ?? '', scenario: '', title: '',
    started: started.slice(0, 16).replace('T', ' '), state: 'absent', urgency: 'none', total: null, open: 0, selfReported: false
  }
}

function viewOf(io: Io, opened: OpenedAttempt): OpenAttempt {
  const {attempt, beside, card, state, events, contents} = opened
  return {
    row: rowOf(io, {info: attempt, beside, state, urgency: urgencyOf(state, card, passOf(contents)), card}),
    card, broken: card === null && attempt.state === 'submitted' ? attempt.id : '',
    turns: stateOf(attempt.log, attempt.contents.scenario.mood).turns,
    eventTimes: attempt.log.events.map(event => event.at),
    history: historyLines(changesOf(events, localIso), io.lang, Math.min(100, io.columns - 2)),
    acceptable: card && contents ? acceptableIn(io, card, contents, withHeard(attempt.log, opened.grading.heard)) : {}
  }
}

/** By criterion: the fact points that were not found, the phrases that were, the replies that may hold an intent a step asks for. */
function acceptableIn(io: Pick<Io, 'lang'>, card: NonNullable<OpenedAttempt['card']>, contents: Contents, log: CallLog): OpenAttempt['acceptable'] {
  const scenario = contents.scenario.id
  const facts = card.fields.map((field): [string, AcceptableAs[]] => [`accuracy.${field.id}`, (field.facts ?? [])
    // What was agreed in the call itself is in no scenario to be taught.
    .filter(({state, id}) => state !== 'covered' && state !== 'na' && contents.scenario.facts[field.id]?.some(fact => fact.id === id))
    .map(fact => ({label: fact.is, meaning: fact.is, acceptance: {kind: 'fact', scenario, field: field.id, fact: fact.id, wording: field.typed.trim()}}))])
  const phrases = card.criteria.filter(({id}) => id.startsWith('phrases.')).map(({id, evidence}): [string, AcceptableAs[]] => [id, evidence.flatMap(({note: {params}}) => {
    const {phrase, words} = params
    if (phrase === undefined || words === undefined) return []
    const no = inWords(io, {zh: `“${words}”不是禁语`, en: `“${words}” is no such phrase`})
    return [{label: no, meaning: inWords(io, {zh: '不是禁语', en: 'no such phrase'}), acceptance: {kind: 'phrase', phrase: String(phrase), wording: String(words)}}]
  })])
  const steps = contents.standards.map((rule): [string, AcceptableAs[]] => {
    const wanted = [rule.with['intent'] ?? []].flat().flatMap(intent => contents.intents.intents.filter(each => each.id === intent))
    return [`procedure.${rule.id}`, wanted.flatMap(({id, label}) => repliesFor(io, log, id, label, wanted.length > 1))]
  })
  return Object.fromEntries([...facts, ...phrases, ...steps].filter(([, items]) => items.length > 0))
}

/** What the trainee said that may hold the intent, and a line to write another wording in. `several`: the step knows other intents, too. */
function repliesFor(io: Pick<Io, 'lang'>, log: CallLog, intent: string, meaning: string, several: boolean): AcceptableAs[] {
  const as = (zh: string, en: string, wording: string): AcceptableAs => ({
    label: several ? inWords(io, {zh: `${meaning} ← ${zh}`, en: `${intent} ← ${en}`}) : inWords(io, {zh, en}), meaning, acceptance: {kind: 'intent', intent, wording}
  })
  const said = repliesWithout(log, intent).map(({text, blank}) => as(blank ? `（没听懂）${text}` : text, blank ? `(not understood) ${text}` : text, text))
  return [...said, as(`另写一个说法：${meaning}`, `another wording for ${intent}`, '')]
}
