import {graphemes} from '../../text/grapheme.ts'
import type {Problem} from '../problem.ts'
import type {Check} from './check.ts'

/** Mobile numbers of mainland China: eleven digits, 13 to 19 in front. */
const MOBILE = /^1[3-9][0-9]{9}$/
/** Area code of three or four digits and a number of seven or eight; 400 and 800 numbers are no customer's. */
const LANDLINE = /^0[0-9]{2,3}-[0-9]{7,8}$/

export const telephonesPossible: Check = (scenario) => scenario.customers.flatMap(({mobile, landline}, i): Problem[] => [
  ...(mobile === '' || MOBILE.test(mobile) ? [] : [shape('mobile', mobile, i)]),
  ...(landline === '' || LANDLINE.test(landline) ? [] : [shape('landline', landline, i)])
])

function shape(slot: 'mobile' | 'landline', found: string, customer: number): Problem {
  return {code: `${slot}-shape`, place: {path: ['customers', customer, slot]}, params: {found}}
}

export const calledBySomebody: Check = ({customers, generate}, {people}) => {
  if (customers.length === 0 && !generate) return [{code: 'no-callers', place: {path: [], key: true}}]
  return generate && !people ? [{code: 'no-people', place: {path: ['generate'], key: true}}] : []
}

export const spelledInName: Check = (scenario) => scenario.customers.flatMap(({name, spelled}, i) => {
  const characters = graphemes(name)
  return Object.keys(spelled).filter((character) => !characters.includes(character)).map((character): Problem => (
    {code: 'spelled-not-in-name', place: {path: ['customers', i, 'spelled', character], key: true}, params: {character, name}}
  ))
})
