/** What each file of a pack is, and how it is read: text to compiled parts with positions. */
import type * as v from 'valibot'
import {compileRubric, compileStandard} from './compile/scoring.ts'
import {compileScenario} from './compile/scenario.ts'
import {compileCatalog, compileForm, compileGuideline, compileIntents, compilePhrasebook} from './compile/shared.ts'
import type {Phrasebook} from '../phrases/phrasebook.ts'
import type {FileKind} from './fileKind.ts'
import {lint} from './lint.ts'
import {parse} from './parse.ts'
import type {Positions} from './positions.ts'
import {fileStart, type Path, type Problem} from './problem.ts'
import {rubricShape, standardsShape} from './schema/scoring.ts'
import {scenarioShape} from './schema/scenario.ts'
import {catalogShape, formShape, guidelinesShape, intentsShape, phrasebookShape} from './schema/shared.ts'
import {sourceOf} from './source.ts'
import type {Catalog, Form, Guideline, Intents, Rubric, Scenario, Standard} from './types.ts'
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
  guidelines: reader(guidelinesShape, (raw) => raw.guidelines.map((each, i) => (
    {kind: 'guideline', path: ['guidelines', i], value: compileGuideline(each)}))),
  standards: reader(standardsShape, (raw) => raw.standards.map((each, i) => (
    {kind: 'standard', path: ['standards', i], value: compileStandard(each)})))
} satisfies Record<FileKind, Reader>

/** A problem with the text leaves no parts but goes on to the next check wherever there is something to check. */
export function readFile({path: file, text}: PackFile, kind: FileKind): ReadFile {
  const source = sourceOf(text)
  const unread = (problems: readonly Problem[]): ReadFile => ({file, kind, parts: [], problems, positions: nowhere})
  if (source.text === null) return unread(source.problems)
  const {problems: slips, repaired} = lint(source.text)
  if (repaired === null) return unread([...source.problems, ...slips])
  const {value, positions, problems: faults} = parse(repaired)
  const {parts, problems} = value === undefined ? {parts: [], problems: []} : readers[kind](value, positions)
  return {file, kind, parts, positions, problems: [...source.problems, ...slips, ...faults, ...problems]}
}

const nowhere: Positions = {of: (place) => ('line' in place ? place : fileStart), line: () => fileStart.line}
