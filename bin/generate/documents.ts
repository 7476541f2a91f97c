/** Every file that is generated from the program, by its path in the repository. */
import {join} from 'node:path'
import {loadChinese} from '../../src/cli/chinese.ts'
import {loadPack} from '../../src/scenario/pack.ts'
import {readPackFolder} from '../../src/store/packFolder.ts'
import {conversations, conversationsPage} from './conversations.ts'
import {exportSchema} from './exportSchema.ts'
import {diagnosticsReference} from './diagnostics.ts'
import {idsReference} from './ids.ts'
import {libraryReference} from './library.ts'
import {normsReference} from './norms.ts'
import {filesReference} from './reference.ts'
import {kinds, schemaOf} from './schemas.ts'

/** What each new call changes; no test holds it, so that a call is one file and nothing else. */
export async function libraryPages(scenariosFolder: string): Promise<ReadonlyMap<string, string>> {
  const {pack} = loadPack(readPackFolder(scenariosFolder).files)
  return new Map([
    ['docs/reference/norms.zh.md', normsReference(pack)],
    ['docs/reference/library.zh.md', libraryReference(pack, await loadChinese())]
  ])
}

export async function documents(scenariosFolder: string): Promise<ReadonlyMap<string, string>> {
  const {pack} = loadPack(readPackFolder(scenariosFolder).files)
  const schemas = Object.keys(kinds).map((name): [string, string] => [`scenarios/schema/${name}.json`, `${JSON.stringify(schemaOf(name), null, 2)}\n`])
  return new Map([
    ...schemas,
    ['docs/reference/export.schema.json', `${JSON.stringify(exportSchema(), null, 2)}\n`],
    ['docs/reference/scenario-files.zh.md', filesReference()],
    ['docs/reference/diagnostics.md', diagnosticsReference(pack, await loadChinese())],
    ['docs/reference/ids.md', idsReference(pack)],
    [conversationsPage, await conversations(join(scenariosFolder, '..'))]
  ])
}
