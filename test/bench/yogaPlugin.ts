/** Yoga for the peer of the benchmarks: instantiated synchronously, as any program may that cares for its start. */
import {createRequire} from 'node:module'
import {readFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Plugin} from 'rolldown'

const folder = dirname(createRequire(import.meta.url).resolve('yoga-layout'))
const loader = join(folder, '../binaries/yoga-wasm-base64-esm.js')
const DATA = /"data:application\/octet-stream;base64,([^"]+)"/

const parts: Record<string, string> = {
  'yoga-layout': fileURLToPath(new URL('yoga.js', import.meta.url)),
  'yoga-layout/loader': loader,
  'yoga-layout/bytes': '\0yoga-bytes',
  'yoga-layout/wrapper': join(folder, 'wrapAssembly.js'),
  'yoga-layout/enums': join(folder, 'generated/YGEnums.js')
}

/** Puts `yoga.js` in the place of yoga-layout and takes the WebAssembly out of the loader's text. */
export const yoga: Plugin = {
  name: 'yoga',
  resolveId: {filter: {id: /^yoga-layout/}, handler: (id) => parts[id] ?? null},
  load: {
    filter: {id: /^\0yoga-bytes$/},
    async handler() {
      const [, base64 = ''] = DATA.exec(await readFile(loader, 'utf8')) ?? []
      return `export default Buffer.from('${base64}', 'base64')`
    }
  },
  transform: {
    filter: {id: /yoga-wasm-base64-esm\.js$/},
    handler(text, path) {
      if (!DATA.test(text)) throw new Error(`${path} no longer holds the WebAssembly where it was`)
      return text.replace(DATA, '"data:application/octet-stream;base64,"')
    }
  }
}
