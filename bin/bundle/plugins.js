// What the bundler is told about dependencies that would make the start slow.
import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

const yogaFolder = dirname(createRequire(import.meta.url).resolve('yoga-layout'))
const loader = join(yogaFolder, '../binaries/yoga-wasm-base64-esm.js')
const ours = fileURLToPath(new URL('yoga.js', import.meta.url))
const DATA = /"data:application\/octet-stream;base64,([^"]+)"/

/** Puts `yoga.js` in the place of yoga-layout and takes the WebAssembly out of the loader's text. */
export const yoga = {
  name: 'yoga',
  setup(build) {
    const parts = {
      'yoga-layout': {path: ours},
      'yoga-layout/loader': {path: loader},
      'yoga-layout/bytes': {path: loader, namespace: 'yoga-bytes'},
      'yoga-layout/wrapper': {path: join(yogaFolder, 'wrapAssembly.js')},
      'yoga-layout/enums': {path: join(yogaFolder, 'generated/YGEnums.js')}
    }
    build.onResolve({filter: /^yoga-layout/}, ({path}) => parts[path])
    build.onLoad({filter: /yoga-wasm-base64-esm\.js$/, namespace: 'file'}, async ({path}) => {
      const text = await readFile(path, 'utf8')
      if (!DATA.test(text)) throw new Error(`${path} no longer holds the WebAssembly where it was`)
      return {contents: text.replace(DATA, '"data:application/octet-stream;base64,"'), loader: 'js'}
    })
    build.onLoad({filter: /./, namespace: 'yoga-bytes'}, async ({path}) => {
      const [, base64 = ''] = DATA.exec(await readFile(path, 'utf8')) ?? []
      return {contents: Buffer.from(base64, 'base64'), loader: 'binary'}
    })
  }
}

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

const STANDS_IN = [
  [/^\.\/output\.js$/, /ink[\\/]build$/, 'inkOutput.js'],
  [/^widest-line$/, /ink[\\/]build$/, 'widestLine.js']
]

/** Gives Ink what our pictures need of its frame: rows, measured once. */
export const rowsOnly = {
  name: 'rows-only',
  setup(build) {
    for (const [filter, importer, file] of STANDS_IN) {
      const path = fileURLToPath(new URL(file, import.meta.url))
      build.onResolve({filter}, ({resolveDir}) => importer.test(resolveDir) ? {path} : undefined)
    }
  }
}
