import {duplicates, checkPart, incomplete, type FileProblem} from './checks/pack.ts'
import type {Surroundings} from './checks/check.ts'
import {codes} from './codes.ts'
import {kindOf} from './fileKind.ts'
import {readFile, type PackFile, type Part, type ReadFile, type Readings} from './files.ts'
import {lay, layIntents, layPhrasebook, layPronunciation} from './overlay.ts'
import type {Positions} from './positions.ts'
import {fileStart, toIssue, type Language, type Problem} from './problem.ts'
import {checkScenario} from './semantics.ts'
import type {Issue, Pack, Scenario} from './types.ts'

export type {PackFile, Readings} from './files.ts'

/** A sound scenario of the files loaded, with where its parts stand: for checks that need more than the pack. */
export interface OwnScenario { readonly file: string; readonly scenario: Scenario; readonly positions: Positions }

export interface LoadedPack {
  readonly pack: Pack
  /** In order of the files. */
  readonly own: readonly OwnScenario[]
  /** By file, line and column. */
  readonly issues: readonly Issue[]
}

export const emptyPack: Pack = {
  scenarios: [], forms: [], standards: [], guidelines: [], catalogs: [], rubrics: [],
  phrasebook: {forbidden: [], discouraged: [], standard: []},
  intents: {
    version: 0, intents: [],
    behaviour: {
      quiet: [], quietOnHold: [], notUnderstood: [], notUnderstoodAngry: [], wait: [], wrongReadBack: [], rightReadBack: [],
      notFinished: [], leaving: [], forbidden: [], interrupted: [], farewell: [], notTold: []
    }
  }
}

/**
 * A pack out of its files, laid over `base`: the same id replaces. Never throws. Whatever has an error is left out and
 * reported, the rest loads; every problem is reported at once, in `language`.
 */
export function loadPack(files: readonly PackFile[], base: Pack = emptyPack, language: Language = 'zh', readings?: Readings): LoadedPack {
  const read = files.flatMap((file) => {
    const kind = kindOf(file.path)
    return kind === null ? [] : [readFile(file, kind, readings)]
  })
  const repeated = duplicates(read)
  const usable = read.map((file) => ({
    ...file, parts: hasError(file.problems) ? [] : file.parts.filter((part) => !repeated.has(part))
  }))
  const provisional = overlay(base, usable)
  const checkedParts = checkEach(usable, (part) => checkPart(part, provisional))
  const shared = overlay(base, withoutErrors(usable, checkedParts))
  const checkedScenarios = checkEach(read, (part) => part.kind === 'scenario' ? checkScenario(part.value, shared) : [])
  const sound = withoutErrors(usable, checkedScenarios)
  const own = sound.flatMap(({file, parts, positions}) =>
    parts.flatMap((part): OwnScenario[] => part.kind === 'scenario' ? [{file, scenario: part.value, positions}] : []))
  const problems: FileProblem[] = [
    ...read.flatMap(({file, problems: own}) => own.map((problem) => ({file, problem}))),
    ...repeated.values(),
    ...[...checkedParts, ...checkedScenarios].flatMap(({file, problems: own}) => own.map((problem) => ({file, problem}))),
    ...incomplete(shared, read)
  ]
  const scenarios = lay<Scenario>(base.scenarios, own.map((each) => each.scenario))
  return {pack: {...shared, scenarios}, own, issues: inWords(problems, read, language)}
}

interface Checked { readonly file: string; readonly part: Part; readonly problems: readonly Problem[] }

function checkEach(files: readonly ReadFile[], check: (part: Part) => readonly Problem[]): readonly Checked[] {
  return files.flatMap(({file, parts}) => parts.map((part) => ({file, part, problems: check(part)})))
}

function withoutErrors(files: readonly ReadFile[], checked: readonly Checked[]): readonly ReadFile[] {
  const faulty = new Set(checked.filter(({problems}) => hasError(problems)).map(({part}) => part))
  return files.map((file) => ({...file, parts: file.parts.filter((part) => !faulty.has(part))}))
}

function hasError(problems: readonly Problem[]): boolean {
  return problems.some(({code}) => codes[code] === 'error')
}

function overlay(base: Pack, files: readonly ReadFile[]): Surroundings {
  const people = valuesOf(files, 'people')[0] ?? base.people
  const norms = valuesOf(files, 'norms')[0] ?? base.norms
  const pronunciation = layPronunciation(base.pronunciation, valuesOf(files, 'pronunciation')[0])
  return {
    forms: lay(base.forms, valuesOf(files, 'form')),
    catalogs: lay(base.catalogs, valuesOf(files, 'catalog')),
    guidelines: lay(base.guidelines, valuesOf(files, 'guideline')),
    standards: lay(base.standards, valuesOf(files, 'standard')),
    rubrics: lay(base.rubrics, valuesOf(files, 'rubric')),
    intents: layIntents(base.intents, valuesOf(files, 'intents')[0]),
    phrasebook: layPhrasebook(base.phrasebook, valuesOf(files, 'phrasebook')[0]),
    ...(people && {people}),
    ...(norms && {norms}),
    ...(pronunciation && {pronunciation})
  }
}

type PartOf<K extends Part['kind']> = Extract<Part, {readonly kind: K}>

function valuesOf<K extends Part['kind']>(files: readonly ReadFile[], kind: K): readonly PartOf<K>['value'][] {
  return files.flatMap((file) => file.parts).filter((part): part is PartOf<K> => part.kind === kind).map((part) => part.value as PartOf<K>['value'])
}

/** A file with more problems than this has one cause, and nobody reads them all. */
const MAX_ISSUES = 100

function inWords(problems: readonly FileProblem[], files: readonly ReadFile[], language: Language): readonly Issue[] {
  const positions = new Map(files.map(({file, positions: own}) => [file, own]))
  const counts = new Map<string, number>()
  const told = problems.filter(({file}) => {
    counts.set(file, (counts.get(file) ?? 0) + 1)
    return counts.get(file)! <= MAX_ISSUES
  })
  const issues = told.map(({file, problem}) => toIssue(problem, file, positions.get(file)?.of(problem.place) ?? fileStart, language))
  const distinct = new Map(issues.map((issue) => [JSON.stringify(issue), issue]))
  return [...distinct.values()].sort((a, b) =>
    (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column)
}
