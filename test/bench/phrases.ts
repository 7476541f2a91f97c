import {compilePhrasebook} from '../../src/phrases/compile.ts'
import {detectPhrases} from '../../src/phrases/detect.ts'
import {loadPhonetics} from '../../src/text/pinyin.ts'
import {loadSimplify} from '../../src/text/simplify.ts'
import {measure, precision, recall, type Measure} from '../phrases/measure.ts'
import {phrasebook, sentences, unseenSets} from '../phrases/phrasebook.ts'
import type {Benchmark} from './benchmark.ts'
import {seriesOf} from './benchmark.ts'

const ROUNDS = 40
/** Passes over the set before anything is measured. */
const WARM_UP = 3

const percent = (part: number): string => `${(part * 100).toFixed(1)} %`

function qualityRow(name: string, measured: Measure, first: string): string {
  const {replies, wanted, found, alarms, certainAlarms} = measured
  return `| ${name} | ${replies} | ${found} of ${wanted} | ${alarms} (${certainAlarms}) | ${percent(precision(measured))} | ${percent(recall(measured))} | ${first} |`
}

/** How long a reply takes, and how often it is judged as a person did. */
export const phrases: Benchmark = {
  name: 'phrases',
  async run() {
    const [phonetics, simplify] = await Promise.all([loadPhonetics(), loadSimplify()])
    const compiled = compilePhrasebook(phrasebook, phonetics)
    const detect = (text: string) => detectPhrases(text, compiled, phonetics, {simplify})
    const naive = phrasebook.forbidden.flatMap(({text, variants = []}) => [text, ...variants])
    const scan = (text: string) => naive.some((wording) => text.includes(wording))

    const developed = sentences().map(({text, expected}) => ({text, wanted: expected.map((finding) => finding.split(':')[0] ?? '')}))
    const quality = [
      qualityRow('development', measure(developed, detect), 'rules were made on it'),
      ...unseenSets.map(({name, first, replies}) => qualityRow(
        name, measure(replies.map(({text, phrase}) => ({text, wanted: phrase === undefined ? [] : [phrase]})), detect),
        `${first.found} of ${first.wanted} (${percent(first.found / first.wanted)}), ${first.alarms} alarms`
      ))
    ]

    const pass = (check: (text: string) => unknown): number => {
      const started = performance.now()
      for (const {text} of developed) check(text)
      return (performance.now() - started) * 1_000 / developed.length
    }
    for (let round = 0; round < WARM_UP; round += 1) pass(detect)
    const rows = seriesOf('includes()', 'tingda')
    for (let round = 0; round < ROUNDS; round += 1) {
      rows['includes()'].values.push(pass(scan))
      rows.tingda.values.push(pass(detect))
    }
    return [{
      title: 'Forbidden phrases',
      note: [
        'How well: the phrases to be found in replies, found as certain or suspected; alarms are findings where there should be',
        'none, in parentheses those that claim to be certain. The sets are `test/phrases/*.yaml`; the last column is what an',
        'unseen set gave when it was first measured, which is the figure to believe.',
        '',
        '| set | replies | found | alarms | precision | recall | when first measured |',
        '| :-- | --: | --: | --: | --: | --: | :-- |',
        ...quality,
        '',
        `How fast: 1,000 replies like those of the development set (${developed.length} of them), so that milliseconds are microseconds a`,
        'reply. `includes()` only looks for the wordings letter for letter.'
      ].join('\n'),
      unit: 'ms', tail: 0.9, bases: ['includes()'], rows: Object.values(rows)
    }]
  }
}
