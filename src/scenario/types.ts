/**
 * What a pack holds once its YAML has been read, checked and compiled: plain, immutable data.
 * Everything a call needs is reachable from one `Contents`, which is stored under its digest,
 * so an attempt stays readable when its pack has been edited or deleted.
 */
import type {Phrasebook} from '../phrases/phrasebook.ts'

export type ScenarioKind = 'order' | 'query' | 'complaint' | 'callback' | 'special'
export type Level = 1 | 2 | 3 | 4 | 5
/** Where the source documents differ: 001 客服工作分析 is `general`, 003 is `400`. */
export type NormProfile = 'general' | '400'

/** What a call came to. `abandoned` is an unanswered call only (NORMS.md, vocabulary). */
export type Outcome =
  'agreed' | 'answered' | 'registered' | 'transferred' | 'agent-ended' | 'customer-hung-up' | 'abandoned'

/** 小结: what kind of call it was, chosen in wrap-up. */
export const dispositions = [
  'query', 'order', 'grumble', 'valid-complaint', 'invalid-complaint', 'suggestion', 'harassment'
] as const
/** In the documents' words: 咨询, 订购, 抱怨, 有效投诉, 无效投诉, 建议, 骚扰. */
export type Disposition = (typeof dispositions)[number]

export type FieldKind = 'name' | 'address' | 'mobile' | 'landline' | 'order' | 'english' | 'email' | 'text'
export interface FormField {
  /** `name`, `address`, `mobile`, `landline`, `order`, `reason`, `complaint`, `proposal`. */
  readonly id: string
  /** The heading the source document prints: 顾客姓名. */
  readonly label: string
  readonly labelEn: string
  readonly kind: FieldKind
  /** Rows of the screen a free-text field wants. */
  readonly rows: number
}
/** 表3.1 or 表3.2 (document 000). */
export interface Form {
  readonly id: string
  readonly title: string
  readonly titleEn: string
  readonly source: string
  readonly fields: readonly FormField[]
}

/** One drawn customer. `values` are what the form must hold, by slot. */
export interface Customer {
  readonly name: string
  readonly surname: string
  /** 章女士: how the customer is addressed. */
  readonly addressAs: string
  readonly sex: 'female' | 'male'
  /** How old the voice sounds; left out, a grown-up's. */
  readonly age?: 'young' | 'adult' | 'old'
  /** How a character of the name is told apart: {章: 立早章}. */
  readonly spelled: Readonly<Record<string, string>>
  readonly mobile: string
  /** Empty where the customer has no landline. */
  readonly landline: string
  readonly address: string
  readonly order: string
  /** Whatever else the scenario's lines name, `{product}`; the form's `english` and `email`. */
  readonly more: Readonly<Record<string, string>>
}

/** Where part of a spoken line says part of a value: 幺三九 at 4..7 is 139 at 0..3 of `mobile`. */
export interface SlotSpan {
  readonly slot: string
  readonly spoken: readonly [start: number, end: number]
  readonly value: readonly [start: number, end: number]
}

/** A fact point of a free-text field: covered when one of `any` is stated and not negated. Templates: `{product}`. */
export interface FactPoint {
  readonly id: string
  readonly is: string
  readonly any: readonly string[]
  /** Words that contradict it: 换货 where the customer wants 退货. */
  readonly not: readonly string[]
  readonly points: number
}

export interface MoodTest { readonly op: '>=' | '<=' | '>' | '<' | '='; readonly value: number }

