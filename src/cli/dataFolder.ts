import {resolve} from 'node:path'
import envPaths from 'env-paths'

/** Where attempts and settings live: `TINGDA_HOME`, or the platform's folder for a program's data. An absolute path. */
export function dataFolder(env: NodeJS.ProcessEnv): string {
  const home = env['TINGDA_HOME']
  return home ? resolve(home) : envPaths('tingda', {suffix: ''}).data
}
