import {version} from '../../package.json'

/** The whole program, which is loaded only when the version is not all that is wanted. */
async function start(args: readonly string[]): Promise<void> {
  // Compiled code is kept beside the bundle, where only who installed it can write; elsewhere this does nothing.
  const {enableCompileCache} = await import('node:module')
  enableCompileCache(`${import.meta.dirname}/cache`)
  const {session} = await import('./session.ts')
  // The one place that ends the program.
  await session(args, (code) => process.exit(code))
}

function answerVersion(): void {
  process.stdout.on('error', () => {})
  process.stdout.write(version + '\n')
}

const args = process.argv.slice(2)
const isVersion = args.length === 1 && (args[0] === '--version' || args[0] === '-V')

/**
 * Rejects when the program's files cannot be loaded; every other error is told by the session. Not awaited here: a single
 * executable can have no await at its top level.
 */
export const run: Promise<void> = isVersion ? Promise.resolve(answerVersion()) : start(args)