/** All named conditions must hold; within `intent` and `mentions` one is enough. */
export interface When {
  /** One of these was understood in the reply. */
  readonly intent?: readonly string[]
  /** All of these were understood in the reply. */
  readonly all?: readonly string[]
  /** None of these was understood in the reply. */
  readonly without?: readonly string[]
  /** The reply contains one of these words (folded: width, case, punctuation). */
  readonly mentions?: readonly string[]
  readonly mood?: MoodTest
  /** Slots the customer has told. */
  readonly told?: readonly string[]
  readonly untold?: readonly string[]
  /** Flags set by earlier cues, and flags that must not be set. */
  readonly flag?: readonly string[]
  readonly noFlag?: readonly string[]
  /** Quiet for so long (ms, before scaling to the trainee's baseline): neither typed nor spoken. */
  readonly quiet?: number
  /** The reply contained a forbidden phrase. */
  readonly forbidden?: boolean
  /** How often one of `intent` has been understood in the call, this time included. */
  readonly count?: MoodTest
  /** An outcome has (not yet) been reached. */
  readonly reached?: boolean
  /** Whether the agent has looked something up. */
  readonly lookedUp?: boolean
}
export interface Cue {
  readonly id: string
  readonly when: When
  /** Said the first, second, … time; the last one from then on. Templates: `{mobile}`. */
  readonly say: readonly string[]
  readonly mood: number
  readonly set: readonly string[]
  readonly outcome: Outcome | null
  /** The customer hangs up after the line. */
  readonly hangsUp: boolean
  /** How often it may fire; null for no limit. */
  readonly times: number | null
  /** Line of the scenario file, for `coverage`. */
  readonly line: number
}

/** One move of a call played by script: the model's agent, or a `--replies` file. */
export interface ScriptMove {
  readonly say?: string
  /** What is typed in the reply line, where it differs from what is meant (wrong characters). */
  readonly asTyped?: string
  /** Said while the customer speaks, cutting the line short. */
  readonly interrupt?: boolean
  /** ms to wait before the move, after the customer has finished. */
  readonly wait?: number
  /** Goes on hold, for so many ms. */
  readonly hold?: number
  readonly resume?: boolean
  readonly transfer?: string
  readonly lookup?: string
  readonly hangUp?: boolean
}

export interface Expectation {
  readonly outcome?: Outcome
  /** Phrase ids that must be found. */
  readonly findings?: readonly string[]
  /** No finding at all. */
  readonly clean?: boolean
  readonly mood?: MoodTest
  readonly told?: readonly string[]
  /** Substrings the customer must have said. */
  readonly says?: readonly string[]
  readonly total?: MoodTest
}
export interface ScenarioTest {
  readonly name: string
  readonly replies: readonly ScriptMove[]
  readonly form: Readonly<Record<string, string>>
  readonly expect: Expectation
  readonly line: number
}

export interface Opening {
  readonly say: string
  /** Does not wait for the greeting. */
  readonly interrupts: boolean
}

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

/** A character (or a compound surname) and how it is told apart: 弓长张. */
export interface ToldCharacter { readonly is: string; readonly told: string }
/** Roads of one district, with the area code and the number of digits of its city's landlines. */
export interface Street {
  readonly province: string
  readonly city: string
  readonly district: string
  readonly area: string
  readonly digits: number
  readonly roads: readonly string[]
}
/** people.yaml: what generated customers are made of. */
export interface People {
  readonly surnames: readonly ToldCharacter[]
  readonly given: Readonly<Record<Customer['sex'], readonly ToldCharacter[]>>
  readonly mobilePrefixes: readonly string[]
  readonly streets: readonly Street[]
  readonly englishNames: Readonly<Record<Customer['sex'], readonly string[]>>
  /** B: boy. */
  readonly letters: Readonly<Record<string, string>>
  readonly mailHosts: readonly string[]
}

/** How a word, or a surname, is read where the dictionaries are wrong. */
export interface PronouncedWord {
  readonly is: string
  /** "yin2", "hang2": for words of Chinese characters one a character. */
  readonly read: readonly string[]
  /** Other characters of the same sound, as many, for engines that read characters themselves; null where they read it right. */
  readonly like: string | null
}
/** pronunciation.yaml. */
export interface Pronunciation {
  readonly words: readonly PronouncedWord[]
  readonly surnames: readonly PronouncedWord[]
}

export interface GuidelineRule {
  readonly id: string
  readonly when: string
  /** Intents allowed: offer.refund, offer.replace, offer.callback. */
  readonly allow: readonly string[]
  readonly text: string
}
export interface Guideline {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly rules: readonly GuidelineRule[]
  /** What to do where the guideline is silent: register, ask the supervisor, call back (norm 23). */
  readonly otherwise: string
  readonly norms: readonly number[]
}
export interface Product {
  readonly id: string
  readonly name: string
  readonly size: string
  /** 教学示例价: the sources give no prices. */
  readonly price: string
  readonly facts: readonly {readonly label: string; readonly text: string}[]
}
export interface FaqEntry { readonly q: string; readonly a: string; readonly keywords: readonly string[] }
export interface Catalog {
  readonly id: string
  readonly title: string
  readonly note: string
  readonly products: readonly Product[]
  readonly faq: readonly FaqEntry[]
}

