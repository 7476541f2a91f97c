/**
 * 话术快捷键: the standard phrases that fit where the call stands, for who is new to it (levels 1 and 2, never an exam). What
 * is offered follows what was said and typed, never what the customer would say.
 */
import type {Phrasebook, StandardPhrase} from '../phrases/phrasebook.ts'
import type {Contents, Customer, FieldKind, Form, Scenario} from '../scenario/types.ts'
import type {CallState} from './state.ts'

/** The highest level with phrases by key. */
const lastLevel = 2
const most = 5
const angry = 3

export interface PhrasePapers {
  readonly form: Form | null
  readonly phrasebook: Pick<Phrasebook, 'standard'>
  readonly scenario: Pick<Scenario, 'kind' | 'level' | 'norms' | 'shop'>
  readonly catalog: Contents['catalog']
  readonly guideline: Contents['guideline']
}
export interface OfferedPhrase { readonly id: string; readonly text: string }

/** Whether phrases can be put in by key in this call at all. */
export function mayPickPhrases({settings}: Pick<CallState, 'settings'>, {level}: Pick<Scenario, 'level'>): boolean {
  return settings.role === 'agent' && !settings.exam && level <= lastLevel
}

/** What an agent might say next, the likeliest first; at most five. Empty where none can be picked, or nobody is on the line. */
export function phrasesFor(state: CallState, papers: PhrasePapers, customer: Pick<Customer, 'addressAs'>): readonly OfferedPhrase[] {
  if (!mayPickPhrases(state, papers.scenario) || (state.phase !== 'talk' && state.phase !== 'hold')) return []
  const known = new Map(papers.phrasebook.standard.map(phrase => [phrase.id, phrase]))
  const offered: OfferedPhrase[] = []
  for (const id of new Set(idsFor(state, papers))) {
    const phrase = known.get(id)
    const text = phrase && filled(phrase, state, papers, customer)
    if (text && offered.length < most) offered.push({id, text})
  }
  return offered
}

function idsFor(state: CallState, papers: PhrasePapers): readonly string[] {
  const {kind, norms} = papers.scenario
  const is400 = norms === '400'
  const hold = state.holds.at(-1)
  const spoken = state.turns.findLast(turn => turn.who === 'agent')
  const heard = state.turns.findLast(turn => turn.who === 'customer')?.text ?? ''
  if (state.phase === 'hold') return ['please-wait-again']
  const back = hold && (spoken?.at ?? 0) < (hold.to ?? 0) ? ['kept-waiting'] : []
  if (!spoken) return [kind === 'callback' ? 'check-identity' : is400 ? 'greet-shop' : 'greet', ...(kind === 'callback' ? [] : ['please-speak'])]
  // A line on which nobody has said anything.
  if (heard === '') return is400 ? ['hear-me', 'silent-close', 'line-open'] : ['line-open', 'cannot-hear']
  return [...back, ...answers(heard), ...soothing(state, kind), ...questions(state, papers), ...closing(state, papers, is400), 'please-repeat', 'slower', 'please-hold']
}

/** To thanks and to apologies. */
function answers(heard: string): string[] {
  return [...(/谢谢|多谢/u.test(heard) ? ['welcome'] : []), ...(/对不起|不好意思|抱歉/u.test(heard) ? ['never-mind'] : [])]
}

function soothing(state: CallState, kind: Scenario['kind']): string[] {
  const done = counted(state)
  if (kind !== 'complaint' && state.mood < angry) return []
  return [
    ...(done('apologise') ? [] : ['take-blame']), ...(done('take-responsibility') ? [] : ['take-responsibility']),
    ...(state.mood >= angry && !done('empathise') ? ['you-are-right-2'] : [])
  ]
}

const asked: readonly {readonly kind: Exclude<FieldKind, 'text'>; readonly intent: string; readonly phrase: string}[] = [
  {kind: 'name', intent: 'ask.name', phrase: 'ask-surname-2'},
  {kind: 'order', intent: 'ask.order', phrase: 'ask-order-number'},
  {kind: 'mobile', intent: 'ask.mobile', phrase: 'ask-mobile'},
  {kind: 'address', intent: 'ask.address', phrase: 'ask-address'},
  {kind: 'landline', intent: 'ask.landline', phrase: 'ask-landline'}
]

/** For what the form wants and nobody has told yet. */
function questions(state: CallState, {form, scenario, catalog, guideline}: PhrasePapers): string[] {
  const done = counted(state)
  const open = asked.filter(({kind, intent}) => form?.fields.some(field => field.kind === kind) && !state.told.includes(kind) && !done(intent))
  const spelling = state.told.includes('name') && !done('ask.spell') ? ['which-character'] : []
  const wish = scenario.kind === 'complaint' && !done('ask.wish') ? ['ask-wish'] : []
  const looking = (catalog || guideline) && state.lookUps === 0 && state.holds.length === 0 && !done('hold') ? ['please-hold'] : []
  return [...open.slice(0, 2).map(each => each.phrase), ...spelling, ...wish, ...looking]
}

function closing(state: CallState, {form, scenario}: PhrasePapers, is400: boolean): string[] {
  const done = counted(state)
  const explained = ['recommend', 'give.price', 'offer.refund', 'offer.replace', 'refuse', 'register'].some(done) && !done('ask.clear') ? ['explained-clearly'] : []
  const readBack = done('confirm') ? [] : ['read-back-mobile', 'read-back-address']
  if (!done('anything-else')) {
    const isFilled = (form?.fields ?? []).every(({id, kind}) => kind === 'landline' || (state.fields[id] ?? '').trim() !== '')
    return [...explained, ...readBack, ...(isFilled || state.outcome !== null ? [is400 ? 'anything-else-400' : 'anything-else'] : [])]
  }
  return [is400 ? 'farewell-400' : 'farewell', ...(scenario.kind === 'complaint' ? ['thanks-for-opinion'] : [])]
}

function counted({intentCounts}: CallState): (intent: string) => boolean {
  return intent => (intentCounts[intent] ?? 0) > 0
}

const fromForm: Readonly<Record<string, FieldKind>> = {手机: 'mobile', 地址: 'address'}

/**
 * The sentence with its places filled: the shop's name, what the trainee has written in the form, and the customer's where
 * the agent rings them up. Who calls in is left out, as nobody has told the sex; null where a place cannot be filled.
 */
function filled({text}: StandardPhrase, state: CallState, {form, scenario}: PhrasePapers, {addressAs}: Pick<Customer, 'addressAs'>): string | null {
  const called = scenario.kind === 'callback' ? text.replaceAll('{客户}', addressAs) : text.replaceAll(/\{客户\}，?/gu, '')
  let isWhole = true
  const whole = called.replaceAll('{店名}', scenario.shop).replaceAll(/\{([^}]*)\}/gu, (_, place: string) => {
    const field = form?.fields.find(each => each.kind === fromForm[place])
    const written = (field && state.fields[field.id]) ?? ''
    isWhole &&= written !== ''
    return written
  })
  return isWhole ? whole : null
}
