// What the bundler is told about dependencies that would make the start slow.
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

const yogaEnums = join(dirname(createRequire(import.meta.url).resolve('yoga-layout')), 'generated/YGEnums.js')

/** In `text`, puts `by` in the place of `what`, of which a new version of the file may know nothing any more. */
function swap(path, text, what, by) {
  if (!text.includes(what)) throw new Error(`${path} no longer holds ${what}`)
  return text.replace(what, () => by)
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
  transform: {
    filter: {id: /ink[\\/]build[\\/]reconciler\.js$/},
    handler: (text, path) => WAITS.reduce((left, [what, by]) => swap(path, left, what, by), text)
  }
}

const EMOJI = 'const rgiEmojiRegex = /^\\p{RGI_Emoji}$/v;'
const LATE_EMOJI = "let made; const rgiEmojiRegex = {test: text => (made ??= new RegExp('^\\\\p{RGI_Emoji}$', 'v')).test(text)};"
const TESTS = 'rgiEmojiRegex.test(segment)'
const MAY_BE_EMOJI = '/[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3]/u.test(segment)'
const SEGMENTER = /^const (\w+) = (new Intl\.Segmenter\([^)]*\));$/mu

/** What splits a text into clusters is made when a text has to be split: to make the first takes some 10 ms. */
function withLateSegmenter(path, text) {
  if (!SEGMENTER.test(text)) throw new Error(`${path} no longer makes a segmenter at its top level`)
  return text.replace(SEGMENTER, 'let made_$1; const $1 = {segment: text => (made_$1 ??= $2).segment(text)};')
}

/**
 * Leaves what Unicode's tables cost until a text needs them, which no first frame does: the list of all emoji takes
 * string-width 20 ms to compile, and each of these packages makes a segmenter at its top level.
 */
export const lateTables = {
  name: 'late-tables',
  transform: {
    filter: {id: /(string-width[\\/]index|wrap-ansi[\\/]index|slice-ansi[\\/]tokenize-ansi|ansi-tokenize[\\/]build[\\/]tokenize|ink[\\/]build[\\/]line-update)\.js$/},
    handler(source, path) {
      const text = withLateSegmenter(path, source)
      const isWidth = /string-width[\\/]index\.js$/.test(path)
      return isWidth ? swap(path, swap(path, text, EMOJI, LATE_EMOJI), TESTS, `(${MAY_BE_EMOJI} && ${TESTS})`) : text
    }
  }
}

const SPAWNER = "import childProcess from 'node:child_process';"
const STRIPPER = "import { stripVTControlCharacters } from 'node:util';"
const LATE_STRIPPER = "const stripVTControlCharacters = text => process.getBuiltinModule('node:util').stripVTControlCharacters(text);"

/**
 * Commander can start programs that are commands of their own, which ours never are, and takes one function from a module
 * that loads ten others: both are left until they are needed.
 */
export const leanCommander = {
  name: 'lean-commander',
  transform: {
    filter: {id: /commander[\\/]lib[\\/](command|help)\.js$/},
    handler(source, path) {
      const text = swap(path, source, STRIPPER, LATE_STRIPPER)
      return path.endsWith('command.js') ? swap(path, text, SPAWNER, 'const childProcess = undefined;') : text
    }
  }
}

/** To import a module of Node's asks for each of its exports, and some of process's load a module each; the global is there already. */
export const globalProcess = {
  name: 'global-process',
  resolveId: {filter: {id: /^(node:)?process$/}, handler: () => '\0global-process'},
  load: {filter: {id: /^\0global-process$/}, handler: () => 'module.exports = globalThis.process'}
}

const here = file => fileURLToPath(new URL(file, import.meta.url))

/** Gives Ink what our pictures need of it: rows, and no layout (docs/decisions/0005). */
export const rowsOnly = {
  name: 'rows-only',
  resolveId: {
    filter: {id: /^(\.\/renderer\.js|yoga-layout|yoga-layout\/enums|terminal-size)$/},
    handler(id, importer) {
      if (id === './renderer.js') return /ink[\\/]build[\\/][^\\/]+$/.test(importer ?? '') ? here('rowRenderer.js') : null
      return {'yoga-layout': here('noLayout.js'), 'yoga-layout/enums': yogaEnums, 'terminal-size': here('usualSize.js')}[id]
    }
  }
}

const WIDTHS = "import stringWidth from 'string-width';"
const SEGMENTS = ['segmenter.segment(previousText)', 'segmenter.segment(nextText)']

/** To find what of a row has changed Ink splits and measures the old one and the new: half of what it does for a key. */
export const quickText = {
  name: 'quick-text',
  transform: {
    filter: {id: /ink[\\/]build[\\/]line-update\.js$/},
    handler(text, path) {
      const ours = `import stringWidth, {clusters} from ${JSON.stringify(here('quickText.js'))};`
      return SEGMENTS.reduce((left, what) => swap(path, left, what, what.replace('segmenter.segment', 'clusters')), swap(path, text, WIDTHS, ours))
    }
  }
}
