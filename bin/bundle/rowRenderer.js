// Stands in for Ink's renderer in the bundle. Ink lays boxes out and composes a frame cell by cell, since boxes may overlap,
// clip and carry borders: for a screen full of Chinese that is most of the time from a key to its character. Our pictures
// are rows that come styled and cut to the window, all of them one text (src/ui/paint/Painter.tsx): a frame is that text.

function rowsIn(node) {
  if (node.nodeName !== 'ink-text') return node.childNodes.flatMap(rowsIn)
  return node.childNodes.map(({nodeValue}) => nodeValue).join('').split('\n').map(row => row.trimEnd())
}

export default function render(root) {
  const rows = rowsIn(root)
  return {output: rows.join('\n'), outputHeight: rows.length, staticOutput: ''}
}
