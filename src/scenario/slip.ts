/** A slip of the tongue: a number as a customer says it who puts it right afterwards. */

/** The last two neighbouring digits that differ change places: 13922841507 becomes 13922841570. '' stays ''. */
export function slipOf(number: string): string {
  const digits = [...number]
  for (let i = digits.length - 1; i > 0; i -= 1) {
    const [left, right] = [digits[i - 1]!, digits[i]!]
    if (left !== right && /^[0-9]{2}$/.test(left + right)) return [...digits.slice(0, i - 1), right, left, ...digits.slice(i + 1)].join('')
  }
  return number
}
