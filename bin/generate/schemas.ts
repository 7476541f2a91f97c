/** scenarios/schema/*.json: for editors, out of the shapes the loader checks with. */
import {toJsonSchema} from '@valibot/to-json-schema'
import type {GenericSchema} from 'valibot'
import {normsShape} from '../../src/scenario/schema/norms.ts'
import {sessionShape} from '../../src/classroom/plan/shape.ts'
import {peopleShape} from '../../src/scenario/schema/people.ts'
import {pronunciationShape} from '../../src/scenario/schema/pronunciation.ts'
import {scenarioShape} from '../../src/scenario/schema/scenario.ts'
import {rubricShape, standardsShape} from '../../src/scenario/schema/scoring.ts'
import {catalogShape, formShape, guidelinesShape, intentsShape, phrasebookShape} from '../../src/scenario/schema/shared.ts'

/** Every kind of file, with what the manual calls it. */
export const kinds: Readonly<Record<string, {readonly shape: GenericSchema; readonly title: string}>> = {
  scenario: {shape: scenarioShape, title: '练习（calls 文件夹，或任何一个 .yaml 文件）'},
  people: {shape: peopleShape, title: '来电人（people.yaml）'},
  pronunciation: {shape: pronunciationShape, title: '读音（pronunciation.yaml）'},
  guidelines: {shape: guidelinesShape, title: '处理指引（guidelines.yaml）'},
  catalog: {shape: catalogShape, title: '商品资料（catalog 文件夹）'},
  form: {shape: formShape, title: '表（forms 文件夹）'},
  intents: {shape: intentsShape, title: '意图（intents.yaml）'},
  phrasebook: {shape: phrasebookShape, title: '话术库（phrasebook.yaml）'},
  standards: {shape: standardsShape, title: '流程规范（standards.yaml）'},
  norms: {shape: normsShape, title: '规范条目（norms.yaml）'},
  rubric: {shape: rubricShape, title: '评分标准（rubrics 文件夹）'},
  session: {shape: sessionShape, title: '课堂（tingda class host 文件）'}
}

export type Json = string | number | boolean | null | readonly Json[] | {readonly [key: string]: Json}
export type JsonObject = {readonly [key: string]: Json}

export function schemaOf(name: string): JsonObject {
  const {shape, title} = kinds[name]!
  // A regular expression's flag is no part of JSON Schema, where all are Unicode.
  const {$schema, ...schema} = toJsonSchema(shape, {errorMode: 'ignore'}) as unknown as JsonObject
  return {$schema: $schema!, title, ...(withNumbers(schema) as JsonObject)}
}

/** Our numbers are strings of a certain shape; an editor's YAML reads a number, and both must do. */
function withNumbers(node: Json): Json {
  if (Array.isArray(node)) return node.map(withNumbers)
  if (typeof node !== 'object' || node === null) return node
  const inner = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withNumbers(value)]))
  if (Array.isArray(inner['enum']) && inner['enum'].join() === 'true,false') return {...withoutType(inner), enum: [true, false, 'true', 'false']}
  if (Array.isArray(inner['enum']) && inner['enum'].some((each) => /^[0-9]+$/.test(String(each)))) {
    return {...withoutType(inner), enum: inner['enum'].flatMap((each) => /^[0-9]+$/.test(String(each)) ? [each, Number(each)] : [each])}
  }
  if (inner['type'] !== 'string' || typeof inner['pattern'] !== 'string') return inner
  const pattern = new RegExp(inner['pattern'], 'u')
  if (pattern.test('a')) return inner
  if (pattern.test('0.5')) return {...inner, type: ['number', 'string']}
  return pattern.test('3') ? {...inner, type: ['integer', 'string'], ...bounds(pattern)} : inner
}

/** What a pattern says of strings, for numbers: 1 to 5 is a level. */
function bounds(pattern: RegExp): JsonObject {
  const digits = Array.from({length: 11}, (_, i) => i).filter((i) => pattern.test(String(i)))
  return digits.includes(10) ? (pattern.test('-1') ? {} : {minimum: 0}) : {minimum: digits[0]!, maximum: digits.at(-1)!}
}

function withoutType({type: _, ...rest}: Record<string, Json>): Record<string, Json> {
  return rest
}
