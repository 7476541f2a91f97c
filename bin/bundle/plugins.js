// What the bundler is told about dependencies that would make the start slow.
import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

const yogaEnums = join(dirname(createRequire(import.meta.url).resolve('yoga-layout')), 'generated/YGEnums.js')

/** In `text`, puts `by` in the place of `what`, of which a new version of the file may know nothing any more. */
function swap(path, text, what, by) {
  if (!text.includes(what)) throw new Error(`${path} no longer holds ${what}`)
  return text.replace(what, by)
}

/** What Ink waits for with DEV=true, and what it gets instead. */
const WAITS = [
  ["await import('./devtools.js')", 'undefined'],
  ['await loadPackageJson()', '{}']
]

/**
 * Takes out Ink's developer tools: they are no part of the program, and an `await` at the top level of a file, be it never
 * reached, keeps everything that imports the file waiting.
 */
export const withoutDevtools = {
  name: 'without-devtools',
  setup(build) {
    build.onLoad({filter: /ink[\\/]build[\\/]reconciler\.js$/}, async ({path}) => {
      let text = await readFile(path, 'utf8')
      for (const [what, by] of WAITS) text = swap(path, text, what, by)
      return {contents: text, loader: 'js'}
    })
  }
}

const TESTS = 'rgiEmojiRegex.test(segment)'

/**
 * Lets string-width look whether a cluster can be an emoji at all before it asks whether it is one: to compile the list of
 * all emoji takes 20 ms, which the first frame need not wait for.
 */
export const lateEmoji = {
  name: 'late-emoji',
  setup(build) {
    build.onLoad({filter: /string-width[\\/]index\.js$/}, async ({path}) => {
      const first = '/[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3]/u.test(segment)'
      return {contents: swap(path, await readFile(path, 'utf8'), TESTS, `(${first} && ${TESTS})`), loader: 'js'}
    })
  }
}

const here = file => fileURLToPath(new URL(file, import.meta.url))

/** Gives Ink what our pictures need of it: rows, and no layout (docs/decisions/0005). */
export const rowsOnly = {
  name: 'rows-only',
  setup(build) {
    build.onResolve({filter: /^\.\/renderer\.js$/}, ({resolveDir}) => /ink[\\/]build$/.test(resolveDir) ? {path: here('rowRenderer.js')} : undefined)
    build.onResolve({filter: /^yoga-layout$/}, () => ({path: here('noLayout.js')}))
    build.onResolve({filter: /^yoga-layout\/enums$/}, () => ({path: yogaEnums}))
  }
}
