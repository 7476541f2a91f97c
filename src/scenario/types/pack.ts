/** Everything together: for one call, and for all of them. */
import type {Phrasebook} from '../../phrases/phrasebook.ts'
import type {Form} from './form.ts'
import type {Intents} from './intents.ts'
import type {Catalog, Guideline} from './papers.ts'
import type {People, Pronunciation} from './people.ts'
import type {Scenario} from './scenario.ts'
import type {Norm, Rubric, Standard} from './scoring.ts'

/** Everything one call needs, compiled: stored once per digest. */
export interface Contents {
  readonly version: 1
  readonly scenario: Scenario
  readonly form: Form | null
  readonly intents: Intents
  readonly phrasebook: Phrasebook
  readonly standards: readonly Standard[]
  readonly guideline: Guideline | null
  readonly catalog: Catalog | null
  readonly rubric: Rubric
  /** Where the scenario generates customers. */
  readonly people?: People
}

/** A compiled pack: the built-in one, or a school's laid over it. */
export interface Pack {
  readonly scenarios: readonly Scenario[]
  readonly forms: readonly Form[]
  readonly intents: Intents
  readonly phrasebook: Phrasebook
  readonly standards: readonly Standard[]
  readonly guidelines: readonly Guideline[]
  readonly catalogs: readonly Catalog[]
  readonly rubrics: readonly Rubric[]
  readonly people?: People
  readonly norms?: readonly Norm[]
  readonly pronunciation?: Pronunciation
}

/** What is wrong in a file, with where and how to put it right. Lines and columns count from 1. */
export interface Issue {
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly file: string
  readonly line: number
  readonly column: number
  readonly message: string
  readonly fix: string
}
