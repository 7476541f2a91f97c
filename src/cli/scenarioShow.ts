import {kindLabels} from '../report/labels.ts'
import {renderLine} from '../scenario/spoken.ts'
import type {Catalog, Customer, Form, Guideline, Pack, Scenario} from '../scenario/types.ts'
import {drawCustomer} from '../scenario/draw.ts'
import type {ListOptions} from './commands/scenario.ts'
import type {Io} from './io.ts'
import {inWords, printJson, printLine} from './io.ts'
import {openPack, scenarioNamed} from './packs.ts'

/** Prints a scenario whole, its good call included: for teachers, not before an exam. */
export async function showScenario(io: Io, name: string, {json, pack: folder}: ListOptions): Promise<void> {
  const pack = await openPack(io, folder)
  const scenario = await scenarioNamed(io, name, pack)
  const parts = partsOf(pack, scenario)
  if (json) return printJson(io, {...scenario, ...parts})
  const customer = drawCustomer(scenario, 0, pack.people)
  const sections = [
    heading(io, scenario), about(io, scenario, customer), formLines(io, parts.form), modelLines(io, scenario, customer),
    guidelineLines(io, parts.guideline), catalogLines(io, parts.catalog)
  ]
  printLine(io, sections.filter(lines => lines.length > 0).map(lines => lines.join('\n')).join('\n\n'))
}

function partsOf(pack: Pack, scenario: Scenario): {form: Form | null; guideline: Guideline | null; catalog: Catalog | null} {
  return {
    form: pack.forms.find(form => form.id === scenario.form) ?? null,
    guideline: pack.guidelines.find(guideline => guideline.id === scenario.guideline) ?? null,
    catalog: pack.catalogs.find(catalog => catalog.id === scenario.catalog) ?? null
  }
}

function heading(io: Io, {title, titleEn, id, kind, level}: Scenario): string[] {
  return [
    inWords(io, {zh: title, en: titleEn || title}),
    inWords(io, {zh: `${id}  ${kindLabels[kind].zh}  ${level} 级`, en: `${id}  ${kindLabels[kind].en}  level ${level}`})
  ]
}

function about(io: Io, {briefing, shop, mood, trains, carries, rate, hears, private: secrets}: Scenario, customer: Customer): string[] {
  return [
    briefing.trim(),
    inWords(io, {zh: `店铺：${shop}`, en: `shop: ${shop}`}),
    inWords(io, {
      zh: `来电人（其中一位）：${customer.name}（${customer.addressAs}），情绪 ${mood}/5`,
      en: `one of the customers: ${customer.name} (${customer.addressAs}), mood ${mood}/5`
    }),
    ...(rate === undefined ? [] : [inWords(io, {zh: `语速：每分钟 ${rate} 字`, en: `speaks ${rate} characters a minute`})]),
    ...(hears === false ? [inWords(io, {zh: '来电人不回答坐席说的话', en: 'nothing the agent says is answered'})] : []),
    ...(secrets === undefined ? [] : [inWords(io, {zh: `不能说给来电人：${secrets.join('、')}`, en: `must not be told: ${secrets.join(', ')}`})]),
    ...(trains.length > 0 ? [inWords(io, {zh: `训练：${trains.join('、')}`, en: `trains: ${trains.join(', ')}`})] : []),
    ...(carries.length > 0 ? [inWords(io, {zh: `规范：${carries.join('、')}（tingda 规范编号）`, en: `norms: ${carries.join(', ')}`})] : [])
  ]
}

function formLines(io: Io, form: Form | null): string[] {
  return form === null ? [] : [
    inWords(io, {zh: form.title, en: form.titleEn}),
    `  ${form.fields.map(field => inWords(io, {zh: field.label, en: field.labelEn})).join(inWords(io, {zh: '、', en: ', '}))}`
  ]
}

function modelLines(io: Io, {model}: Scenario, customer: Customer): string[] {
  const hold = (ms: number): string => inWords(io, {zh: `（静音等待 ${ms / 1000} 秒）`, en: `(hold, ${ms / 1000} s)`})
  const looks = (name: string): string => name === 'caller-number'
    ? inWords(io, {zh: '（看来电号码）', en: "(looks at the caller's number)"})
    : inWords(io, {zh: `（查阅：${name}）`, en: `(looks up ${name})`})
  return [
    inWords(io, {zh: '示范通话（坐席）', en: 'A good call (the agent)'}),
    ...model.map(move => '  ' + [
      move.say === undefined ? '' : renderLine(move.say, customer, {as: 'written'}).text,
      move.lookup === undefined ? '' : looks(move.lookup),
      move.hold === undefined ? '' : hold(move.hold),
      move.resume ? inWords(io, {zh: '（回到通话）', en: '(returns to the line)'}) : '',
      move.transfer === undefined ? '' : inWords(io, {zh: `（转接：${move.transfer}）`, en: `(transfers to ${move.transfer})`}),
      move.hangUp ? inWords(io, {zh: '（挂机）', en: '(hangs up)'}) : ''
    ].join(''))
  ]
}

function guidelineLines(io: Io, guideline: Guideline | null): string[] {
  return guideline === null ? [] : [
    inWords(io, {zh: `处理指引：${guideline.title}`, en: `Guideline: ${guideline.title}`}),
    ...guideline.rules.map(rule => `  ${rule.when}：${rule.text}`),
    inWords(io, {zh: `  其他情况：${guideline.otherwise}`, en: `  otherwise: ${guideline.otherwise}`})
  ]
}

function catalogLines(io: Io, catalog: Catalog | null): string[] {
  return catalog === null ? [] : [
    inWords(io, {zh: `知识库：${catalog.title}`, en: `Catalogue: ${catalog.title}`}),
    ...catalog.products.map(product => `  ${product.name} ${product.size}  ${product.price}`),
    ...catalog.faq.map(entry => `  ${entry.q} ${entry.a}`)
  ]
}
