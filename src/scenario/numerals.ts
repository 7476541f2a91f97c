/** Digits and numbers as they are said on the telephone: 幺 for 1, 零 for 0. */

const SPOKEN_DIGITS = ['零', '幺', '二', '三', '四', '五', '六', '七', '八', '九'] as const
const COUNTED_DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const

/** The same digits in ASCII: teachers type full-width ones as well. */
export function asciiDigits(text: string): string {
  return text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
}

/** Digit by digit, one character each: 502 is 五零二, 1507 is 幺五零七. What is no digit stays. */
export function readApart(digits: string): string {
  return asciiDigits(digits).replace(/[0-9]/g, (digit) => SPOKEN_DIGITS[Number(digit)]!)
}

/** As a quantity, 0 to 999: 18 is 十八, 105 is 一百零五, 120 is 一百二十. */
export function readAsNumber(number: number): string {
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10]
  if (number < 10) return COUNTED_DIGITS[number]!
  const head = hundreds > 0 ? `${COUNTED_DIGITS[hundreds]}百` : ''
  const middle = tens > 0 ? `${tens === 1 && hundreds === 0 ? '' : COUNTED_DIGITS[tens]}十` : hundreds > 0 && ones > 0 ? '零' : ''
  return head + middle + (ones > 0 ? COUNTED_DIGITS[ones] : '')
}

/**
 * Sizes of the groups a run of digits is read in: a mobile number 3-4-4, seven digits 3-4, everything else in
 * fours with the rest at the end.
 */
export function groupSizes(length: number): readonly number[] {
  if (length === 11) return [3, 4, 4]
  if (length === 7) return [3, 4]
  const fours = Array.from({length: Math.floor(length / 4)}, () => 4)
  return length % 4 === 0 ? fours : [...fours, length % 4]
}
