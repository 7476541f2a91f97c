import type {RawPeople} from '../schema/people.ts'
import type {People} from '../types.ts'

export function compilePeople(raw: RawPeople): People {
  return {
    surnames: raw.surnames,
    given: raw.given,
    mobilePrefixes: raw.mobile_prefixes,
    streets: raw.cities.flatMap(({province, city, area, digits, districts}) =>
      Object.entries(districts).map(([district, roads]) => ({province, city, district, area, digits: Number(digits), roads}))),
    englishNames: raw.english_names,
    letters: raw.letters,
    mailHosts: raw.mail_hosts
  }
}
