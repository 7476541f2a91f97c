/** What a file of a pack holds, by its folder and name. */
export type FileKind =
  'scenario' | 'form' | 'catalog' | 'rubric' | 'intents' | 'phrasebook' | 'guidelines' | 'standards' | 'people' | 'pronunciation' | 'norms'

const folders: Readonly<Record<string, FileKind>> = {forms: 'form', rubrics: 'rubric', catalog: 'catalog'}
const names: readonly FileKind[] = ['intents', 'phrasebook', 'guidelines', 'standards', 'people', 'pronunciation', 'norms']

/**
 * `path` is relative to the pack's folder, with forward slashes. A YAML file in no known place is a scenario, so that a
 * teacher's single file or flat folder is a pack too; anything else is null.
 */
export function kindOf(path: string): FileKind | null {
  if (!/\.ya?ml$/i.test(path)) return null
  const [first = '', ...rest] = path.replace(/^(?:\.\/)+/, '').split('/')
  if (rest.length > 0) return Object.hasOwn(folders, first) ? folders[first]! : 'scenario'
  const name = first.replace(/\.ya?ml$/i, '')
  return names.find((each) => each === name) ?? 'scenario'
}
