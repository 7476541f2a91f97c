/**
 * Error rates of the form's names, addresses and numbers, from committed text: Soukoreff & MacKenzie, CHI 2003. Both
 * texts are compared as they are marked (digits without dashes, addresses folded); free text has no reference.
 */
import {valueOf} from '../../scenario/spoken.ts'
import {errorRates} from '../../text/errorRates.ts'
import {canonicalOf} from '../accuracy/canonical.ts'
import type {CallRecord} from '../callRecord.ts'
import type {ErrorFigures} from '../scorecard.ts'

/** The sums over the fields something was typed in; null where there are none. */
export function errorsOf(record: CallRecord): ErrorFigures | null {
  const rates = (record.contents.form?.fields ?? []).flatMap(({id, kind}) => {
    if (kind === 'text') return []
    const expected = canonicalOf[kind](valueOf(kind, record.log.customer) ?? '').text
    const edits = record.typed.filter(edit => edit.field === id)
    return expected === '' || edits.length === 0 ? [] : [errorRates(expected, canonicalOf[kind](record.state.fields[id] ?? '').text, edits)]
  })
  if (rates.length === 0) return null
  const sum = (of: (each: typeof rates[number]) => number) => rates.reduce((total, each) => total + of(each), 0)
  const [correct, notCorrected, corrected] = [sum(each => each.correct), sum(each => each.notCorrected), sum(each => each.corrected)]
  const all = correct + notCorrected + corrected
  const rate = (count: number) => all === 0 ? 0 : Math.round(count / all * 1000) / 1000
  return {
    basis: 'committed-text', correct, notCorrected, corrected,
    correctedRate: rate(corrected), notCorrectedRate: rate(notCorrected), totalRate: rate(notCorrected + corrected)
  }
}
