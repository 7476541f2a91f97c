/** Control characters, halves of surrogate pairs, and the marks that turn the direction of all text after them. */
const UNWANTED = /[\p{Cc}\p{Surrogate}\u202a-\u202e\u2066-\u2069\ufeff]/gu
const UNWANTED_BUT_LINES = /[^\P{Cc}\n\t]|[\p{Surrogate}\u202a-\u202e\u2066-\u2069\ufeff]/gu
/** Colours and the like in text copied from a terminal, also cut off in the middle. */
const ESCAPE_SEQUENCE = /\x1b(?:\[[0-?]*[ -/]*[@-~]?|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[ -~])?/g

/** `text` without what may not stand in a line of text: control characters, lone surrogates, direction marks. */
export function cleanLine(text: string): string {
  return text.replace(UNWANTED, '')
}

/** The same for pasted text, which keeps tabs and line ends; every line end becomes `\n`. */
export function cleanPaste(text: string): string {
  return text.replace(ESCAPE_SEQUENCE, '').replace(/\r\n?/g, '\n').replace(UNWANTED_BUT_LINES, '')
}

/** `text` for a field of one line: tabs and line ends become a space each (`\r\n` one), the rest as `cleanLine`. */
export function oneLine(text: string): string {
  return cleanLine(text.replace(/\r\n|[\t\n\v\f\r\u0085\u2028\u2029]/g, ' '))
}
