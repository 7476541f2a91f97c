import {expect, test} from 'vitest'
import {modelLengths} from '../../src/call/modelLength.ts'
import {builtInList, builtInPack} from '../../src/store/packFiles.ts'

test('every built-in model call comes to its end, and the list says how long each is', async () => {
  const [pack, list] = await Promise.all([builtInPack(), builtInList()])
  for (const {id, seconds} of list) expect([id, seconds !== null && seconds > 20 && seconds < 900]).toEqual([id, true])
  const entry = list.find(each => each.id === 'shampoo-order')!
  const scenario = pack.scenarios.find(each => each.id === 'shampoo-order')!
  expect(modelLengths(pack)(scenario)).toBe(entry.seconds)
  // The same words at twice the rate take less time.
  expect(modelLengths(pack)({...scenario, rate: 200})!).toBeLessThan(entry.seconds!)
})
