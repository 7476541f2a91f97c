import {compilePhrasebook} from '../phrases/compile.ts'
import {detectPhrases} from '../phrases/detect.ts'
import type {Finding, Severity} from '../phrases/phrasebook.ts'
import {sliceGraphemes} from '../text/grapheme.ts'
import {loadChinese} from './chinese.ts'
import type {CheckOptions} from './commands/phrases.ts'
import {FINDINGS} from './errors.ts'
import type {Io} from './io.ts'
import {inWords, printJsonLine, printLine} from './io.ts'
import type {Words} from './language.ts'
import {inputLines} from './lines.ts'
import {builtIn} from './packs.ts'

const severityWords: Readonly<Record<Severity, Words>> = {
  forbidden: {zh: '禁语', en: 'forbidden'},
  suspected: {zh: '疑似禁语（待复核）', en: 'suspected'},
  discouraged: {zh: '不宜', en: 'discouraged'}
}

/** Checks `words`, joined, or each line of standard input; sets exit code 1 when anything was found. */
export async function checkPhrases(io: Io, words: readonly string[], {json = false}: CheckOptions): Promise<void> {
  const [pack, {phonetics, simplify}] = await Promise.all([builtIn(), loadChinese()])
  const phrasebook = compilePhrasebook(pack.phrasebook)
  for await (const text of words.length > 0 ? [words.join(' ')] : inputLines(io)) {
    const findings = detectPhrases(text, phrasebook, phonetics, {simplify})
    if (findings.length > 0) io.exitCode = FINDINGS
    if (json) printJsonLine(io, {text, findings})
    else tell(io, text, findings)
  }
}

function tell(io: Io, text: string, findings: readonly Finding[]): void {
  if (findings.length === 0) printLine(io, inWords(io, {zh: `没有问题：${text}`, en: `fine: ${text}`}))
  for (const {severity, start, end, suggestion} of findings) {
    const found = sliceGraphemes(text, start, end)
    const what = inWords(io, severityWords[severity])
    printLine(io, inWords(io, {zh: `${what}：“${found}”。建议说：${suggestion}`, en: `${what}: “${found}”. Say instead: ${suggestion}`}))
  }
}
