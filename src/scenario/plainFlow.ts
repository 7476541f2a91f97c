/** Values within a line of the plain YAML of `plainYaml.ts`: scalars, `[lists]`, `{maps}`, `&anchors` and `*aliases`. */

/** Thrown where a text is not of the plain kind; whoever reads it goes to the YAML library, which knows everything. */
export class NotPlain extends Error {}

/** Scalars that a check has something to say about: zeros or digits that would get lost (parse.ts). */
export type IsDoubtful = (scalar: string, isQuoted: boolean) => boolean

export interface Anchored { readonly value: unknown; readonly size: number }

/** Deeper or longer than anything written on purpose: the library refuses it, or not. */
export const MOST_NESTED = 12
const LONGEST_KEY = 100

/** Begins with what has no meaning of its own, or a number with its sign; `: ` and ` #` end it. */
const PLAIN = /(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|-(?=[0-9]))(?:[^:#]|:(?=[^ ])|(?<! )#)*/y
const PLAIN_IN_FLOW = /(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|-(?=[0-9]))(?:[^:#,[\]{}]|:(?=[^ ,[\]{}])|(?<! )#)*/y
const QUOTED = /"[^"\\]*"/y
const KEY = /(?:"[^"\\]*"|[^\s\-?:,[\]{}#&*!|>'"%@`](?:[^:#]|:(?=[^ ])|(?<! )#)*):(?: |$)/y
const NAME = /[A-Za-z0-9_-]+/y

/** Reads one line from `at` on; the anchors are the file's. */
export class PlainLine {
  private readonly text: string
  private readonly anchors: Map<string, Anchored>
  private readonly isDoubtful: IsDoubtful
  at: number
  size = 0

  constructor(text: string, at: number, anchors: Map<string, Anchored>, isDoubtful: IsDoubtful) {
    this.text = text
    this.at = at
    this.anchors = anchors
    this.isDoubtful = isDoubtful
  }

  isEntry(): boolean {
    KEY.lastIndex = this.at
    return KEY.test(this.text)
  }

  /** The name of an anchor that stands here; null where there is none. */
  anchor(): string | null {
    if (this.text[this.at] !== '&') return null
    this.at += 1
    const name = this.take(NAME)
    if (this.text[this.at] !== ' ' && this.at < this.text.length) throw new NotPlain()
    this.spaces()
    return name
  }

  /** A key and its colon, with the spaces after it. */
  key(isFlow: boolean): string {
    const key = this.text[this.at] === '"' ? this.quoted() : this.take(isFlow ? PLAIN_IN_FLOW : PLAIN)
    const colon = this.text[this.at]
    const after = this.text[this.at + 1]
    if (colon !== ':' || (after !== ' ' && after !== undefined) || key.length > LONGEST_KEY || key.endsWith(' ')) throw new NotPlain()
    this.at += 1
    this.spaces()
    return key
  }

  /** A value, with its anchor. */
  value(isFlow: boolean, nested = 0): unknown {
    this.size += 1
    const before = this.size
    const name = this.anchor()
    if (name !== null && this.text[this.at] === '*') throw new NotPlain()
    const value = this.unanchored(isFlow, nested)
    if (name !== null) this.anchors.set(name, {value, size: this.size - before})
    return value
  }

  private unanchored(isFlow: boolean, nested: number): unknown {
    if (nested > MOST_NESTED) throw new NotPlain()
    switch (this.text[this.at]) {
      case '[': return this.list(nested)
      case '{': return this.map(nested)
      case '*': return this.alias()
      case '"': return this.sound(this.quoted(), true)
      default: return this.sound(this.take(isFlow ? PLAIN_IN_FLOW : PLAIN).replace(/ +$/, ''), false)
    }
  }

  private list(nested: number): unknown[] {
    const items: unknown[] = []
    for (let more = this.opened(']'); more; more = this.another(']')) items.push(this.value(true, nested + 1))
    return items
  }

  private map(nested: number): unknown {
    const entries = new Map<string, unknown>()
    for (let more = this.opened('}'); more; more = this.another('}')) {
      const key = this.key(true)
      if (entries.has(key)) throw new NotPlain()
      entries.set(key, this.value(true, nested + 1))
    }
    return Object.fromEntries(entries)
  }

  /** Past the bracket; whether there is anything in it. */
  private opened(end: string): boolean {
    this.at += 1
    this.spaces()
    if (this.text[this.at] !== end) return true
    this.at += 1
    return false
  }

  /** Past the comma or the end of a list or map; whether an entry follows. */
  private another(end: string): boolean {
    this.spaces()
    const sign = this.text[this.at]
    if (sign !== ',' && sign !== end) throw new NotPlain()
    this.at += 1
    if (sign === end) return false
    this.spaces()
    return true
  }

  private alias(): unknown {
    this.at += 1
    const anchored = this.anchors.get(this.take(NAME))
    if (!anchored || !/^(?:$|[ ,\]}])/.test(this.text.slice(this.at, this.at + 1))) throw new NotPlain()
    this.size += anchored.size
    return anchored.value
  }

  private quoted(): string {
    return this.take(QUOTED).slice(1, -1)
  }

  private sound(scalar: string, isQuoted: boolean): string {
    if (this.isDoubtful(scalar, isQuoted)) throw new NotPlain()
    return scalar
  }

  private take(what: RegExp): string {
    what.lastIndex = this.at
    const found = what.exec(this.text)?.[0]
    if (found === undefined) throw new NotPlain()
    this.at += found.length
    return found
  }

  private spaces(): void {
    while (this.text[this.at] === ' ') this.at += 1
  }

  /** Nothing but a comment may follow. */
  end(): void {
    const from = this.at
    this.spaces()
    const isComment = this.text[this.at] === '#' && (this.at > from || this.text[from - 1] === ' ')
    if (this.at < this.text.length && !isComment) throw new NotPlain()
  }
}
