/** The eSpeak NG that the machine has. */
import type {Programs} from '../process.ts'
import type {Engine, Finder} from './engine.ts'
import {askLimit, outputOf, renderLimit, speaks} from './engine.ts'
import {mandarin, renderWith} from './espeak.ts'

export function systemEspeak({run}: Pick<Programs, 'run'>, command = 'espeak-ng'): Finder {
  const id = 'espeak-ng'
  return {
    id,
    async find() {
      const [version, voices] = await Promise.all([
        run({command, args: ['--version'], limit: askLimit}), run({command, args: ['--voices=cmn'], limit: askLimit})
      ])
      const number = /NG text-to-speech: (\S+)/.exec(version.stdout.toString())?.[1]
      if (number === undefined || !voices.stdout.toString().includes(mandarin)) return null
      const engine: Engine = {
        id, voices: [], fingerprint: `${id} ${number}`,
        // A few at a time: they take 10 ms each, and the trainee is typing.
        render: (utterances, speaker) => renderWith(utterances, speaker, runs => inTurn(runs, 2, async ({args}) =>
          outputOf(await run({command, args: ['--stdout', ...args], limit: renderLimit})))),
        withVoice: () => null
      }
      return await speaks(engine) ? engine : null
    }
  }
}

async function inTurn<From, To>(items: readonly From[], atOnce: number, work: (item: From) => Promise<To>): Promise<readonly To[]> {
  const done: To[] = []
  for (let i = 0; i < items.length; i += atOnce) done.push(...await Promise.all(items.slice(i, i + atOnce).map(work)))
  return done
}
