/** A scenario, compiled. */
import type {Customer} from './customer.ts'
import type {Cue, FactPoint, Opening, ScenarioTest, ScriptMove} from './script.ts'
import type {Disposition, Level, NormProfile, ScenarioKind} from './words.ts'

/** 订单：{order}。 */
export interface DossierLine { readonly label: string; readonly text: string }

export interface Scenario {
  readonly id: string
  readonly title: string
  readonly titleEn: string
  readonly kind: ScenarioKind
  /** '3.1', '3.2', or null for a call without a form. */
  readonly form: string | null
  readonly level: Level
  readonly norms: NormProfile
  /** Who the agent answers for: 现代生活网上超市. */
  readonly shop: string
  /** Shown before the call; tells nothing that the customer will tell. */
  readonly briefing: string
  readonly trains: readonly string[]
  /** Numbers of the norms (norms.yaml) it carries. */
  readonly carries: readonly number[]
  readonly customers: readonly Customer[]
  /** Customers are also, or only, made from people.yaml. */
  readonly generate?: Generate
  /** Characters a minute where the level's rate does not suit the caller. */
  readonly rate?: number
  /** False where nothing the agent says is answered: a silent line, a caller who cannot hear us. Only cues are set off. */
  readonly hears?: false
  /** Of an outbound call: what the agent knows before dialling. Its texts may name variables. */
  readonly dossier?: readonly DossierLine[]
  /** 0 calm .. 5 furious. */
  readonly mood: number
  readonly opening: Opening
  /** What this customer says when asked, by intent: first, second, … time. */
  readonly answers: Readonly<Record<string, readonly string[]>>
  readonly cues: readonly Cue[]
  readonly facts: Readonly<Record<string, readonly FactPoint[]>>
  /** Where the right value is not the drawn customer's (无 for no landline): accepted texts by field. */
  readonly accept: Readonly<Record<string, readonly string[]>>
  /** Fields of the form that the call gets along without: a cancelled order needs no address. Left out where there are none. */
  readonly optional?: readonly string[]
  /** Dispositions that are right for the call. */
  readonly disposition: readonly Disposition[]
  readonly guideline: string | null
  readonly catalog: string | null
  /** What must not be told on this line: somebody else's number, a word of an address (norm 68). */
  readonly private?: readonly string[]
  /** The agent may interrupt and hang up (harassment). */
  readonly mayInterrupt: boolean
  readonly model: readonly ScriptMove[]
  /** What a good recorder types, by field; free text only (the rest is the customer's). Templates: `{product}`. */
  readonly modelForm: Readonly<Record<string, string>>
  readonly tests: readonly ScenarioTest[]
  /** Recordings by line, as it stands in the file; paths in the pack. */
  readonly recordings?: Readonly<Record<string, string>>
}

/** What generated customers have besides what everybody has: one of the values of each variable. */
export interface Generate { readonly more?: Readonly<Record<string, readonly string[]>> }
