/** What each file of a pack is, and how it is read: text to compiled parts with positions. */
import type * as v from 'valibot'
import {compileRubric, compileStandard} from './compile/scoring.ts'
import {compileScenario} from './compile/scenario.ts'
import {compileNorms} from './compile/norms.ts'
import {compilePeople} from './compile/people.ts'
import {compilePronunciation} from './compile/pronunciation.ts'
import {compileCatalog, compileForm, compileGuideline, compileIntents, compilePhrasebook} from './compile/shared.ts'
import type {Phrasebook} from '../phrases/phrasebook.ts'
import type {FileKind} from './fileKind.ts'
import {lint} from './lint.ts'
import {parse} from './parse.ts'
import type {Positions} from './positions.ts'
import {fileStart, type Path, type Problem} from './problem.ts'
import {normsShape} from './schema/norms.ts'
import {peopleShape} from './schema/people.ts'
import {pronunciationShape} from './schema/pronunciation.ts'
import {rubricShape, standardsShape} from './schema/scoring.ts'
import {scenarioShape} from './schema/scenario.ts'
import {catalogShape, formShape, guidelinesShape, intentsShape, phrasebookShape} from './schema/shared.ts'
import {sourceOf} from './source.ts'
import type {Catalog, Form, Guideline, Intents, Norm, People, Pronunciation, Rubric, Scenario, Standard} from './types.ts'
import {validate} from './validate.ts'

/** `path` is relative to the pack's folder, with forward slashes; bytes are decoded here. */
export interface PackFile { readonly path: string; readonly text: string | Uint8Array }

/** What a file brings into a pack; `path` is where in the file. */
export type Part = {readonly path: Path} & (
  | {readonly kind: 'scenario'; readonly value: Scenario}
  | {readonly kind: 'form'; readonly value: Form}
  | {readonly kind: 'catalog'; readonly value: Catalog}
  | {readonly kind: 'guideline'; readonly value: Guideline}
  | {readonly kind: 'intents'; readonly value: Intents}
  | {readonly kind: 'phrasebook'; readonly value: Phrasebook}
  | {readonly kind: 'standard'; readonly value: Standard}
  | {readonly kind: 'rubric'; readonly value: Rubric}
  | {readonly kind: 'people'; readonly value: People}
  | {readonly kind: 'norms'; readonly value: readonly Norm[]}
  | {readonly kind: 'pronunciation'; readonly value: Pronunciation}
)

export interface ReadFile {
  readonly file: string
  readonly kind: FileKind
  readonly parts: readonly Part[]
  readonly problems: readonly Problem[]
  readonly positions: Positions
}

type Reader = (value: unknown, positions: Positions) => {readonly parts: readonly Part[]; readonly problems: readonly Problem[]}

function reader<Raw>(shape: v.GenericSchema<unknown, Raw>, turn: (raw: Raw, positions: Positions) => readonly Part[]): Reader {
  return (value, positions) => {
    const {output, problems} = validate(shape, value)
    return {parts: output === null ? [] : turn(output, positions), problems}
  }
}

const readers = {
  scenario: reader(scenarioShape, (raw, positions) => [{kind: 'scenario', path: [], value: compileScenario(raw, positions)}]),
  form: reader(formShape, (raw) => [{kind: 'form', path: [], value: compileForm(raw)}]),
  catalog: reader(catalogShape, (raw) => [{kind: 'catalog', path: [], value: compileCatalog(raw)}]),
  rubric: reader(rubricShape, (raw) => [{kind: 'rubric', path: [], value: compileRubric(raw)}]),
  intents: reader(intentsShape, (raw) => [{kind: 'intents', path: [], value: compileIntents(raw)}]),
  phrasebook: reader(phrasebookShape, (raw) => [{kind: 'phrasebook', path: [], value: compilePhrasebook(raw)}]),
  people: reader(peopleShape, (raw) => [{kind: 'people', path: [], value: compilePeople(raw)}]),
  pronunciation: reader(pronunciationShape, (raw) => [{kind: 'pronunciation', path: [], value: compilePronunciation(raw)}]),
  norms: reader(normsShape, (raw) => [{kind: 'norms', path: [], value: compileNorms(raw)}]),
  guidelines: reader(guidelinesShape, (raw) => raw.guidelines.map((each, i) => (
    {kind: 'guideline', path: ['guidelines', i], value: compileGuideline(each)}))),
  standards: reader(standardsShape, (raw) => raw.standards.map((each, i) => (
    {kind: 'standard', path: ['standards', i], value: compileStandard(each)})))
} satisfies Record<FileKind, Reader>

/** What reading a file came to: plain data, the same for the same bytes and program. */
export interface Reading { readonly parts: readonly Part[]; readonly problems: readonly Problem[] }

/** Readings kept from an earlier run. Whoever keeps them answers for their being this program's. */
export interface Readings {
  readonly get: (file: PackFile, kind: FileKind) => Reading | undefined
  readonly put: (file: PackFile, kind: FileKind, reading: Reading) => void
}

export function readFile(file: PackFile, kind: FileKind, readings?: Readings): ReadFile {
  const kept = readings?.get(file, kind)
  const reading = kept ?? read(file, kind)
  if (!kept) readings?.put(file, kind, reading)
  return {file: file.path, kind, ...reading, positions: positionsIn(file)}
}

/** A problem with the text leaves no parts but goes on to the next check wherever there is something to check. */
function read({text}: PackFile, kind: FileKind): Reading {
  const source = sourceOf(text)
  if (source.text === null) return {parts: [], problems: source.problems}
  const {problems: slips, repaired} = lint(source.text)
  if (repaired === null) return {parts: [], problems: [...source.problems, ...slips]}
  const {value, positions, problems: faults} = parse(repaired)
  const {parts, problems} = value === undefined ? {parts: [], problems: []} : readers[kind](value, positions)
  return {parts, problems: [...source.problems, ...slips, ...faults, ...problems]}
}

/** Found by parsing once more, when something has to be placed: to keep sixty syntax trees costs more than a reading. */
function positionsIn({text}: PackFile): Positions {
  let found: Positions | undefined
  const positions = () => found ??= parsedPositions(text)
  return {of: (place) => 'line' in place ? place : positions().of(place), line: (path) => positions().line(path)}
}

function parsedPositions(text: PackFile['text']): Positions {
  const source = sourceOf(text).text
  const repaired = source === null ? null : lint(source).repaired
  return repaired === null ? nowhere : parse(repaired).positions
}

const nowhere: Positions = {of: (place) => ('line' in place ? place : fileStart), line: () => fileStart.line}