/** One intent: how it is recognised, and what any customer answers to it. */
export interface Intent {
  readonly id: string
  readonly label: string
  readonly norm: number | null
  readonly patterns: readonly string[]
  readonly not: readonly string[]
  /** Example sentences; each is a test that the intent is understood. */
  readonly examples: readonly string[]
  /** What a customer answers where the scenario says nothing: calm, and at mood 3 or more. */
  readonly answer: readonly string[]
  readonly answerAngry: readonly string[]
  /** How the mood moves each of the first `moodTimes` times. */
  readonly mood: number
  readonly moodTimes: number
}
export interface Intents {
  readonly version: number
  readonly intents: readonly Intent[]
  /** What any customer says unasked. */
  readonly behaviour: {
    /** 喂？ by turn; after the last the customer hangs up. */
    readonly quiet: readonly string[]
    readonly quietOnHold: readonly string[]
    readonly notUnderstood: readonly string[]
    readonly notUnderstoodAngry: readonly string[]
    readonly wait: readonly string[]
    readonly wrongReadBack: readonly string[]
    readonly rightReadBack: readonly string[]
    readonly notFinished: readonly string[]
    readonly leaving: readonly string[]
    readonly forbidden: readonly string[]
    readonly interrupted: readonly string[]
    readonly farewell: readonly string[]
    readonly notTold: readonly string[]
  }
}

/** A rule a call log can show (standards.yaml); evaluated by src/score. */
export interface Standard {
  readonly id: string
  readonly label: string
  readonly labelEn: string
  readonly norms: readonly number[]
  readonly source: string
  readonly profile: 'both' | NormProfile
  readonly kinds: readonly ScenarioKind[]
  /** Name of the check in src/score/procedure, with its parameters. */
  readonly check: string
  readonly with: Readonly<Record<string, string | readonly string[]>>
  readonly weight: number
  /** What to do better, shown beside the missed step. */
  readonly advice: string
}

export type Dimension = 'accuracy' | 'procedure' | 'phrases' | 'timing'
/** Characters a minute, and the share that must be right; null where the source names none. */
export interface LadderRung {
  readonly label: string
  readonly labelEn: string
  readonly perMinute: number
  readonly accuracy: number | null
  readonly source: string
}
export interface Rubric {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly mode: 'teaching' | 'exam'
  /** Points of the four dimensions, by kind of call or for the recorder; each row sums to 100. */
  readonly weights: Readonly<Record<string, Readonly<Record<Dimension, number>>>>
  readonly pass: number
  readonly good: number
  readonly excellent: number
  readonly forbiddenCost: number
  /** Relative weight of each field in accuracy. */
  readonly fields: Readonly<Record<string, number>>
  /** Timing criteria with their share and thresholds (informational source in `source`). */
  readonly timing: readonly {readonly id: string; readonly weight: number; readonly good: number; readonly poor: number; readonly source: string}[]
  /** Typing speeds asked for elsewhere, with their source: shown, never scored. Contents stored earlier have none. */
  readonly ladders?: readonly LadderRung[]
  /** Share of a name's points kept for a homophone after it was spelled out. */
  readonly homophoneAfterSpelling: number
  readonly insultCap: number | null
  readonly wrongNumberCap: number | null
}

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

/** One norm of the source documents (norms.yaml). */
export interface Norm {
  readonly n: number
  /** Document and place: `001 特殊情况 4`. */
  readonly source: string
  readonly text: string
  readonly textEn: string
  /** Where the documents differ: the profile that asks for this, and the norm the other has instead. */
  readonly profile: NormProfile | null
  readonly other: number | null
  /** What carries it besides what the pack holds; `at` is a command or a file. */
  readonly shown: readonly {readonly as: 'form' | 'indicator' | 'activity' | 'feature' | 'manual'; readonly what: string; readonly whatEn: string; readonly at: string}[]
  /** Why a text trainer cannot show it. */
  readonly unseen: {readonly zh: string; readonly en: string} | null
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
