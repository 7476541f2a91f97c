import {readFileSync} from 'node:fs'
import {root} from '../support/built.ts'

type Output = {entryPoint?: string; imports: {path: string; kind: string; external?: boolean}[]; inputs: Record<string, unknown>}
export type Bundle = Record<string, Output>

/** What the last build wrote into dist/, as esbuild's metafile tells it. */
export function readBundle(): Bundle {
  return (JSON.parse(readFileSync(root + 'dist/meta.json', 'utf8')) as {outputs: Bundle}).outputs
}

/** The source files that are loaded when the chunk of `source` is: its own and those of the chunks it imports statically. */
export function loadedWith(bundle: Bundle, source: string): string[] {
  const start = Object.keys(bundle).find((path) => bundle[path]?.entryPoint === source)
  if (start === undefined) throw new Error(`${source} has no chunk of its own`)
  const seen = new Set([start])
  for (const path of seen) {
    for (const {path: next, kind, external} of bundle[path]?.imports ?? []) if (kind === 'import-statement' && !external) seen.add(next)
  }
  return [...seen].flatMap((path) => Object.keys(bundle[path]?.inputs ?? {}))
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
