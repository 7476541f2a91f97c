import type {Pack, Scenario} from './types.ts'

/** What lists and a briefing show of a scenario. */
export interface ScenarioEntry extends Pick<Scenario, 'id' | 'title' | 'titleEn' | 'kind' | 'form' | 'level' | 'shop' | 'briefing' | 'trains' | 'rate'> {
  /** The form's name where a number (表3.1) does not name it. */
  readonly formTitle?: {readonly zh: string; readonly en: string}
  /** Customers written down, and whether there are endless others besides. */
  readonly customers: number
  readonly generates: boolean
  /** Of the model call, answering to hanging up; null where it is not known. */
  readonly seconds: number | null
}

/**
 * The pack's scenarios without their contents, the easiest first and within a level as the pack has them. `secondsOf` says
 * how long a scenario's model call is: playing it is the call's business (src/call/modelLength.ts).
 */
export function scenarioEntries(pack: Pick<Pack, 'scenarios' | 'forms'>, secondsOf: (scenario: Scenario) => number | null): readonly ScenarioEntry[] {
  return pack.scenarios.toSorted((a, b) => a.level - b.level)
    .map(each => ({...entryOf(each, secondsOf(each)), ...formTitle(each, pack)}))
}

/** 表3.1 (in English 3.1), 客户基础信息表; '' for a call without a form. */
export function formName({form, formTitle: title}: Pick<ScenarioEntry, 'form' | 'formTitle'>, lang: 'zh' | 'en'): string {
  if (form === null) return ''
  return title?.[lang] ?? (lang === 'zh' ? `表${form}` : form)
}

function formTitle({form: id}: Scenario, {forms}: Pick<Pack, 'forms'>): Pick<ScenarioEntry, 'formTitle'> {
  const form = forms.find(each => each.id === id)
  return !form || /^[0-9]/u.test(form.id) ? {} : {formTitle: {zh: form.title, en: form.titleEn}}
}

function entryOf({id, title, titleEn, kind, form, level, shop, briefing, trains, rate, customers, generate}: Scenario, seconds: number | null): ScenarioEntry {
  return {
    id, title, titleEn, kind, form, level, shop, briefing, trains, ...(rate !== undefined && {rate}),
    customers: customers.length, generates: generate !== undefined, seconds
  }
}
