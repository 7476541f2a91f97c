import {readFileSync, writeFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {vectorsPage} from './vectorsPage.ts'

const path = 'docs/reference/vectors.md'

test('docs/reference/vectors.md says what the vectors say (UPDATE=1 writes it)', () => {
  if (process.env['UPDATE']) writeFileSync(path, vectorsPage())
  expect(readFileSync(path, 'utf8')).toBe(vectorsPage())
})
