/** Edits that are told in one sentence: a group left out, or typed once more, is one slip of the hand. */
import type {Edit, Label} from '../../text/align.ts'

const grouped = (labels: readonly Label[]): Label | undefined => labels.find(label => label === 'missing-group' || label === 'doubled-group')

/** Neighbours that share the label of a group together, every other one by itself; `editOf` says which edit is meant. */
export function slips<Item>(items: readonly Item[], editOf: (item: Item) => Edit): [Item, ...Item[]][] {
  const runs: [Item, ...Item[]][] = []
  for (const item of items) {
    const edit = editOf(item)
    const run = runs.at(-1)
    const last = run && editOf(run.at(-1) as Item)
    const label = grouped(edit.labels)
    const goesOn = last && label && label === grouped(last.labels) && last.ref[1] === edit.ref[0] && last.hyp[1] === edit.hyp[0]
    if (goesOn) run.push(item)
    else runs.push([item])
  }
  return runs
}

/** What the run did to the text: only for what was left out or is too much. */
export function groupLabel(edits: readonly Edit[]): 'missing-group' | 'doubled-group' | null {
  const label = grouped(edits[0]?.labels ?? [])
  // Of a group one character may be left where the rest is let pass.
  return label === 'doubled-group' ? label : label === 'missing-group' && edits.length > 1 ? label : null
}
