/** Windows PowerShell 5.1, which every Windows since 10 has, given a script and data that no code page can spoil. */
import type {Command} from './process.ts'

/**
 * The script goes as UTF-16 in base64 (-EncodedCommand), so nothing has to be quoted; data comes on standard input as
 * base64 of UTF-8, because the console's code page is not ours to choose.
 */
export function powershell(env: NodeJS.ProcessEnv, script: string): Command {
  const root = env['SystemRoot'] ?? env['windir'] ?? 'C:\\Windows'
  const command = [root, 'System32', 'WindowsPowerShell', 'v1.0', 'powershell.exe'].join('\\')
  return {command, args: ['-NoLogo', '-NoProfile', '-NonInteractive', '-EncodedCommand', Buffer.from(QUIET + script, 'utf16le').toString('base64')]}
}

/** An error ends the script with exit code 1; progress bars stay away. */
const QUIET = "$ErrorActionPreference='Stop';$ProgressPreference='SilentlyContinue'\n"

export function base64Json(value: unknown): string {
  return Buffer.from(JSON.stringify(value), 'utf8').toString('base64')
}
