/**
 * The YAML that scenarios are in fact written in, read ten times as fast as the library reads all of it: maps and lists
 * by indent, each value on its own line (plainFlow.ts). Whatever else there is in a text, right or wrong, makes it none of
 * this kind, and the library reads it; so there is no fault that this would have to tell.
 */
import {MOST_NESTED, NotPlain, PlainLine, type Anchored, type IsDoubtful} from './plainFlow.ts'

export interface PlainYaml {
  readonly value: unknown
  /** By key of the file's map: the lines, from 1, of the entries of lists written as blocks. */
  readonly itemLines: ReadonlyMap<string, readonly number[]>
}

interface Line { readonly text: string; readonly number: number; indent: number }

/** Tabs, control characters and signs that some take for line breaks. */
const ODD = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/
/** The parts of a file with several documents, and directives. */
const DOCUMENTS = /^(?:---|\.\.\.|%)/m
/** More than anything written on purpose: the library counts them. */
const MOST_VALUES = 20_000

/** The data of `text`; null where it is not of the plain kind. */
export function plainYaml(text: string, isDoubtful: IsDoubtful): PlainYaml | null {
  if (ODD.test(text) || DOCUMENTS.test(text) || !text.isWellFormed()) return null
  try {
    return new PlainFile(text, isDoubtful).read()
  } catch (error) {
    if (error instanceof NotPlain) return null
    throw error
  }
}

class PlainFile {
  private readonly lines: readonly Line[]
  private readonly anchors = new Map<string, Anchored>()
  private readonly itemLines = new Map<string, readonly number[]>()
  private readonly isDoubtful: IsDoubtful
  private at = 0
  private size = 0

  constructor(text: string, isDoubtful: IsDoubtful) {
    this.isDoubtful = isDoubtful
    this.lines = text.split('\n').flatMap((line, i) => {
      const indent = line.search(/[^ ]/)
      return indent < 0 || line[indent] === '#' ? [] : [{text: line, number: i + 1, indent}]
    })
  }

  read(): PlainYaml {
    if (this.lines[0]?.indent !== 0) throw new NotPlain()
    const value = this.block(0, 0)
    if (this.at < this.lines.length) throw new NotPlain()
    return {value, itemLines: this.itemLines}
  }

  /** The map or list that begins at the present line. */
  private block(indent: number, nested: number): unknown {
    if (nested > MOST_NESTED) throw new NotPlain()
    return this.isDash(this.lines[this.at]!) ? this.list(indent, nested).items : this.map(indent, nested)
  }

  private isDash({text, indent}: Line): boolean {
    return text.startsWith('- ', indent)
  }

  private map(indent: number, nested: number): unknown {
    const entries = new Map<string, unknown>()
    for (let line = this.lines[this.at]; line && line.indent === indent && !this.isDash(line); line = this.lines[this.at]) {
      const here = this.inLine(line, indent)
      const key = here.key(false)
      if (entries.has(key)) throw new NotPlain()
      const isRoot = nested === 0
      entries.set(key, this.rest(here, indent, nested, (items) => isRoot && this.itemLines.set(key, items)))
    }
    this.leave(indent)
    return Object.fromEntries(entries)
  }

  /** What stands behind a key: a value on the same line, or a block on the next ones. */
  private rest(here: PlainLine, indent: number, nested: number, tell: (itemLines: readonly number[]) => void): unknown {
    const line = this.lines[this.at]!
    const from = here.at
    const name = here.anchor()
    if (!this.isOver(line, here.at)) {
      here.at = from
      return this.single(here)
    }
    this.at += 1
    const next = this.lines[this.at]
    if (!next || next.indent < indent || (next.indent === indent && !this.isDash(next))) throw new NotPlain()
    const before = this.size
    const value = this.isDash(next) ? this.told(this.list(next.indent, nested + 1), tell) : this.block(next.indent, nested + 1)
    this.size += 1
    if (name !== null) this.anchors.set(name, {value, size: this.size - before})
    return value
  }

  private told({items, lines}: {items: unknown[]; lines: readonly number[]}, tell: (itemLines: readonly number[]) => void): unknown[] {
    tell(lines)
    return items
  }

  private isOver({text}: Line, at: number): boolean {
    return at >= text.length || (text[at] === '#' && text[at - 1] === ' ')
  }

  private list(indent: number, nested: number): {items: unknown[]; lines: readonly number[]} {
    const items: unknown[] = []
    const lines: number[] = []
    for (let line = this.lines[this.at]; line && line.indent === indent && this.isDash(line); line = this.lines[this.at]) {
      lines.push(line.number)
      items.push(this.item(line, indent, nested))
    }
    this.leave(indent)
    return {items, lines}
  }

  private item(line: Line, indent: number, nested: number): unknown {
    const start = line.text.slice(indent + 1).search(/[^ ]/) + indent + 1
    if (start <= indent || this.isDash({...line, indent: start})) throw new NotPlain()
    const here = this.inLine(line, start)
    if (!here.isEntry()) return this.single(here)
    // `- id: x` begins a map that stands where its first key does.
    line.indent = start
    this.size += 1
    return this.map(start, nested + 1)
  }

  /** A value that ends with its line. */
  private single(here: PlainLine): unknown {
    const value = here.value(false)
    here.end()
    this.size += here.size
    if (this.size > MOST_VALUES) throw new NotPlain()
    this.at += 1
    return value
  }

  private inLine({text}: Line, at: number): PlainLine {
    return new PlainLine(text, at, this.anchors, this.isDoubtful)
  }

  /** After a block: what is indented more goes on with the value before it, which is then not on one line. */
  private leave(indent: number): void {
    const line = this.lines[this.at]
    if (line && line.indent > indent) throw new NotPlain()
  }
}
