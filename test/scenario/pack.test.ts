import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {contentsOf} from '../../src/scenario/contents.ts'
import {scenarioEntries} from '../../src/scenario/entry.ts'
import {findScenario} from '../../src/scenario/find.ts'
import {emptyPack, loadPack} from '../../src/scenario/pack.ts'
import {filesOf, scenario, school, shared} from './drawn.ts'

const whole = {...shared, 'calls/complaint/leaking.yaml': scenario()}
const codesOf = (files: Readonly<Record<string, string>>, base = emptyPack) => loadPack(filesOf(files), base).issues.map((issue) => `${issue.file} ${issue.code}`)

describe('a sound pack', () => {
  test('loads without an issue, and every call of it has its contents', () => {
    const {pack, issues} = loadPack(filesOf(whole))
    expect(issues).toEqual([])
    const contents = contentsOf(pack, pack.scenarios[0]!, 'exam')
    expect([contents.form?.id, contents.guideline?.id, contents.catalog, contents.rubric.id]).toEqual(['3.2', 'damaged', null, 'exam'])
  })

  test('its strings become values', () => {
    const [call] = loadPack(filesOf(whole)).pack.scenarios
    expect(call!.customers[0]).toEqual({
      name: '章丽华', surname: '章', addressAs: '章女士', sex: 'female', spelled: {章: '立早章'}, mobile: '13922841507',
      landline: '020-38476215', address: '广州市天河区体育东路18号', order: '20261105000317', more: {product: '沐浴露'}
    })
    expect(call!.cues).toEqual([
      {id: 'cue-1', when: {intent: ['apologise'], mood: {op: '>=', value: 3}}, say: ['算了。'], mood: -1, set: ['calm'],
        outcome: null, hangsUp: false, times: null, line: 13},
      {id: 'cue-2', when: {flag: ['calm'], told: ['mobile']}, say: ['好', '好的'], mood: 0, set: [], outcome: 'agreed', hangsUp: true, times: 1, line: 14},
      {id: 'cue-3', when: {quiet: 15_000}, say: ['喂？'], mood: 0, set: [], outcome: null, hangsUp: false, times: 2, line: 15}
    ])
    expect(call!.model).toEqual([{say: '您好'}, {say: '请稍等', hold: 20_000}, {lookup: 'guideline'}, {hangUp: true}])
    expect(call!.facts['complaint']).toEqual([{id: 'complaint-1', is: '瓶子破裂', any: ['裂', '破'], not: [], points: 2}])
    expect(call!.tests[0]!.expect).toEqual({findings: ['i-cannot-help'], outcome: 'customer-hung-up', total: {op: '<', value: 60}})
    expect(call!.level).toBe(3)
  })

  test('surname, sex and digits are understood', () => {
    const customers = 'customers: [{name: 欧阳娜, address_as: 欧阳小姐, mobile: １３９２２８４１５０７}, {name: 张飞, surname: 张, address_as: 张先生, landline: 0571-87654321, order: "007"}]'
    const [call] = loadPack(filesOf({...shared, 'a.yaml': scenario({customers, kind: 'kind: special', form: null, facts: null, model_form: null})})).pack.scenarios
    expect(call!.customers.map(({surname, sex, mobile, order}) => [surname, sex, mobile, order])).toEqual([
      ['欧阳', 'female', '13922841507', ''], ['张', 'male', '', '007']
    ])
  })
})

