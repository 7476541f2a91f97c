import {expect, test} from 'vitest'
import {createLeaving} from '../../src/cli/leave.ts'

test('cleanups run newest first, each once, also when one fails', async () => {
  const ran: string[] = []
  const {onLeave, leave} = createLeaving()
  onLeave((reason) => void ran.push(`terminal ${reason}`))
  onLeave(() => {
    throw new Error('the disk is full')
  })
  onLeave(async (reason) => {
    await Promise.resolve()
    ran.push(`save ${reason}`)
  })
  await Promise.all([leave('SIGTERM'), leave('SIGHUP')])
  await leave('done')
  expect(ran).toEqual(['save SIGTERM', 'terminal SIGTERM'])
})

test('what is taken back does not run', async () => {
  const ran: string[] = []
  const {onLeave, leave} = createLeaving()
  const takeBack = onLeave(() => void ran.push('first'))
  onLeave(() => void ran.push('second'))
  takeBack()
  await leave('done')
  expect(ran).toEqual(['second'])
})

test('signals are taken over with the first cleanup and not before', () => {
  let armed = 0
  const {onLeave} = createLeaving(() => armed++)
  expect(armed).toBe(0)
  onLeave(() => {})
  onLeave(() => {})
  expect(armed).toBe(1)
})
