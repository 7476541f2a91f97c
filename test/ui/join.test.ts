import {expect, test} from 'vitest'
import type {InputEvent, KeyInput} from '../../src/input/events.ts'
import {homeItems} from '../../src/ui/app/homeItems.ts'
import {joinScreen} from '../../src/ui/app/stepJoin.ts'
import {plainText} from '../../src/ui/paint/line.ts'
import {pictureOf} from '../../src/ui/screens/picture.ts'
import {createShell} from '../../src/ui/shell/shell.ts'
import {fakeMachine, settle} from './fakePorts.ts'
import {golden, written} from './golden.ts'
import {appState} from './handmade.ts'

const key = (name: KeyInput['key']): InputEvent => ({type: 'key', key: name})
const text = (typed: string): InputEvent => ({type: 'text', text: typed})

test('a class is joined from home: the address is kept, and the screens are left for it', async () => {
  const machine = fakeMachine()
  machine.trainee = {...machine.trainee, name: '吴佳怡', number: '20260101'}
  let left = 0
  const home = appState({trainee: machine.trainee})
  const selected = homeItems(home).findIndex(each => each.id === 'class')
  const shell = createShell({...home, screen: {id: 'home', selected}}, machine.ports, () => {}, () => void (left += 1))
  shell.typed([key('enter'), key('enter')])
  expect([shell.app().notice?.key, left]).toEqual(['join.empty', 0])
  // Full-width digits, stop and colon of an input method.
  shell.typed([text('１９２。168。1.10：７７１８'), key('enter')])
  await settle()
  expect([machine.joined, left]).toEqual([[{address: '192.168.1.10:7718', name: '吴佳怡', number: '20260101'}], 1])
  expect(joinScreen({...home, trainee: machine.trainee}).editor.text).toBe('192.168.1.10:7718')
})

test.each([['zh', 80, 24], ['en', 60, 20]] as const)('asking for the address as it is checked in (%s)', (lang, columns, rows) => {
  const app = appState({lang, size: {columns, rows}})
  const shown = pictureOf({...app, screen: joinScreen(app)}).lines.map(plainText)
  expect(written(shown)).toBe(golden(`join-${lang}-${columns}x${rows}`, shown))
})
