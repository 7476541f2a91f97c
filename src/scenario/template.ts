/**
 * Variables in a scenario's lines: `{mobile}`, `{spelled.章}`, and `{landline|没有}` with what is said where the
 * customer has none. Everything else in braces (a customer cannot say it anyway) stays as it is.
 */

/** A variable as it stands in a line. `name` is trimmed; `start` is its UTF-16 offset in the line. */
export interface Variable {
  readonly name: string
  /** Said where the value is empty; null where the line has nothing to fall back on. */
  readonly otherwise: string | null
  readonly source: string
  readonly start: number
}

const VARIABLE = /\{([^{}|]+)(?:\|([^{}]*))?\}/gu

/**
 * Fixed slots every customer has, filled or empty. `{spelled}` spells the whole name, `{spelled.章}` one character;
 * `{slip.mobile}` is a number misspoken, which `{mobile}` then puts right.
 */
export const customerVariables = [
  'name', 'surname', 'spelled', 'address_as', 'mobile', 'landline', 'address', 'order',
  'slip.mobile', 'slip.landline', 'slip.order'
] as const

const taken = new Map<string, readonly (string | Variable)[]>()
/** A pack's lines, each asked for by several checks and at every call. */
const MOST_KNOWN = 5_000

/** The line's pieces in order: plain text, and variables. Joined (variables by `source`) they give the line again. */
export function templateParts(line: string): readonly (string | Variable)[] {
  if (!line.includes('{')) return line === '' ? [] : [line]
  let parts = taken.get(line)
  if (!parts) {
    if (taken.size >= MOST_KNOWN) taken.clear()
    taken.set(line, parts = takeApart(line))
  }
  return parts
}

function takeApart(line: string): readonly (string | Variable)[] {
  const parts: (string | Variable)[] = []
  let end = 0
  for (const match of line.matchAll(VARIABLE)) {
    if (match.index > end) parts.push(line.slice(end, match.index))
    const [source, name = '', otherwise = null] = match
    parts.push({name: name.trim(), otherwise, source, start: match.index})
    end = match.index + source.length
  }
  if (end < line.length) parts.push(line.slice(end))
  return parts
}

export function variablesOf(line: string): readonly Variable[] {
  if (!line.includes('{')) return []
  return templateParts(line).filter((part) => typeof part !== 'string')
}
