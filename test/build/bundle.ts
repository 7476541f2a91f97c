import {readFileSync} from 'node:fs'
import {root} from '../support/built.ts'

/** Chunks by their file in dist/: the source files that each is made of, and the files that it imports statically. */
export type Bundle = Record<string, {modules: string[]; imports: string[]}>

/** What the last build wrote into dist/. */
export function readBundle(): Bundle {
  return JSON.parse(readFileSync(root + 'dist/meta.json', 'utf8')) as Bundle
}

/** The files that are loaded when `source` is: that of its chunk and those that this one imports statically. */
export function filesWith(bundle: Bundle, source: string): string[] {
  const start = Object.keys(bundle).find((path) => bundle[path]?.modules.includes(source))
  if (start === undefined) throw new Error(`no chunk holds ${source}`)
  const seen = new Set([start])
  for (const path of seen) for (const next of bundle[path]?.imports ?? []) if (next in bundle) seen.add(next)
  return [...seen]
}

/** The source files that those are made of. */
export function loadedWith(bundle: Bundle, source: string): string[] {
  return filesWith(bundle, source).flatMap((path) => bundle[path]?.modules ?? [])
}

/** Names of the packages that `files` belong to. */
export function packagesOf(files: readonly string[]): string[] {
  const names = files.map((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1])
  return [...new Set(names.filter((name) => name !== undefined))].sort()
}

type Lock = {packages: Record<string, {dependencies?: Record<string, string>}>}

/** `names` and everything they depend on, from the lock file. */
export function withDependencies(names: readonly string[]): Set<string> {
  const {packages} = JSON.parse(readFileSync(root + 'package-lock.json', 'utf8')) as Lock
  const all = new Set(names)
  for (const name of all) {
    for (const [path, {dependencies = {}}] of Object.entries(packages)) {
      if (path.endsWith(`node_modules/${name}`)) for (const dependency of Object.keys(dependencies)) all.add(dependency)
    }
  }
  return all
}
