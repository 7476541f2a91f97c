import {join} from 'node:path'
import {globalProcess, lateTables, leanCommander, rowsOnly, withoutDevtools} from './plugins.js'

/**
 * How everything of ours is bundled. Identifiers keep their names so that the details written after a crash can be
 * read; what is imported dynamically becomes a chunk of its own, which keeps the start short.
 */
export function options(root) {
  return {
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    splitting: true,
    platform: 'node',
    target: 'node24',
    charset: 'utf8',
    jsx: 'automatic',
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'linked',
    chunkNames: 'chunks/[name]-[hash]',
    define: {'process.env.NODE_ENV': '"production"'},
    // The build for Node asks the environment for LOG_TOKENS at every token of a file: a third of the time a pack takes.
    alias: {yaml: join(root, 'node_modules/yaml/browser/index.js')},
    plugins: [globalProcess, withoutDevtools, leanCommander, lateTables, rowsOnly],
    metafile: true,
    write: false,
    logLevel: 'silent'
  }
}
