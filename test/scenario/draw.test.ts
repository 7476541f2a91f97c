import fc from 'fast-check'
import {expect, test} from 'vitest'
import {drawCustomer, spread} from '../../src/scenario/draw.ts'
import type {Customer} from '../../src/scenario/types.ts'

const named = (name: string): Customer => ({
  name, surname: name, addressAs: `${name}先生`, sex: 'male', spelled: {}, mobile: '', landline: '', address: '', order: '', more: {}
})
const scenario = {customers: ['甲', '乙', '丙'].map(named)}

test('the same seed draws the same customer, wherever it runs', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7].map((seed) => drawCustomer(scenario, seed).name).join('')).toBe('甲乙甲丙乙甲丙甲')
})

test('any number is a seed, and every customer is drawn by some', () => {
  fc.assert(fc.property(fc.double({noNaN: true}), (seed) => scenario.customers.includes(drawCustomer(scenario, seed))))
  const drawn = new Set(Array.from({length: 30}, (_, seed) => drawCustomer(scenario, seed).name))
  expect(drawn.size).toBe(3)
})

test('neighbouring seeds are kept apart', () => {
  expect(new Set(Array.from({length: 1000}, (_, seed) => spread(seed))).size).toBe(1000)
})

test('without customers there is no call', () => {
  expect(() => drawCustomer({customers: []}, 1)).toThrow(RangeError)
})
