/** A school's own scenarios while they are being written: what is played is what was saved last. */
import {dirname, resolve} from 'node:path'
import {lay} from '../scenario/overlay.ts'
import type {Pack} from '../scenario/types.ts'
import {UserError} from './errors.ts'
import type {Io} from './io.ts'
import {inWords} from './io.ts'
import {builtIn, issueLine, loadFolder, scenarioNamed, shelfOf, type Shelf} from './packs.ts'

export interface Drafts {
  /** The folder laid over the built-in pack. */
  readonly folder?: string | undefined
  /** One scenario's file, which is in no pack yet. */
  readonly file?: string | undefined
}

/** A scenario that is named by its file, not by its id or title. */
export function isFile(name: string): boolean {
  return /\.ya?ml$/i.test(name)
}

/** The folders that recordings may lie in, the uppermost first. */
export function foldersOf({folder, file}: Drafts): readonly string[] {
  return [...(file === undefined ? [] : [dirname(resolve(file))]), ...(folder === undefined ? [] : [folder])]
}

/** `pack` is what was read at the start, and stays until what is saved can be used. */
export function draftShelf(io: Io, pack: Pack, drafts: Drafts): Shelf {
  let shelf = shelfOf(pack)
  const paths = [drafts.folder, drafts.file].filter(path => path !== undefined)
  if (paths.length === 0) return shelf
  async function watching(reread: (wrong: readonly string[]) => void): Promise<void> {
    const {whenSaved} = await import('./watch.ts')
    for await (const _ of whenSaved(io, paths)) {
      const {pack: saved, wrong} = await readAgain(io, drafts)
      if (saved) shelf = shelfOf(saved)
      reread(wrong)
    }
  }
  return {
    list: () => shelf.list(),
    pack: () => shelf.pack(),
    // Where files cannot be watched, a network drive for example, they are read at the next start.
    watch: reread => void watching(reread).catch(() => {})
  }
}

/** `pack` is null where nothing of what was saved can be used. */
async function readAgain(io: Io, {folder, file}: Drafts): Promise<{readonly pack: Pack | null; readonly wrong: readonly string[]}> {
  try {
    const base = await builtIn()
    const {pack: laid, issues} = folder === undefined ? {pack: base, issues: []} : await loadFolder(io, folder, base)
    const pack = file === undefined ? laid : {...laid, scenarios: lay(laid.scenarios, [await scenarioNamed(io, file, laid)])}
    return {pack, wrong: issues.filter(({severity}) => severity === 'error').map(issue => issueLine(io, issue))}
  } catch (error) {
    return {pack: null, wrong: [error instanceof UserError ? inWords(io, error.words) : String(error)]}
  }
}