describe('a broken pack', () => {
  test('a scenario with an error is left out, the others load', () => {
    const {pack, issues} = loadPack(filesOf({...whole, 'calls/b.yaml': scenario({id: 'id: other', level: 'level: 9'})}))
    expect(pack.scenarios.map(({id}) => id)).toEqual(['leaking'])
    expect(issues.map(({file, line, column, code}) => [file, line, column, code])).toEqual([['calls/b.yaml', 5, 8, 'not-level']])
  })

  test('an id used twice stays with the first file', () => {
    const twice = {...whole, 'calls/z.yaml': scenario({title: 'title: 又一个'})}
    expect(codesOf(twice)).toEqual(['calls/z.yaml duplicate-id'])
    expect(loadPack(filesOf(twice)).pack.scenarios.map(({title}) => title)).toEqual(['漏液'])
    expect(loadPack(filesOf(twice)).issues[0]!.message).toContain('calls/complaint/leaking.yaml')
  })

  test('what a pack needs and has not is told once, and not where the file is there but broken', () => {
    expect(codesOf({'calls/a.yaml': scenario()})).toEqual([
      'calls/a.yaml unknown-form', 'calls/a.yaml unknown-guideline', 'forms pack-incomplete', 'intents.yaml pack-incomplete',
      'phrasebook.yaml pack-incomplete', 'rubrics (mode: exam) pack-incomplete', 'rubrics (mode: teaching) pack-incomplete',
      'standards.yaml pack-incomplete'
    ])
    expect(codesOf({...whole, 'intents.yaml': 'intents: ['})).toEqual(['intents.yaml yaml-quote'])
  })

  test('a rubric whose shares are not whole, silent behaviour, and unknown intents in a guideline', () => {
    expect(codesOf({
      ...whole,
      'rubrics/exam.yaml': shared['rubrics/exam.yaml']!.replace('timing: 10', 'timing: 15'),
      'intents.yaml': shared['intents.yaml']!.replace('  wait: 喂？\n', '').replace('叫{name}', '叫{nane}'),
      'guidelines.yaml': shared['guidelines.yaml']!.replace('offer.refund', 'offer.refuse')
    })).toEqual([
      'calls/complaint/leaking.yaml unknown-guideline', 'guidelines.yaml unknown-intent', 'intents.yaml unknown-variable',
      'rubrics (mode: exam) pack-incomplete', 'rubrics/exam.yaml weights-sum'
    ])
    expect(codesOf({...whole, 'intents.yaml': shared['intents.yaml']!.replace('  wait: 喂？\n', '')})).toEqual(['intents.yaml behaviour-missing'])
  })

  test('files that are no part of a pack are passed over', () => {
    expect(codesOf({...whole, 'schema/scenario.json': '{', 'readme.md': '# a：b'})).toEqual([])
  })
})

describe('a school lays its own pack over the built-in one', () => {
  const base = loadPack(filesOf(whole)).pack

  test('the same id replaces in its place, what is new comes after', () => {
    const {pack, issues} = loadPack(filesOf({'new.yaml': scenario({id: 'id: new'}), 'own.yaml': scenario({title: 'title: 我校的漏液'})}), base)
    expect(issues).toEqual([])
    expect(pack.scenarios.map(({id, title}) => `${id} ${title}`)).toEqual(['leaking 我校的漏液', 'new 漏液'])
  })

  test('a broken one leaves the built-in one standing', () => {
    const {pack} = loadPack([{path: 'own.yaml', text: scenario({title: null})}], base)
    expect(pack.scenarios).toEqual(base.scenarios)
  })

  test('intents and phrases are laid one by one, and a later rubric of the mode is taken', () => {
    const {pack} = loadPack(filesOf({
      'intents.yaml': 'version: 2\nintents: [{id: apologise, label: 赔不是, patterns: [赔不是]}]\nbehaviour: {wait: [等着呢]}\n',
      'phrasebook.yaml': 'discouraged: [{id: i-cannot-help, text: 我也没办法, suggestion: 换个说法, norm: 70, source: 校本}]\n',
      'rubrics/ours.yaml': shared['rubrics/exam.yaml']!.replace('id: exam', 'id: ours')
    }), base)
    expect(pack.intents.intents.map(({id, label}) => `${id} ${label}`)).toEqual(['ask.name 问姓名', 'apologise 赔不是', 'ask.details 问电话、地址、订单号', 'offer.refund 退款'])
    expect([pack.intents.behaviour.wait, pack.intents.behaviour.quiet]).toEqual([['等着呢'], ['喂？']])
    expect([pack.phrasebook.forbidden, pack.phrasebook.discouraged.map(({source}) => source)]).toEqual([[], ['校本']])
    expect(contentsOf(pack, pack.scenarios[0]!, 'exam').rubric.id).toBe('ours')
  })

  test('without a rubric there are no contents', () => {
    expect(() => contentsOf({...base, rubrics: []}, base.scenarios[0]!, 'exam')).toThrow(RangeError)
  })
})

