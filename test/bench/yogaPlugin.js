// Yoga for the peer of the benchmarks: instantiated synchronously, as any program may that cares for its start.
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
