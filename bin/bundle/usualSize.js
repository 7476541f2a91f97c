// Stands in for terminal-size in the bundle, which loads what starts other programs in order to ask them. Ink asks it where a
// terminal does not tell its size; our screens take 80×24 there (src/ui/shell/terminal.ts).
export default function terminalSize() {
  return {columns: 80, rows: 24}
}
