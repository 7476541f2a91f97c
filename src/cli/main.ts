import {version} from '../../package.json'

// The one place that ends the program. The version is answered without loading anything else.
const args = process.argv.slice(2)
if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  process.stdout.on('error', () => {})
  process.stdout.write(version + '\n')
} else {
  // Compiled code is kept beside the bundle, where only who installed it can write; elsewhere this does nothing.
  const {enableCompileCache} = await import('node:module')
  enableCompileCache(`${import.meta.dirname}/cache`)
  const {session} = await import('./session.ts')
  await session(args, (code) => process.exit(code))
}
