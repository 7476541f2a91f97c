import fc from 'fast-check'
import {expect, test} from 'vitest'
import {drillKinds} from '../../src/drill/events.ts'
import type {InputEvent, KeyName} from '../../src/input/events.ts'
import {keyContexts, keysFor} from '../../src/input/keymap.ts'
import {cellWidth} from '../../src/text/width.ts'
import {plainText} from '../../src/ui/paint/line.ts'
import {pictureOf} from '../../src/ui/screens/picture.ts'
import {createShell} from '../../src/ui/shell/shell.ts'
import '../../src/ui/shell/drills.ts'
import {fakeMachine} from './fakePorts.ts'
import {appState} from './handmade.ts'

const contexts = keyContexts.filter(context => /^(?:drill|book|qa|home|scorecard)/.test(context))
const keys = [...new Set(contexts.flatMap(context => keysFor(context).flatMap(({action, chords}) => action === 'quit' || action === 'suspend' ? [] : chords)))] as KeyName[]
const input: fc.Arbitrary<InputEvent> = fc.oneof(
  {weight: 4, arbitrary: fc.constantFrom(...keys).map((key): InputEvent => ({type: 'key', key}))},
  {weight: 3, arbitrary: fc.constant<InputEvent>({type: 'key', key: 'enter'})},
  {weight: 2, arbitrary: fc.string({unit: fc.constantFrom('王', '明', 'a', '１', '，', '👩‍💻', ' '), minLength: 1}).map((text): InputEvent => ({type: 'text', text}))},
  {weight: 1, arbitrary: fc.string().map((text): InputEvent => ({type: 'paste', text}))}
)
const happening = fc.oneof(
  {weight: 8, arbitrary: input.map(event => ({event}))},
  {weight: 1, arbitrary: fc.integer({min: 0, max: 9_000}).map(ms => ({ms}))},
  {weight: 1, arbitrary: fc.record({columns: fc.integer({min: 20, max: 170}), rows: fc.integer({min: 5, max: 60})}).map(resize => ({resize}))}
)
const nextTurn = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

test('whatever is pressed in a drill, with sound or without: the picture fits, answers only ever grow, and each is judged', async () => {
  await fc.assert(fc.asyncProperty(fc.constantFrom(...drillKinds, null), fc.boolean(), fc.array(happening, {maxLength: 40}), async (kind, sounds, happenings) => {
    const machine = fakeMachine()
    if (!sounds) machine.voice.now = {engine: null, player: null, proven: false, why: 'no-engine'}
    const shell = createShell(appState(), machine.ports, () => {}, () => {})
    shell.drill({kind, seed: 1})
    for (let i = 0; i < 50 && shell.app().screen.id === 'home'; i++) await nextTurn()
    expect(shell.app().screen.id).not.toBe('home')
    for (const each of happenings) {
      const before = machine.drillLog.length
      if ('event' in each) shell.typed([each.event])
      else if ('ms' in each) await machine.pass(each.ms)
      else shell.send({type: 'resized', size: each.resize})
      await nextTurn()
      const app = shell.app()
      const {lines, caret} = pictureOf(app)
      expect(lines).toHaveLength(app.size.rows - 1)
      for (const line of lines) expect(cellWidth(plainText(line))).toBeLessThanOrEqual(app.size.columns)
      expect(caret === null || (caret.row < app.size.rows - 1 && caret.column < app.size.columns)).toBe(true)
      expect(machine.drillLog.length).toBeGreaterThanOrEqual(before)
      expect(app.notice?.key).not.toBe('failed.open')
    }
    for (const event of machine.drillLog) {
      expect(event.type !== 'answered' || event.right === (event.mistakes.length === 0)).toBe(true)
    }
    shell.stop()
  }), {numRuns: 60})
})
