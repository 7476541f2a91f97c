// npm start: a checkout that was edited or pulled is built again before it runs.
import {existsSync} from 'fs'
import {join} from 'path'
import {isRecent} from './runtime.js'

async function fresh() {
  const {isStale, root} = await import('./freshness.js')
  if (!isStale()) return true
  const {build, explain, isMissingTool} = await import('./build.js')
  try {
    await build()
    return true
  } catch (error) {
    // An installation for use only runs what it was given.
    if (isMissingTool(error) && existsSync(join(root, 'dist/tingda.js'))) return true
    process.stderr.write(explain(error) + '\n')
    process.exitCode = 2
    return false
  }
}

// An old Node goes straight to the guard, which finds the packaged one or says what is missing.
if (!isRecent(process.versions.node) || (await fresh())) await import('./tingda.js')
