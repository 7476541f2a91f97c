#!/usr/bin/env node
// The way in. Old syntax only: it must be understood by the Node that it refuses.
import {existsSync} from 'fs'
import {fileURLToPath} from 'url'

const bundle = new URL('../dist/tingda.js', import.meta.url)

function giveUp(sentence) {
  process.stderr.write(sentence + '\n')
  process.exitCode = 2
}

function underNewerNode({packagedNode, missingSentence}) {
  const node = process.env.TINGDA_REEXECUTED ? undefined : packagedNode()
  if (!node) return giveUp(missingSentence())
  return import('./reexecute.js').then(({reexecute}) =>
    reexecute(node, fileURLToPath(import.meta.url), process.argv.slice(2), () => giveUp(missingSentence()))
  )
}

function asChild() {
  delete process.env.TINGDA_REEXECUTED
  return import('./reexecute.js').then(({leaveWithParent}) => leaveWithParent())
}

function buildFirst() {
  return import('./build.js').then(({build, explain}) =>
    build().then(
      () => true,
      error => giveUp(explain(error))
    )
  )
}

async function start() {
  if (process.env.TINGDA_REEXECUTED) await asChild()
  if (!existsSync(bundle) && !(await buildFirst())) return
  const {run} = await import(bundle.href)
  await run
}

// The program reports its own errors; what arrives here could not even be loaded.
function unloadable(error) {
  if (process.env.TINGDA_DEBUG) process.stderr.write(error.stack + '\n')
  giveUp(
    `听打的程序文件不完整（${error.message}）：请在程序文件夹里运行 npm ci。\n` +
      `The program's files are incomplete (${error.message}): run npm ci in its folder.`
  )
}

// runtime.js knows the number too; it is not read here to keep the usual way short.
const ready = Number(process.versions.node.split('.')[0]) >= 24
const started = ready ? start() : import('./runtime.js').then(underNewerNode)
started.catch(unloadable)
