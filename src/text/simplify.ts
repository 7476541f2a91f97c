import type {Simplify} from './fold.ts'

let loading: Promise<Simplify> | undefined

/**
 * Traditional to simplified Chinese by OpenCC's tables (opencc-js), loaded once and on demand. Rejects where it cannot
 * be loaded. Taiwan's forms are the source, since only there 著 for 着 is understood (聽著 -> 听着, but 著名).
 */
export function loadSimplify(): Promise<Simplify> {
  loading ??= import('opencc-js/t2cn').then(({Converter}) => Converter({from: 'tw', to: 'cn'}))
  return loading
}
