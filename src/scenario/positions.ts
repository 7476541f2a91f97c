import {isMap, isScalar, isSeq, type LineCounter, type Node, type Pair} from 'yaml'
import {fileStart, type LineColumn, type Path, type Place} from './problem.ts'

/** Where the values of a parsed file stand in its text. */
export interface Positions {
  /** What is missing is looked for as far as the path goes: a missing key points at its parent. */
  readonly of: (place: Place) => LineColumn
  /** Line of the value at `path`, from 1. */
  readonly line: (path: Path) => number
}

export function positionsOf(root: Node | null, counter: LineCounter): Positions {
  const of = (place: Place): LineColumn => {
    if ('line' in place) return place
    const {line, col} = counter.linePos(offsetOf(root, place.path, place.key ?? false))
    return line > 0 ? {line, column: col} : fileStart
  }
  return {of, line: (path) => of({path}).line}
}

/** A value that is a map or list is named by its key, which is what a reader looks for. */
function offsetOf(root: Node | null, path: Path, wantsKey: boolean): number {
  let node: Node | null = root
  let offset = root?.range?.[0] ?? 0
  for (const step of path) {
    const next = child(node, step)
    if (!next) return offset
    node = next.value
    const pointsAtKey = next.key && (wantsKey || !isScalar(node) || isEmpty(node))
    offset = (pointsAtKey ? next.key : node)?.range?.[0] ?? offset
  }
  return offset
}

function child(node: Node | null, step: string | number): {key: Node | null; value: Node | null} | null {
  if (isSeq(node)) {
    const item = node.items[Number(step)]
    return item ? {key: null, value: item as Node} : null
  }
  if (!isMap(node)) return null
  const pair = (node.items as Pair<Node, Node | null>[]).find(({key}) => isScalar(key) && key.value === String(step))
  return pair ? {key: pair.key, value: pair.value} : null
}

function isEmpty(node: Node): boolean {
  return isScalar(node) && node.value === ''
}
