// How everything of ours is bundled.
import {join} from 'node:path'
import {globalProcess, lateTables, leanCommander, quickText, rowsOnly, withoutDevtools} from './plugins.js'

const ours = [globalProcess, withoutDevtools, leanCommander, quickText, lateTables, rowsOnly]

/**
 * Bundles `input`, files by the name that each is to have; `output` as rolldown takes it. Identifiers keep their names so
 * that the details written after a crash can be read. Answers rolldown's chunks, nothing of which is written; throws what
 * rolldown throws.
 */
export async function bundle(root, input, output, plugins = ours) {
  const {rolldown} = await import('rolldown')
  const made = await rolldown({
    cwd: root,
    input,
    platform: 'node',
    logLevel: 'silent',
    preserveEntrySignatures: 'allow-extension',
    // The build for Node asks the environment for LOG_TOKENS at every token of a file: a third of the time a pack takes.
    resolve: {alias: {yaml: join(root, 'node_modules/yaml/browser/index.js')}},
    transform: {target: 'node24', define: {'process.env.NODE_ENV': '"production"'}, jsx: {runtime: 'automatic'}},
    plugins
  })
  try {
    const {output: chunks} = await made.generate({
      format: 'esm',
      entryFileNames: '[name].js',
      chunkFileNames: 'chunks/[name]-[hash].js',
      minify: {compress: true, mangle: false, codegen: true},
      ...output
    })
    return chunks
  } finally {
    await made.close()
  }
}
