// Builds dist/ from src/: the bundle, its metafile and the index of the built-in pack.
import {execFile} from 'child_process'
import {existsSync} from 'fs'
import {mkdir, readdir, rename, rm, stat, writeFile} from 'fs/promises'
import {dirname, join, relative} from 'path'
import {fileURLToPath, pathToFileURL} from 'url'
import {promisify} from 'util'
import {root, sourceDigest, isStale} from './freshness.js'

const dist = join(root, 'dist')
const DAY = 24 * 3600 * 1000

/** Lets bundled CommonJS ask for Node's own modules; only the chunk that holds esbuild's helper needs it. */
const REQUIRE = "import{createRequire as createRequire_}from'node:module';const require=createRequire_(import.meta.url);\n"
const NEEDS_REQUIRE = 'Dynamic require of'

/** Written beside and renamed, so that whoever reads meanwhile sees the old file or the new one. */
async function place(path, contents) {
  await mkdir(dirname(path), {recursive: true})
  const beside = `${path}.${process.pid}.tmp`
  await writeFile(beside, contents)
  await rename(beside, path)
}

async function placeBundle(outputFiles) {
  // Chunks first: the entry must never name one that is not there yet.
  const ordered = [...outputFiles].sort(file => (file.path.includes('chunks') ? -1 : 1))
  for (const {path, text} of ordered) {
    await place(path, text.includes(NEEDS_REQUIRE) ? REQUIRE + text : text)
  }
}

/** Removes what is left of earlier builds. A running program may still want a chunk of the last build; nobody wants one of the day before. */
async function sweep(outputFiles) {
  await rm(join(dist, 'cache'), {recursive: true, force: true})
  const current = new Set(outputFiles.map(file => file.path))
  const folder = join(dist, 'chunks')
  if (!existsSync(folder)) return
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    if (current.has(path)) continue
    const {mtimeMs} = await stat(path)
    if (Date.now() - mtimeMs > DAY) await rm(path, {force: true})
  }
}

/** Runs `packIndexFiles(folder)` of src/cli/packIndex.ts and writes the files that it answers to dist/. */
async function indexPack(esbuild, options) {
  const source = join(root, 'src/cli/packIndex.ts')
  if (!existsSync(source)) return
  const {outputFiles} = await esbuild.build({
    ...options, splitting: false, metafile: false, legalComments: 'none', entryPoints: [source], outfile: join(dist, 'packIndex.js')
  })
  const program = join(dist, `packIndex.${process.pid}.js`)
  await place(program, REQUIRE + outputFiles[0].text)
  try {
    const {packIndexFiles} = await import(pathToFileURL(program).href)
    for (const {name, text} of await packIndexFiles(join(root, 'scenarios'))) await place(join(dist, name), text)
  } finally {
    await rm(program, {force: true})
  }
}

/**
 * Has the program check the built-in pack, as any teacher may, and keep beside the bundle what it found out: then the first
 * check on a machine is as quick as the second. Nothing hangs on it.
 */
async function checkOnce() {
  const env = {...process.env, TINGDA_HOME: join(dist, 'checked')}
  await promisify(execFile)(process.execPath, [join(root, 'bin/tingda.js'), 'scenario', 'check', '--json'], {env}).catch(() => {})
}

/** Builds everything; `say` is told that it begins. Throws what esbuild or the pack's index throws. */
export async function build(say = line => process.stderr.write(line + '\n')) {
  const esbuild = await import('esbuild')
  const {options} = await import('./bundle/options.js')
  say('正在编译听打…… (building tingda)')
  const digest = sourceDigest()
  const common = options(root)
  const {outputFiles, metafile} = await esbuild.build({...common, entryPoints: {tingda: 'src/cli/main.ts'}, outdir: 'dist'})
  await placeBundle(outputFiles)
  await indexPack(esbuild, common)
  await place(join(dist, 'meta.json'), JSON.stringify(metafile))
  await place(join(dist, 'build.json'), JSON.stringify({digest}))
  await sweep(outputFiles)
  await checkOnce()
}

/** True for an error of `build` that means that this installation cannot build. */
export function isMissingTool(error) {
  return error.code === 'ERR_MODULE_NOT_FOUND' && /'(esbuild|yoga-layout)'/.test(error.message)
}

/** What to tell a person about a build that failed: one sentence, or a line for each mistake in the sources. */
export function explain(error) {
  if (isMissingTool(error)) {
    return (
      '听打还没有编译，而编译工具没有安装：请在程序文件夹里运行 npm ci（不要加 --omit=dev，也不要设 NODE_ENV=production）。\n' +
      'tingda is not built yet and its build tools are not installed: run npm ci in its folder, without --omit=dev or NODE_ENV=production.'
    )
  }
  const mistakes = (error.errors ?? []).map(({text, location}) =>
    location ? `${relative(root, join(root, location.file))}:${location.line}:${location.column + 1}: ${text}` : text
  )
  return ['听打没有编译成功 (the build failed):', ...(mistakes.length > 0 ? mistakes : [error.message])].join('\n')
}

async function main(args) {
  if (args.includes('--if-stale') && !isStale()) return
  try {
    await build()
  } catch (error) {
    process.stderr.write(explain(error) + '\n')
    // An installation for use only has no build tools, and is told so when it starts.
    process.exitCode = args.includes('--if-possible') && isMissingTool(error) ? 0 : 1
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2))
