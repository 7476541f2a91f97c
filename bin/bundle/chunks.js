// Which modules of the program go into a file together.
import {join} from 'node:path'

/**
 * The two ways from the start of the process on which somebody waits for a first sight: every file on them costs half a
 * millisecond, and a file for each set of entries that share a module, as bundlers have it, makes seventy of them.
 */
const COMMANDS = ['session.ts', 'program.ts', 'scenarioList.ts']
const SCREENS = ['session.ts', 'commands/home.ts', 'screens.ts', 'packs.ts']

/** The modules that are loaded with `entries`, themselves included; `everything` follows what is imported dynamically, too. */
function loadedWith(entries, graph, everything = false) {
  const seen = new Set(entries)
  for (const id of seen) {
    const {importedIds = [], dynamicallyImportedIds = []} = graph.getModuleInfo(id) ?? {}
    for (const next of everything ? [...importedIds, ...dynamicallyImportedIds] : importedIds) seen.add(next)
  }
  return seen
}

/** The modules of everything that is loaded by itself and shows no screen: commands, and what a screen asks for. */
function loadedWithoutScreen(main, graph) {
  const late = [...loadedWith([main], graph, true)].flatMap(id => graph.getModuleInfo(id)?.dynamicallyImportedIds ?? [])
  const parts = [...new Set(late)].map(id => [...loadedWith([id], graph)])
  return new Set(parts.filter(part => !part.some(id => /[\\/]node_modules[\\/]react[\\/]/.test(id))).flat())
}

/**
 * Rolldown's groups: what the first sight needs is in a few files, apart by who else needs it, so that no command loads a
 * screen. What is on neither way, and the entry with the version, is left to rolldown.
 */
export function groups(root) {
  const main = join(root, 'src/cli/main.ts')
  const inCli = names => names.map(name => join(root, 'src/cli', name))
  let ways
  function name(id, graph) {
    if (id === main || id === join(root, 'package.json')) return null
    ways ??= {commands: loadedWith(inCli(COMMANDS), graph), screens: loadedWith(inCli(SCREENS), graph), others: loadedWithoutScreen(main, graph)}
    if (!ways.commands.has(id) && !ways.screens.has(id)) return null
    return Object.keys(ways).filter(way => ways[way].has(id)).join('-')
  }
  return [{debugName: 'first sight', name, includeDependenciesRecursively: false}]
}
