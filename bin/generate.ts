// npm run generate: writes the JSON Schemas and the reference from the program. A test fails where they differ.
import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {documents, libraryPages} from './generate/documents.ts'

const root = join(import.meta.dirname, '..')
const scenarios = join(root, 'scenarios')
for (const [path, text] of [...await documents(scenarios), ...await libraryPages(scenarios)]) {
  mkdirSync(dirname(join(root, path)), {recursive: true})
  writeFileSync(join(root, path), text)
}
