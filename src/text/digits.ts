/** 中文数字 as they are said or written digit by digit; 幺 is 1 in telephone numbers. */
const SPOKEN: Readonly<Record<string, string>> = {
  零: '0', '〇': '0', 一: '1', 幺: '1', 二: '2', 两: '2', 三: '3', 四: '4', 五: '5', 六: '6', 七: '7', 八: '8', 九: '9',
  壹: '1', 贰: '2', 叁: '3', 肆: '4', 伍: '5', 陆: '6', 柒: '7', 捌: '8', 玖: '9'
}

/**
 * The digits in `text` as ASCII, in order: ASCII, full-width, circled and 中文数字 digit by digit ("幺三九" -> "139").
 * Everything else is left out. Numbers with 十, 百, 千 are quantities, not digit strings: see `arabicNumerals`.
 */
export function digitsOf(text: string): string {
  let digits = ''
  for (const character of text.normalize('NFKC')) {
    if (character >= '0' && character <= '9') digits += character
    else digits += SPOKEN[character] ?? ''
  }
  return digits
}

const UNIT: Readonly<Record<string, number>> = {十: 10, 百: 100, 千: 1000}
const NUMERAL = /[零〇一幺二两三四五六七八九十百千]+/gu

/** 中文数字 written as Arabic ones, the rest kept: "十八号三栋五〇二室" -> "18号3栋502室". Up to 9,999. */
export function arabicNumerals(text: string): string {
  return text.replace(NUMERAL, (numeral) => (/[十百千]/u.test(numeral) ? quantity(numeral) : digitsOf(numeral)))
}

function quantity(numeral: string): string {
  let total = 0
  let pending: number | undefined
  for (const character of numeral) {
    const unit = UNIT[character]
    if (unit === undefined) {
      pending = Number(SPOKEN[character])
    } else {
      total += (pending ?? 1) * unit
      pending = undefined
    }
  }
  return String(total + (pending ?? 0))
}
