/**
 * Cells of a table that a spreadsheet will open. Excel reads every cell of a CSV file as if it had just been typed: it
 * drops zeros in front, turns long numbers into 1.39E+10 and 3-502 into a date, and runs what begins like a formula.
 */

/** A number is written bare; null is blank: not known, not yet, or not applicable, and never zero. */
export type Cell = string | number | null

/** Excel shows 12 digits of a number and keeps 15; telephone numbers are text from 8 on, as all of one kind should be. */
const longNumber = /^\d{8,}$/
const zerosInFront = /^0\d+$/
const exponent = /^\d+(\.\d+)?e\d+$/i
const dateTimeOrFraction = /^\d{1,4}([-/.:]\d{1,4}){1,2}$/
const mangled = [longNumber, zerosInFront, exponent, dateTimeOrFraction]

/** https://owasp.org/www-community/attacks/CSV_Injection, which also names the tab and the line breaks. */
const formula = /^\s*[=+\-@]/
const control = /^[\t\r\n]/

/**
 * Text so that a spreadsheet shows it as it is. Numbers that would be changed get a tab in front, which Excel and WPS
 * take for text and do not show; what begins like a formula gets an apostrophe, and so is text too. Full-width forms
 * count like the half-width ones: Excel reads １３９ as a number.
 */
export function guarded(text: string): string {
  const plain = text.normalize('NFKC')
  if (isFormula(text)) return `'${text}`
  return mangled.some(pattern => pattern.test(plain.trim())) ? `\t${text}` : text
}

/** Text that runs in no spreadsheet; digits are left as they are, for cells that say themselves that they hold text. */
export function withoutFormula(text: string): string {
  return isFormula(text) ? `'${text}` : text
}

function isFormula(text: string): boolean {
  return formula.test(text.normalize('NFKC')) || control.test(text)
}

/** What stands in the file for a cell. */
export function spreadsheetCell(cell: Cell): Cell {
  return typeof cell === 'string' ? guarded(cell) : cell
}
