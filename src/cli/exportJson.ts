import type {ExportedAttempt} from '../report/exported.ts'
import {attemptJson, exportVersion} from '../report/exportJson.ts'
import type {Lang} from './language.ts'

/** The document piece by piece, an attempt a line. No time of writing in it: the same records give the same bytes. */
export async function* jsonChunks(attempts: AsyncIterable<ExportedAttempt>, selection: object, lang: Lang): AsyncGenerator<string> {
  yield `{"version": ${exportVersion},\n"exported": ${JSON.stringify(selection)},\n"attempts": [`
  let before = '\n'
  for await (const attempt of attempts) {
    yield before + JSON.stringify(attemptJson(attempt, lang))
    before = ',\n'
  }
  yield '\n]}\n'
}

/** An attempt a line, each with the version of its shape: what programs read piece by piece. */
export async function* jsonLines(attempts: AsyncIterable<ExportedAttempt>, lang: Lang): AsyncGenerator<string> {
  for await (const attempt of attempts) yield JSON.stringify({version: exportVersion, ...attemptJson(attempt, lang)}) + '\n'
}
