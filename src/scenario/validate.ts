/** A file's data against its schema: every key, and every value of the wrong shape. */
import * as v from 'valibot'
import {codes, type Code} from './codes.ts'
import type {Path, Problem} from './problem.ts'

export interface Validated<T> {
  /** null where there are problems. */
  readonly output: T | null
  readonly problems: readonly Problem[]
}

export function validate<T>(schema: v.GenericSchema<unknown, T>, value: unknown): Validated<T> {
  const result = v.safeParse(schema, value)
  const problems = [...unknownKeys(schema as unknown as Shape, value, []), ...(result.issues ?? []).flatMap((issue) => problemsOf(issue, []))]
  return problems.length > 0 || !result.success ? {output: null, problems} : {output: result.output, problems}
}

function problemsOf(issue: v.BaseIssue<unknown>, above: Path): Problem[] {
  const path = [...above, ...(issue.path ?? []).map((item) => item.key as string | number)]
  if (issue.kind === 'validation') return [problem(validationCode(issue), path, issue)]
  if (issue.type === 'strict_object' && issue.expected !== 'Object') return keyProblem(issue, path)
  // A list is an object to valibot, which would tell the keys it lacks.
  if (issue.type === 'union' && !(Array.isArray(issue.input) && !issue.expected?.includes('Array'))) {
    const deeper = (issue.issues ?? []).filter((each) => each.path)
    if (deeper.length > 0) return deeper.flatMap((each) => problemsOf(each, path))
  }
  return [problem(shapeCode(issue), path, issue)]
}

/** A key that is missing. `strictObject` stops at its first unknown key, so those are left to `unknownKeys`. */
function keyProblem(issue: v.BaseIssue<unknown>, path: Path): Problem[] {
  if (Array.isArray(issue.path?.at(-1)?.input)) return [{code: 'expects-map', place: {path: path.slice(0, -1)}}]
  if (issue.expected === 'never') return []
  return [{code: 'missing-key', place: {path: path.slice(0, -1), key: true}, params: {key: String(path.at(-1))}}]
}

function problem(code: Code, path: Path, issue: v.BaseIssue<unknown>): Problem {
  if (issue.input === '') return {code: 'empty-value', place: {path}}
  const found = typeof issue.input === 'string' ? issue.input : ''
  if (code !== 'not-one-of') return {code, place: {path}, params: {found}}
  const choices = [...(issue.expected ?? '').matchAll(/"([^"]*)"/g)].map((match) => match[1]!)
  return {code, place: {path}, params: {found, choices: choices.join('、')}, among: choices}
}

/** The schemas name the code as their message. */
function validationCode(issue: v.BaseIssue<unknown>): Code {
  return Object.hasOwn(codes, issue.message) ? issue.message as Code : 'empty-value'
}

function shapeCode(issue: v.BaseIssue<unknown>): Code {
  switch (issue.type) {
    case 'array': return 'expects-list'
    case 'strict_object': case 'record': return 'expects-map'
    case 'picklist': return typeof issue.input === 'string' ? 'not-one-of' : 'expects-text'
    case 'union': return issue.expected?.includes('Array') ? 'expects-text-or-list' : 'expects-text-or-map'
    default: return 'expects-text'
  }
}

/** As much of valibot's schemas as tells which keys are known. */
interface Shape {
  readonly type: string
  readonly entries?: Readonly<Record<string, Shape>>
  readonly item?: Shape
  readonly value?: Shape
  readonly wrapped?: Shape
  readonly options?: readonly Shape[]
}

function unknownKeys(shape: Shape, value: unknown, path: Path): Problem[] {
  if (shape.wrapped) return unknownKeys(shape.wrapped, value, path)
  if (shape.type === 'union') return shape.options!.flatMap((option) => unknownKeys(option, value, path))
  if (Array.isArray(value) && shape.type === 'record') return [{code: 'expects-map', place: {path}}]
  if (Array.isArray(value)) return shape.item ? value.flatMap((each, i) => unknownKeys(shape.item!, each, [...path, i])) : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => {
    const known = shape.entries ? (Object.hasOwn(shape.entries, key) ? shape.entries[key] : undefined) : shape.value
    if (known) return unknownKeys(known, each, [...path, key])
    return shape.entries
      ? [{code: 'unknown-key' as const, place: {path: [...path, key], key: true}, params: {key}, among: Object.keys(shape.entries)}]
      : []
  })
}
