/** Forms, catalogue, guidelines, intents and phrasebook. */
import type {Phrase, Phrasebook} from '../../phrases/phrasebook.ts'
import type {RawCatalog, RawForm, RawGuideline, RawIntent, RawIntents, RawPhrase, RawPhrasebook} from '../schema/shared.ts'
import type {Catalog, Form, Guideline, Intent, Intents} from '../types.ts'
import {defined, flag, list, maybe, numbers} from './scalars.ts'

export function compileForm(raw: RawForm): Form {
  return {
    id: raw.id,
    title: raw.title,
    titleEn: raw.title_en ?? raw.title,
    source: raw.source ?? '',
    fields: raw.fields.map(({id, label, label_en: labelEn = label, kind, rows = '1'}) => ({id, label, labelEn, kind, rows: Number(rows)}))
  }
}

export function compileCatalog(raw: RawCatalog): Catalog {
  return {
    id: raw.id,
    title: raw.title,
    note: raw.note ?? '',
    products: (raw.products ?? []).map(({id, name, size = '', price = '', facts = []}) => ({id, name, size, price, facts})),
    faq: (raw.faq ?? []).map(({q, a, keywords}) => ({q, a, keywords: list(keywords)}))
  }
}

export function compileGuideline(raw: RawGuideline): Guideline {
  return {
    id: raw.id,
    title: raw.title,
    text: raw.text ?? '',
    rules: (raw.rules ?? []).map(({id, when, allow, text}) => ({id, when, allow: list(allow), text})),
    otherwise: raw.otherwise,
    norms: numbers(raw.norms)
  }
}

function compileIntent(raw: RawIntent): Intent {
  return {
    id: raw.id,
    label: raw.label,
    norm: raw.norm === undefined ? null : Number(raw.norm),
    patterns: list(raw.patterns),
    not: list(raw.not),
    examples: list(raw.examples),
    answer: list(raw.answer),
    answerAngry: list(raw.answer_angry),
    mood: Number(raw.mood ?? 0),
    moodTimes: Number(raw.mood_times ?? 1)
  }
}

export function compileIntents({version, intents, behaviour = {}}: RawIntents): Intents {
  return {
    version: Number(version),
    intents: intents.map(compileIntent),
    behaviour: {
      quiet: list(behaviour.quiet),
      quietOnHold: list(behaviour.quiet_on_hold),
      notUnderstood: list(behaviour.not_understood),
      notUnderstoodAngry: list(behaviour.not_understood_angry),
      wait: list(behaviour.wait),
      wrongReadBack: list(behaviour.wrong_read_back),
      rightReadBack: list(behaviour.right_read_back),
      notFinished: list(behaviour.not_finished),
      leaving: list(behaviour.leaving),
      forbidden: list(behaviour.forbidden),
      interrupted: list(behaviour.interrupted),
      farewell: list(behaviour.farewell),
      notTold: list(behaviour.not_told)
    }
  }
}

function compilePhrase(raw: RawPhrase): Phrase {
  return defined({
    id: raw.id,
    text: raw.text,
    variants: maybe(raw.variants, list),
    suspects: maybe(raw.suspects, list),
    except: maybe(raw.except, list),
    command: maybe(raw.command, flag),
    statement: maybe(raw.statement, flag),
    maxGap: maybe(raw.max_gap, Number),
    suggestion: raw.suggestion,
    norm: Number(raw.norm),
    source: raw.source
  })
}

export function compilePhrasebook(raw: RawPhrasebook): Phrasebook {
  return {
    forbidden: (raw.forbidden ?? []).map(compilePhrase),
    discouraged: (raw.discouraged ?? []).map(compilePhrase),
    standard: (raw.standard ?? []).map((phrase) => ({...phrase, norm: Number(phrase.norm)}))
  }
}
