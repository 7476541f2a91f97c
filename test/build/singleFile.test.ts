import {build} from 'esbuild'
import type {BuildOptions, Message} from 'esbuild'
import {expect, test} from 'vitest'
import {root} from '../support/built.ts'

type Bundling = {options(root: string): BuildOptions}

/** What esbuild finds wrong with everything as one CommonJS file, the form that goes into a single executable. */
async function mistakes(changes: BuildOptions): Promise<string[]> {
  const {options} = (await import(`${root}bin/bundle/options.js`)) as Bundling
  const source = {contents: `import './src/cli/main.ts'\nimport 'ink'\n`, resolveDir: root}
  return build({...options(root), splitting: false, format: 'cjs', outdir: 'nowhere', stdin: source, ...changes}).then(
    () => [],
    ({errors}: {errors: Message[]}) => errors.map(({text}) => text)
  )
}

test('the program waits for nothing at its top level, Ink and Yoga included', async () => {
  expect(await mistakes({})).toEqual([])
})

test('which they would, left as they are', async () => {
  expect(await mistakes({plugins: []})).toContainEqual(expect.stringContaining('Top-level await'))
})
