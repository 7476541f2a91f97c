const FULL_WIDTH = /[\uff01-\uff5e]/g
const FULL_WIDTH_OFFSET = 0xfee0
/** What Chinese and Japanese input methods and word processors make of the hyphen key, one or a pair of them. */
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63]{1,2}|\u30fc|\u2500{1,2}/g

/**
 * Text for a number field as if typed with the input method off: full-width digits, letters and signs, ideographic
 * spaces and dashes of every kind become their half-width ones ("０２０——３８４７" -> "020-3847"). A pair of dashes,
 * which is one key press, becomes one hyphen, so the length may change; the rest stays.
 */
export function normaliseDigits(text: string): string {
  return text
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replaceAll('\u3000', ' ')
    .replace(DASHES, '-')
}
