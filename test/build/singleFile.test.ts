import {expect, test} from 'vitest'
import {root} from '../support/built.ts'
import {bundle} from '../support/bundling.ts'

/** What is wrong with everything as one CommonJS file, the form that goes into a single executable. */
async function mistake(plugins?: []): Promise<string | null> {
  const made = bundle(root, {tingda: 'src/cli/main.ts'}, {format: 'cjs', codeSplitting: false}, plugins)
  return made.then(() => null, (error: Error) => error.message)
}

test('the program waits for nothing at its top level, Ink and Yoga included', async () => {
  expect(await mistake()).toBeNull()
})

test('which they would, left as they are', async () => {
  expect(await mistake([])).toMatch(/top-level await/u)
})
