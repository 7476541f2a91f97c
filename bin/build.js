// Builds dist/ from src/: the bundle, its metafile and the index of the built-in pack.
import {execFile} from 'child_process'
import {existsSync} from 'fs'
import {mkdir, readdir, rename, rm, stat, writeFile} from 'fs/promises'
import {dirname, join, relative} from 'path'
import {fileURLToPath, pathToFileURL} from 'url'
import {promisify, stripVTControlCharacters} from 'util'
import {root, sourceDigest, isStale} from './freshness.js'

const dist = join(root, 'dist')
const DAY = 24 * 3600 * 1000

/** Written beside and renamed, so that whoever reads meanwhile sees the old file or the new one. */
async function place(path, contents) {
  await mkdir(dirname(path), {recursive: true})
  const beside = `${path}.${process.pid}.tmp`
  await writeFile(beside, contents)
  await rename(beside, path)
}

async function placeBundle(chunks) {
  // The entry last: it must never name one that is not there yet.
  const ordered = [...chunks].sort((a, b) => Number(a.isEntry) - Number(b.isEntry))
  for (const {fileName, code} of ordered) await place(join(dist, fileName), code)
}

/** What each chunk is made of and what it loads, for the tests of the start. */
function contentsOf(chunks) {
  return Object.fromEntries(chunks.map(({fileName, moduleIds, imports}) => [fileName, {modules: moduleIds.map(id => id.startsWith('\0') ? id : relative(root, id)), imports}]))
}

/** Removes what is left of earlier builds. A running program may still want a chunk of the last build; nobody wants one of the day before. */
async function sweep(chunks) {
  await rm(join(dist, 'cache'), {recursive: true, force: true})
  const current = new Set(chunks.map(({fileName}) => join(dist, fileName)))
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
async function indexPack(bundle) {
  const source = join(root, 'src/cli/packIndex.ts')
  if (!existsSync(source)) return
  const [{code}] = await bundle(root, {packIndex: source}, {codeSplitting: false})
  const program = join(dist, `packIndex.${process.pid}.js`)
  await place(program, code)
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

/** Builds everything; `say` is told that it begins. Throws what rolldown or the pack's index throws. */
export async function build(say = line => process.stderr.write(line + '\n')) {
  await import('rolldown')
  const [{bundle}, {groups}] = await Promise.all([import('./bundle/bundle.js'), import('./bundle/chunks.js')])
  say('正在编译听打…… (building tingda)')
  const digest = sourceDigest()
  const chunks = await bundle(root, {tingda: 'src/cli/main.ts'}, {codeSplitting: {groups: groups(root)}})
  await placeBundle(chunks)
  await indexPack(bundle)
  await place(join(dist, 'meta.json'), JSON.stringify(contentsOf(chunks)))
  await place(join(dist, 'build.json'), JSON.stringify({digest}))
  await sweep(chunks)
  await checkOnce()
}

/** True for an error of `build` that means that this installation cannot build. */
export function isMissingTool(error) {
  return error.code === 'ERR_MODULE_NOT_FOUND' && /'(rolldown|yoga-layout)'/.test(error.message)
}

/** What to tell a person about a build that failed: one sentence, or each mistake in the sources with its place. */
export function explain(error) {
  if (isMissingTool(error)) {
    return (
      '听打还没有编译，而编译工具没有安装：请在程序文件夹里运行 npm ci（不要加 --omit=dev，也不要设 NODE_ENV=production）。\n' +
      'tingda is not built yet and its build tools are not installed: run npm ci in its folder, without --omit=dev or NODE_ENV=production.'
    )
  }
  const mistakes = (error.errors ?? []).map(({message}) => stripVTControlCharacters(message).trimEnd())
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
