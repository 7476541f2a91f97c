// Whether dist/ was built from the sources as they are now.
import {createHash} from 'crypto'
import {readdirSync, readFileSync, existsSync} from 'fs'
import {join} from 'path'
import {fileURLToPath} from 'url'

export const root = fileURLToPath(new URL('..', import.meta.url))
const INPUTS = ['bin', 'src', 'scenarios', 'package.json', 'package-lock.json']

function files(path) {
  if (!existsSync(join(root, path))) return []
  return readdirSync(join(root, path), {withFileTypes: true})
    .flatMap(entry => {
      const inside = path + '/' + entry.name
      return entry.isDirectory() ? files(inside) : [inside]
    })
    .sort()
}

/** A digest of everything the build reads, by content: times change with every checkout and say nothing. */
export function sourceDigest() {
  const hash = createHash('sha256')
  for (const input of INPUTS) {
    for (const file of input.includes('.') ? [input] : files(input)) {
      if (!existsSync(join(root, file))) continue
      hash.update(file + '\0').update(readFileSync(join(root, file))).update('\0')
    }
  }
  return hash.digest('hex')
}

/** True when dist/ is missing, unfinished or older than the sources. */
export function isStale() {
  try {
    return JSON.parse(readFileSync(join(root, 'dist/build.json'), 'utf8')).digest !== sourceDigest()
  } catch {
    return true
  }
}
