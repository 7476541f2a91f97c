import {mkdir, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {build, type Plugin} from 'esbuild'
import {root} from '../support/built.ts'

/** As bin/build.js gives it to the chunk that needs it. */
const REQUIRE = "import{createRequire as createRequire_}from'node:module';const require=createRequire_(import.meta.url);"

type Options = {options(root: string): Parameters<typeof build>[0]}
type Plugins = Record<'yoga' | 'withoutDevtools' | 'lateTables', Plugin>

/**
 * Bundles the minimal Ink program into `folder` with tingda's own options, but with Ink's layout and rendering as they are
 * published; answers the file to run.
 */
export async function bundleMinimal(folder: string): Promise<string> {
  const {options} = (await import(`${root}bin/bundle/options.js`)) as Options
  const {withoutDevtools, lateTables} = (await import(`${root}bin/bundle/plugins.js`)) as Plugins
  const {yoga} = (await import(`${root}test/bench/yogaPlugin.js`)) as Plugins
  const {outputFiles = []} = await build({
    ...options(root), plugins: [yoga, withoutDevtools, lateTables], banner: {js: REQUIRE}, entryPoints: {minimal: 'test/bench/minimal.ts'}, outdir: folder, outExtension: {'.js': '.mjs'}
  })
  for (const {path, contents} of outputFiles) {
    await mkdir(dirname(path), {recursive: true})
    await writeFile(path, contents)
  }
  return join(folder, 'minimal.mjs')
}
