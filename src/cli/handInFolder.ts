import {existsSync} from 'node:fs'
import {homedir} from 'node:os'
import {join, resolve} from 'node:path'

/** Where files to hand in go: the folder the school names, else the desktop, where they are seen. */
export function handInFolder(env: NodeJS.ProcessEnv, home = homedir()): string {
  const named = env['TINGDA_HAND_IN']
  if (named) return resolve(named)
  return [join(home, 'Desktop'), join(home, '桌面')].find(folder => existsSync(folder)) ?? home
}