describe('finding a scenario', () => {
  const entry = (id: string, title: string) => ({id, title, titleEn: id, kind: 'order' as const, form: null, level: 1 as const})
  const pack = {scenarios: [entry('leaking-body-wash', '沐浴露漏液，顾客要求退款'), entry('shampoo-order', '电话订购一瓶洗发水'), entry('shampoo-query', '哪种去屑洗发水划算')]}

  test('by id and by title', () => {
    expect(findScenario(pack, ' shampoo-order ')).toBe(pack.scenarios[1])
    expect(findScenario(pack, '电话订购一瓶洗发水')).toBe(pack.scenarios[1])
  })

  test.each([
    ['leaking-bodywash', 'leaking-body-wash'], ['漏液', 'leaking-body-wash'], ['沐浴露漏夜', 'leaking-body-wash'],
    ['shampoo', 'shampoo-order shampoo-query'], ['洗发水', 'shampoo-order shampoo-query'], ['xyz', ''], ['', '']
  ])('%s is near %s', (wanted, near) => {
    const found = findScenario(pack, wanted)
    expect('nearest' in found && found.nearest.join(' ')).toBe(near)
  })

  test('a list entry holds no contents', () => {
    expect(scenarioEntries(school(), () => null)).toEqual([])
    expect(Object.keys(scenarioEntries(loadPack(filesOf(whole)).pack, () => 217)[0]!)).toEqual([
      'id', 'title', 'titleEn', 'kind', 'form', 'level', 'shop', 'briefing', 'trains', 'customers', 'generates', 'seconds'
    ])
  })
})

describe('whatever a file holds, it is loaded or told what is wrong with it', () => {
  const isLoadedOrTold = (text: string): boolean => {
    const {pack, issues} = loadPack([{path: 'a.yaml', text}], school())
    const isLoaded = pack.scenarios.length === 1
    const isTold = issues.some(({severity}) => severity === 'error')
    return isLoaded !== isTold
  }
  const paths = fc.constantFrom('a.yaml', 'intents.yaml', 'phrasebook.yaml', 'standards.yaml', 'guidelines.yaml', 'forms/a.yaml', 'rubrics/a.yaml', 'catalog/a.yaml')

  test('arbitrary text and bytes', () => {
    const yaml = fc.array(fc.constantFrom('id', 'cues', ': ', '：', '\n', '  ', '- ', '[', ']', '{', '}', '"', "'", '&a ', '*a', '|', '#', '\t', '　', '!!x ', '章', '1', '<<', '? '), {maxLength: 60})
    const contents = fc.oneof(yaml.map((parts) => parts.join('')), fc.string({unit: 'binary'}), fc.uint8Array())
    fc.assert(fc.property(paths, contents, (path, text) => {
      const {issues} = loadPack([{path, text}], school())
      expect(issues.every(({line, column}) => line >= 1 && column >= 1)).toBe(true)
    }), {numRuns: 500})
  })

  test('a sound scenario cut short or with a piece lost', () => {
    const text = scenario()
    fc.assert(fc.property(fc.nat(text.length), fc.nat(30), (start, length) => {
      expect(isLoadedOrTold(text.slice(0, start) + text.slice(start + length))).toBe(true)
    }))
  })

  test('a sound scenario with something else in the place of a value', () => {
    const places = [...scenario().matchAll(/: (?=\S)/g)].map((match) => match.index + 2)
    const others = fc.constantFrom('[甲]', '[[甲]]', '{a: b}', '[]', '{}', '""', '甲', '3', '>=3', '15s', 'true', '[{say: 甲}]')
    fc.assert(fc.property(fc.constantFrom(...places), others, (at, other) => {
      const text = scenario()
      const rest = text.slice(at).replace(/^(?:"[^"]*"|\[[^\]]*\]|\{[^}]*\}|[^,}\n]*)/, '')
      expect(isLoadedOrTold(text.slice(0, at) + other + rest)).toBe(true)
    }), {numRuns: 400})
  })
})
