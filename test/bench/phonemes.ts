/** Whether an engine says what it should, by the phonemes it prints: what is heard, without ears. */
import {spawn} from 'node:child_process'
import {text} from 'node:stream/consumers'
import {root} from '../support/built.ts'

/** Phonemes of each text, as `-x` prints them. */
export type Phonemes = (voice: string, texts: readonly string[]) => Promise<readonly string[]>

async function outputOf(command: string, args: readonly string[], input = ''): Promise<string> {
  const child = spawn(command, args, {cwd: root, stdio: ['pipe', 'pipe', 'ignore']})
  // Most read nothing and are gone before it is offered.
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  return text(child.stdout)
}

export const systemPhonemes: Phonemes = async (voice, texts) => {
  const found: string[] = []
  for (const each of texts) found.push(await outputOf('espeak-ng', ['-q', '-x', '-v', voice, each]))
  return found
}

const script = `
import {text} from 'node:stream/consumers'
import start from 'espeak-ng'
const {voice, texts} = JSON.parse(await text(process.stdin))
const found = []
for (const each of texts) {
  const lines = []
  await start({arguments: ['-q', '-x', '-v', voice, each], print: line => lines.push(line), printErr() {}})
  found.push(lines.join(' '))
}
console.log(JSON.stringify(found))
`

/** The npm build, which is only ever run in a process of its own. */
export const wasmPhonemes: Phonemes = async (voice, texts) =>
  JSON.parse(await outputOf(process.execPath, ['--input-type=module', `--eval=${script}`], JSON.stringify({voice, texts}))) as string[]

/**
 * Without stress and boundaries. The second tone and the forms of the third count as one: which of them a third tone takes
 * hangs on where the engine sees words end, and both are right.
 */
export function normalised(phonemes: string): string {
  return phonemes.replace(/[',_|%\s]/g, '').replace(/214|21|35/g, '3')
}
