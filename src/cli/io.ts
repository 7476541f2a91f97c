import type {Readable, Writable} from 'node:stream'
import type {Lang, Words} from './language.ts'
import type {Cleanup} from './leave.ts'

export type Input = Readable & {isTTY?: boolean | undefined}
export type Output = Writable & {isTTY?: boolean | undefined; columns?: number | undefined; rows?: number | undefined}

/** Everything a command knows of the outside. Commands reach it through this, never through globals. */
export type Io = {
  readonly stdin: Input
  readonly stdout: Output
  readonly stderr: Output
  readonly env: NodeJS.ProcessEnv
  /** Arguments after the program's name, without `--lang`. */
  readonly argv: readonly string[]
  readonly cwd: string
  readonly lang: Lang
  /** `--lang` was given: it wins over the language the trainee once chose. */
  readonly langIsGiven: boolean
  /** True when both ends are terminals, so that a screen can be drawn and keys read. */
  readonly isTTY: boolean
  /** Cells of the terminal now; 80 and 24 where there is none. */
  readonly columns: number
  readonly rows: number
  /** What the program ends with; commands set it, main reads it once. */
  exitCode: number
  /** Has `cleanup` run before the program ends, however it ends; answers how to take it back. */
  onLeave(cleanup: Cleanup): () => void
}

export function inWords(io: Pick<Io, 'lang'>, words: Words): string {
  return words[io.lang]
}

export function printLine(io: Pick<Io, 'stdout'>, line: string): void {
  io.stdout.write(line + '\n')
}

/** The answer of a `--json` command: one document, indented for people, its keys in the order given. */
export function printJson(io: Pick<Io, 'stdout'>, value: unknown): void {
  io.stdout.write(JSON.stringify(value, null, 2) + '\n')
}

/** One result a line, for commands that answer each line of their input. */
export function printJsonLine(io: Pick<Io, 'stdout'>, value: unknown): void {
  io.stdout.write(JSON.stringify(value) + '\n')
}
