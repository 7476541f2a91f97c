/** Plays a scenario's model call to its outcome: what no reading of the file can show. */
import {rehearse} from '../call/rehearse.ts'
import {rulesFor} from '../call/rulesFor.ts'
import type {Rules} from '../call/rules.ts'
import {settingsFor} from '../call/setup.ts'
import {compilePhrasebook} from '../phrases/compile.ts'
import {detectPhrases} from '../phrases/detect.ts'
import type {Finding} from '../phrases/phrasebook.ts'
import type {Problem} from '../scenario/problem.ts'
import {renderLine} from '../scenario/spoken.ts'
import type {Contents, Customer, Outcome} from '../scenario/types.ts'
import type {Chinese} from './chinese.ts'

/** What a good call never comes to. */
const FAILED: readonly (Outcome | null)[] = [null, 'customer-hung-up', 'abandoned']
const typingSpeed = 60

export type Play = (contents: Contents, customers: readonly Customer[]) => readonly Problem[]

/** Plays calls of one pack one after the other; what a sentence means is found out once, whoever is called. */
export function modelPlayer(chinese: Chinese): Play {
  const packs = new Map<Contents['intents'], Hearing>()
  return (contents, customers) => {
    const hearing = packs.get(contents.intents) ?? hearingOf(contents, customers[0]!, chinese)
    packs.set(contents.intents, hearing)
    return [
      ...phrasesIn(contents, customers[0]!, hearing),
      ...customers.flatMap((customer): Problem[] => {
        const outcome = play({...hearing.rules, contents, customer})
        if (!FAILED.includes(outcome)) return []
        return [{code: 'model-no-outcome', place: {path: ['model'], key: true}, params: {customer: customer.name, outcome: outcome ?? '-'}}]
      }).slice(0, 1)
    ]
  }
}

/** How a pack understands sentences: neither the scenario nor the customer changes anything in it. */
interface Hearing { readonly rules: Rules; readonly phrases: (text: string) => readonly Finding[] }

function hearingOf(contents: Contents, customer: Customer, chinese: Chinese): Hearing {
  const {phonetics} = chinese
  // What is understood in a sentence and which phrases stand in it, both want it simplified.
  const simplify = remembered(chinese.simplify)
  const book = compilePhrasebook(contents.phrasebook)
  const rules = rulesFor(contents, customer, {phonetics, simplify})
  const phrases = remembered((text: string) => detectPhrases(text, book, phonetics, {simplify}))
  const forbidden = (text: string) => phrases(text).filter(({severity}) => severity === 'forbidden').map(({phrase}) => phrase)
  return {phrases, rules: {...rules, understand: remembered(rules.understand), forbidden}}
}

function remembered<T>(find: (text: string) => T): (text: string) => T {
  const found = new Map<string, T>()
  return (text) => {
    if (!found.has(text)) found.set(text, find(text))
    return found.get(text)!
  }
}

function play(rules: Rules): Outcome | null {
  const {scenario} = rules.contents
  // What a call comes to does not hang on the form: typing is never quiet, and the customer reads nothing of it.
  const script = {moves: scenario.model, form: {}, charactersPerMinute: typingSpeed, disposition: null}
  return rehearse(script, settingsFor(scenario, {baseline: typingSpeed}), rules).state.outcome
}

/** Forbidden and discouraged phrases; a mere likeness is nobody's mistake. */
function phrasesIn({scenario}: Contents, customer: Customer, {phrases}: Hearing): Problem[] {
  return scenario.model.flatMap((move, i) => {
    if (move.say === undefined) return []
    const text = renderLine(move.say, customer, {as: 'written'}).text
    return phrases(text)
      .filter(({severity}) => severity !== 'suspected')
      .map(({phrase}): Problem => ({code: 'model-phrase', place: {path: ['model', i]}, params: {phrase, text}}))
  })
}
