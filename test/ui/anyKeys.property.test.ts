import fc from 'fast-check'
import {expect, test} from 'vitest'
import {keyContexts, keysFor} from '../../src/input/keymap.ts'
import type {InputEvent, KeyName} from '../../src/input/events.ts'
import {cellWidth} from '../../src/text/width.ts'
import {plainText} from '../../src/ui/paint/line.ts'
import {pictureOf} from '../../src/ui/screens/picture.ts'
import {createShell} from '../../src/ui/shell/shell.ts'
import {fakeMachine, settle} from './fakePorts.ts'
import {appState} from './handmade.ts'

const keys = [...new Set(keyContexts.flatMap(context => keysFor(context).flatMap(each => each.chords)))].filter(chord => !/^(ctrl|alt|shift)-[a-z-]{2}/.test(chord)) as KeyName[]
const input: fc.Arbitrary<InputEvent> = fc.oneof(
  {weight: 3, arbitrary: fc.constantFrom(...keys).map((key): InputEvent => ({type: 'key', key}))},
  {weight: 2, arbitrary: fc.constant<InputEvent>({type: 'key', key: 'enter'})},
  {weight: 2, arbitrary: fc.string({unit: fc.constantFrom('王', '明', '您', '好', 'a', '１', '，', '👩‍💻', 'é', ' '), minLength: 1}).map((text): InputEvent => ({type: 'text', text}))},
  {weight: 1, arbitrary: fc.string().map((text): InputEvent => ({type: 'paste', text}))}
)
const size = fc.record({columns: fc.integer({min: 20, max: 170}), rows: fc.integer({min: 5, max: 60})})
const happening = fc.oneof(
  {weight: 8, arbitrary: input.map(event => ({event}))},
  {weight: 2, arbitrary: fc.integer({min: 0, max: 9_000}).map(ms => ({ms}))},
  {weight: 1, arbitrary: size.map(resize => ({resize}))}
)

test('whatever is pressed, typed and resized, and whenever: the picture fits the window, and the journal holds what the form shows', async () => {
  await fc.assert(fc.asyncProperty(fc.array(happening, {maxLength: 60}), async happenings => {
    const machine = fakeMachine()
    const shell = createShell(appState(), machine.ports, () => {}, () => {})
    for (const each of happenings) {
      if ('event' in each) shell.typed([each.event])
      else if ('ms' in each) await machine.pass(each.ms)
      else shell.send({type: 'resized', size: each.resize})
      await settle()
      const app = shell.app()
      const {lines, caret} = pictureOf(app)
      expect(lines).toHaveLength(app.size.rows - 1)
      for (const line of lines) expect(cellWidth(plainText(line))).toBeLessThanOrEqual(app.size.columns)
      const {row, column} = caret ?? {row: 0, column: 0}
      expect(row < app.size.rows - 1 && column < app.size.columns).toBe(true)
    }
    const {call} = shell.app()
    const typed = machine.stored.find(each => each.id === call?.attempt)?.events.filter(event => event.type === 'typed' && event.field === 'name') ?? []
    const replayed = typed.reduce((text, event) => event.type === 'typed' ? text.slice(0, event.start) + event.inserted + text.slice(event.start + event.removed.length) : text, '')
    expect(call?.state.fields['name'] ?? '').toBe(call ? replayed : '')
    expect(call?.editors['name']?.text ?? '').toBe(call ? replayed : '')
  }), {numRuns: 60})
})
