import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {drawCustomer} from '../../src/scenario/draw.ts'
import {emptyPack, loadPack} from '../../src/scenario/pack.ts'
import {generateCustomer} from '../../src/scenario/people.ts'
import {drawFrom} from '../../src/scenario/randomness.ts'
import {renderLine} from '../../src/scenario/spoken.ts'
import {filesOf, scenario, school} from './drawn.ts'

const text = readFileSync(join(import.meta.dirname, '../../scenarios/people.yaml'), 'utf8')
const people = loadPack([{path: 'people.yaml', text}], school()).pack.people!
const seeds = fc.integer()

test('numbers are drawn from a seed, the same everywhere', () => {
  const draw = drawFrom(20261123)
  expect(Array.from({length: 8}, () => draw.below(1_000)).join(' ')).toBe('189 556 717 916 791 217 691 369')
  expect(() => draw.one([])).toThrow(RangeError)
})

test('the same seed is the same person, on every platform', () => {
  expect([1, 2, 3].map((seed) => {
    const {name, addressAs, mobile, landline, address, order, more} = generateCustomer(people, seed)
    return [name, addressAs, mobile, landline || '无', address, order, more['email']].join('|')
  })).toEqual([
    '余宇|余先生|15004728720|0371-56749773|河南省郑州市金水区农业路159号1栋103室|20261117000618|jack90@qq.com',
    '温超成|温先生|18594937970|0755-54323964|广东省深圳市福田区深南大道318号6栋201室|20261106000523|bob96@126.com',
    '马丽|马女士|18723773151|无|北京市海淀区知春路279号1幢403室|20261105002152|vicky91@qq.com'
  ])
})

describe('whoever is made up is consistent', () => {
  test('every character of the name is told apart by a word that has it', () => {
    fc.assert(fc.property(seeds, (seed) => {
      const {name, surname, spelled, addressAs, sex} = generateCustomer(people, seed)
      expect(Object.keys(spelled).join('')).toBe(name)
      expect(Object.entries(spelled).filter(([character, told]) => !told.includes(character))).toEqual([])
      expect(addressAs).toBe(surname + (sex === 'female' ? '女士' : '先生'))
    }))
  })

  test('city, district, road and area code belong together', () => {
    fc.assert(fc.property(seeds, (seed) => {
      const {address, landline, mobile, order} = generateCustomer(people, seed)
      const street = people.streets.find(({province, city, district, roads}) =>
        roads.some((road) => address.startsWith((province === city ? city : province + city) + district + road)))!
      expect(landline === '' || new RegExp(`^${street.area}-[2-8][0-9]{${street.digits - 1}}$`).test(landline)).toBe(true)
      expect(address).toMatch(/[0-9]{1,3}号[0-9]{1,2}(栋|幢|座|单元)[0-9]{3,4}室$/)
      expect(mobile).toMatch(/^1[3-9][0-9]{9}$/)
      expect(order).toMatch(/^202611[0-9]{8}$/)
    }))
  })

  test('English names are spelled as B for boy, and the e-mail carries the name', () => {
    fc.assert(fc.property(seeds, (seed) => {
      const {more} = generateCustomer(people, seed)
      expect(more['email']).toMatch(new RegExp(`^${more['english']!.toLowerCase()}[0-9]{2}@`))
      expect(more['english_spelled']!.split('，').map((part) => part[0]).join('')).toBe(more['english']!.toUpperCase())
      expect(more['email_spelled']).toContain(`${more['english_spelled']}，`)
    }))
    expect(people.letters['B']).toBe('boy')
  })

  test('and there is no end of them', () => {
    expect(new Set(Array.from({length: 500}, (_, seed) => generateCustomer(people, seed).name)).size).toBeGreaterThan(400)
  })
})

test('spoken forms: 幺 in telephone numbers, groups, 号 and 室', () => {
  const customer = {...generateCustomer(people, 1), mobile: '13911204157', landline: '020-38471156', address: '广东省广州市天河区体育西路18号3单元1102室'}
  expect(renderLine('{mobile}。{landline}。{address}。', customer).text).toBe('幺三九，幺幺二零，四幺五七。零二零，三八四七，幺幺五六。广东省广州市天河区体育西路十八号三单元幺幺零二室。')
})

describe('a scenario that generates', () => {
  const files = (changes: Readonly<Record<string, string | null>>) => loadPack(filesOf({'people.yaml': text, 'a.yaml': scenario(changes)}), school())
  const only = {customers: 'generate: {more: {product: [洗发水, 沐浴露]}}', answers: 'answers:\n  ask.name: 我叫{name}，买{product}。'}

  test('draws from nobody else, with its own variables', () => {
    const {pack: {scenarios: [own]}, issues} = files(only)
    expect(issues).toEqual([])
    const drawn = Array.from({length: 50}, (_, seed) => drawCustomer(own!, seed, people))
    expect(new Set(drawn.map(({more}) => more['product']))).toEqual(new Set(['洗发水', '沐浴露']))
    expect(drawn[7]).toEqual(generateCustomer(people, 7, {more: {product: ['洗发水', '沐浴露']}}))
  })

  test('or from its own customers by every other seed', () => {
    const {pack: {scenarios: [own]}} = files({id: 'id: leaking\ngenerate: true'})
    const names = Array.from({length: 200}, (_, seed) => drawCustomer(own!, seed, people).name)
    expect(names.filter((name) => name === '章丽华')).toHaveLength(100)
  })

  test('what the form must hold is held against every value of a variable', () => {
    const codes = (any: string) => files({
      ...only, facts: `facts: {complaint: [{is: 买的是什么, any: [${any}]}]}`, model_form: 'model_form: {complaint: "{product}坏了", proposal: 退款}'
    }).issues.map(({code}) => code)
    expect(codes('洗发水, 沐浴露')).toEqual([])
    expect(codes('洗发水')).toEqual(['fact-not-in-model'])
  })

  test('what is wrong with it', () => {
    const codesOf = (changes: Readonly<Record<string, string | null>>, base = school()) =>
      loadPack([{path: 'a.yaml', text: scenario(changes)}], base).issues.map(({line, code}) => `${line} ${code}`)
    expect(codesOf({customers: null, answers: null})).toEqual(['1 no-callers'])
    expect(codesOf({customers: 'generate: true', answers: null})).toEqual(['6 no-people'])
    const withPeople = loadPack([{path: 'people.yaml', text}], school()).pack
    expect(codesOf({...only, answers: 'answers:\n  ask.name: ["{name}", "{landline}", "{spelled.章}", "{color}"]'}, withPeople)).toEqual(['9 empty-variable', '9 unknown-variable', '9 unknown-variable'])
  })

  test('without people.yaml nobody can be drawn', () => {
    expect(() => drawCustomer({customers: [], generate: {}}, 1)).toThrow(RangeError)
    expect(emptyPack.people).toBeUndefined()
  })

  test('a word that does not have its character, and codes of impossible shape', () => {
    const broken = text.replace('told: 弓长张', 'told: 立早章').replace('area: "020"', 'area: "20"').replace('["130"', '["120"')
    expect(loadPack([{path: 'people.yaml', text: broken.replace('{is: 陈,', '{is: 陈某,')}], school()).issues.map(({code}) => code)).toEqual(['not-one-character', 'not-mobile-prefix', 'not-area-code'])
    expect(loadPack([{path: 'people.yaml', text: text.replace('told: 弓长张', 'told: 立早章')}], school()).issues.map(({code}) => code)).toEqual(['told-without-character'])
  })
})
