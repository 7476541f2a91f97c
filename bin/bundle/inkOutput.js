// Stands in for Ink's Output in the bundle. Ink composes a frame cell by cell, since boxes may overlap, clip and carry
// borders: for a screen full of Chinese that is most of the time from a key to its character. Our pictures are rows that
// come cut to the window, each a text of its own (docs/decisions/0005), so a frame is those rows one below the other.
export default class Output {
  constructor({height}) {
    this.rows = Array.from({length: height}, () => '')
  }

  write(x, y, text, {transformers}) {
    text.split('\n').forEach((line, i) => {
      const row = transformers.reduce((changed, transform) => transform(changed, i), line)
      if (y + i < this.rows.length) this.rows[y + i] += ' '.repeat(x) + row
    })
  }

  // No picture has a box that clips.
  clip() {}
  unclip() {}

  get() {
    return {output: this.rows.map(row => row.trimEnd()).join('\n'), height: this.rows.length}
  }
}
