import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/** What a developer's shell, npm or the test runner set and a trainee's machine does not have. */
const FOREIGN = /^(CI|CONTINUOUS_INTEGRATION|BUILD_NUMBER|RUN_ID|FORCE_COLOR|NO_COLOR|COLORTERM|NODE_ENV|NODE_OPTIONS|LANGUAGE|DEV|TEST|PROD|MODE|COLUMNS|LINES)$|^(LC_|TINGDA_|VITEST|npm_|TERM)/

type Variables = Readonly<Record<string, string | undefined>>

/**
 * The environment of a program under test: a Chinese locale, its own data folder, nothing of the runner's. Without `CI`,
 * under which Ink writes nothing, also on a terminal. A variable given as undefined is taken away.
 */
export function childEnvironment(home: string, changes: Variables = {}): Record<string, string> {
  const inherited = Object.entries(process.env).filter(([name]) => !FOREIGN.test(name))
  const all = {...Object.fromEntries(inherited), LANG: 'zh_CN.UTF-8', TINGDA_HOME: home, ...changes}
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined))
}

export type TemporaryFolder = {path: string; remove(): void}

export function temporaryFolder(): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), 'tingda-test-'))
  return {path, remove: () => rmSync(path, {recursive: true, force: true})}
}
