import {mkdirSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {version} from '../../package.json'
import {dataFolder} from './dataFolder.ts'
import type {Io} from './io.ts'
import {inWords} from './io.ts'

function details(error: unknown, argv: readonly string[]): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const cause = error instanceof Error && error.cause instanceof Error ? `\ncaused by ${error.cause.stack}` : ''
  return [
    `tingda ${version}, Node ${process.versions.node}, ${process.platform} ${process.arch}`,
    `arguments: ${JSON.stringify(argv)}`,
    new Date().toISOString(),
    '',
    stack + cause,
    ''
  ].join('\n')
}

/** Writes the details into the data folder, or where that cannot be written into the system's; answers the file. */
function writeDetails(text: string, env: NodeJS.ProcessEnv): string | undefined {
  const name = `tingda-error-${new Date().toISOString().replaceAll(/[:.]/g, '-')}.txt`
  for (const folder of [join(dataFolder(env), 'errors'), tmpdir()]) {
    try {
      mkdirSync(folder, {recursive: true})
      writeFileSync(join(folder, name), text)
      return join(folder, name)
    } catch {
      // The next folder may do.
    }
  }
  return undefined
}

/** Tells of an error that is our fault, in one sentence, and where its details are. `TINGDA_DEBUG=1` shows them. */
export function reportCrash(error: unknown, io: Pick<Io, 'argv' | 'env' | 'stderr' | 'lang'>): void {
  const text = details(error, io.argv)
  if (io.env['TINGDA_DEBUG']) {
    io.stderr.write(text)
    return
  }
  const file = writeDetails(text, io.env)
  const sentence = file
    ? {
        zh: `听打：程序出了意外的错误，这不是您的操作造成的；详情写在 ${file}，请交给老师或维护人员。`,
        en: `tingda: something went wrong in the program, not through you; the details are in ${file}, please pass them on.`
      }
    : {
        zh: '听打：程序出了意外的错误，这不是您的操作造成的；设 TINGDA_DEBUG=1 再运行一次可以看到详情。',
        en: 'tingda: something went wrong in the program, not through you; run it again with TINGDA_DEBUG=1 to see the details.'
      }
  io.stderr.write(inWords(io, sentence) + '\n')
}
