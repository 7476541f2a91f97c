/** What concerns a pack's shared files, and the pack as a whole. */
import {graphemeCount} from '../../text/grapheme.ts'
import type {Part, ReadFile} from '../files.ts'
import type {Path, Problem} from '../problem.ts'
import {customerVariables, variablesOf} from '../template.ts'
import type {Guideline, Intents, Norm, People, Pronunciation, Rubric} from '../types.ts'
import {ids, unknown, unknownNorms, type Surroundings} from './check.ts'

/** A problem and the file it is reported in. */
export interface FileProblem { readonly file: string; readonly problem: Problem }

/** Entries whose id another file or entry of the same kind already has; the first keeps it. */
export function duplicates(files: readonly ReadFile[]): ReadonlyMap<Part, FileProblem> {
  const first = new Map<string, string>()
  const found = new Map<Part, FileProblem>()
  for (const {file, parts} of files) {
    for (const part of parts) {
      if (!('id' in part.value)) continue
      const {id} = part.value
      const name = `${part.kind} ${id}`
      const earlier = first.get(name)
      if (earlier === undefined) first.set(name, file)
      else found.set(part, {file, problem: {code: 'duplicate-id', place: {path: [...part.path, 'id']}, params: {id, file: earlier}}})
    }
  }
  return found
}

/** Problems of one shared part; scenarios have their own list of checks. */
export function checkPart(part: Part, pack: Surroundings): readonly Problem[] {
  switch (part.kind) {
    case 'intents': return intentLines(part.value)
    case 'guideline': return allowances(part.value, part.path, pack)
    case 'rubric': return weights(part.value)
    case 'people': return toldCharacters(part.value)
    case 'norms': return normNumbers(part.value)
    case 'standard': return unknownNorms(part.value.norms, [...part.path, 'norms'], pack)
    case 'pronunciation': return syllableCounts(part.value)
    default: return []
  }
}

/** What any customer says may name only what every customer has. */
function intentLines({intents, behaviour}: Intents): Problem[] {
  const answers = intents.flatMap((intent, i) => [
    ...intent.answer.map((text, j) => ({text, path: ['intents', i, 'answer', j] as Path})),
    ...intent.answerAngry.map((text, j) => ({text, path: ['intents', i, 'answer_angry', j] as Path}))
  ])
  const lines = Object.entries(behaviour).flatMap(([key, says]) =>
    says.map((text, j) => ({text, path: ['behaviour', snakeCase(key), j] as Path})))
  const known: readonly string[] = customerVariables
  const named = [...answers, ...lines].flatMap(({text, path}) => variablesOf(text)
    .filter(({name}) => !known.includes(name))
    .map(({name}) => unknown('unknown-variable', name, path, known)))
  const seen = new Set<string>()
  const twice = intents.flatMap(({id}, i): Problem[] => {
    if (!seen.has(id)) return seen.add(id) && []
    return [{code: 'duplicate-id', place: {path: ['intents', i, 'id']}, params: {id}}]
  })
  return [...named, ...twice]
}

const snakeCase = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

function allowances({rules}: Guideline, path: Path, {intents}: Surroundings): Problem[] {
  const known = ids(intents.intents)
  if (known.length === 0) return []
  return rules.flatMap((rule, i) => rule.allow.flatMap((id, j) =>
    known.includes(id) ? [] : [unknown('unknown-intent', id, [...path, 'rules', i, 'allow', j], known)]))
}

/** 弓长张 tells 张 apart; a word without the character tells nothing. */
function toldCharacters({surnames, given}: People): Problem[] {
  const lists = [{path: ['surnames'], entries: surnames}, {path: ['given', 'female'], entries: given.female}, {path: ['given', 'male'], entries: given.male}]
  return lists.flatMap(({path, entries}) => entries.flatMap(({is, told}, i): Problem[] =>
    told.includes(is) ? [] : [{code: 'told-without-character', place: {path: [...path, i, 'told']}, params: {found: is, told}}]))
}

const HAN_ONLY = /^\p{Script=Han}+$/u

/** A syllable a character, and as many characters in what sounds alike. */
function syllableCounts(pronunciation: Pronunciation): Problem[] {
  return (['words', 'surnames'] as const).flatMap((list) => pronunciation[list].flatMap(({is, read, like}, i): Problem[] => {
    const characters = graphemeCount(is)
    const params = {found: is, count: String(characters)}
    return [
      ...(HAN_ONLY.test(is) && read.length !== characters ? [{code: 'reading-length' as const, place: {path: [list, i, 'read']}, params}] : []),
      ...(like !== null && graphemeCount(like) !== characters ? [{code: 'reading-length' as const, place: {path: [list, i, 'like']}, params}] : [])
    ]
  }))
}

/** Each number once; what another document has instead is a norm, too. */
function normNumbers(norms: readonly Norm[]): Problem[] {
  const numbers = norms.map(({n}) => n)
  return norms.flatMap(({n, other}, i): Problem[] => [
    ...(numbers.indexOf(n) < i ? [{code: 'duplicate-id' as const, place: {path: ['norms', i, 'n']}, params: {id: String(n)}}] : []),
    ...(other === null || numbers.includes(other) ? [] : [unknown('unknown-norm', String(other), ['norms', i, 'other'], [])])
  ])
}

function weights(rubric: Rubric): Problem[] {
  return Object.entries(rubric.weights).flatMap(([row, shares]): Problem[] => {
    const sum = Object.values(shares).reduce((total, each) => total + each, 0)
    return sum === 100 ? [] : [{code: 'weights-sum', place: {path: ['weights', row], key: true}, params: {row, sum: String(sum)}}]
  })
}

/** What a call cannot do without. A file that is there but broken has been reported already. */
export function incomplete(pack: Surroundings, files: readonly ReadFile[]): readonly FileProblem[] {
  const has = (kind: ReadFile['kind']) => files.some((file) => file.kind === kind)
  const parts = [
    {file: 'intents.yaml', isMissing: pack.intents.intents.length === 0 && !has('intents')},
    {file: 'phrasebook.yaml', isMissing: pack.phrasebook.forbidden.length === 0 && !has('phrasebook')},
    {file: 'standards.yaml', isMissing: pack.standards.length === 0 && !has('standards')},
    {file: 'forms', isMissing: pack.forms.length === 0 && !has('form')},
    ...(['teaching', 'exam'] as const).map((mode) => (
      {file: `rubrics (mode: ${mode})`, isMissing: !pack.rubrics.some((rubric) => rubric.mode === mode)}))
  ]
  const missing = parts.filter((part) => part.isMissing)
    .map(({file}): FileProblem => ({file, problem: {code: 'pack-incomplete', place: {line: 1, column: 1}, params: {part: file}}}))
  return [...missing, ...(pack.intents.intents.length > 0 ? silent(pack.intents, files) : [])]
}

function silent({behaviour}: Intents, files: readonly ReadFile[]): FileProblem[] {
  const source = files.find((file) => file.parts.some((part) => part.kind === 'intents'))
  if (!source) return []
  return Object.entries(behaviour).filter(([, lines]) => lines.length === 0).map(([key]) => ({
    file: source.file, problem: {code: 'behaviour-missing', place: {path: ['behaviour'], key: true}, params: {key: snakeCase(key)}}
  }))
}
