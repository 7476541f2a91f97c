import {afterEach, describe, expect, it, vi} from 'vitest'
import {localDate, localIso, localMinute, startOfDay} from '../../src/cli/localTime.ts'

afterEach(() => vi.unstubAllEnvs())

const at = Date.UTC(2026, 10, 23, 1, 5, 7, 400)

describe('a time written as in the place', () => {
  it.each([
    ['Asia/Shanghai', '2026-11-23T09:05:07+08:00'],
    ['America/St_Johns', '2026-11-22T21:35:07-03:30'],
    ['UTC', '2026-11-23T01:05:07+00:00']
  ])('in %s', (zone, iso) => {
    vi.stubEnv('TZ', zone)
    expect(localIso(at)).toBe(iso)
    expect(Date.parse(localIso(at))).toBe(at - 400)
    expect(localMinute(at)).toBe(iso.slice(0, 16).replace('T', ' '))
    expect(localDate(at)).toBe(iso.slice(0, 10))
  })
})

describe('a day written by hand', () => {
  it.each(['2026-11-23', '2026/11/23', ' 2026.11.23', '２０２６－１１－２３'])('%j begins at midnight there', text => {
    vi.stubEnv('TZ', 'Asia/Shanghai')
    expect(startOfDay(text)).toBe(Date.UTC(2026, 10, 22, 16))
    expect(startOfDay(text, 1)).toBe(Date.UTC(2026, 10, 23, 16))
  })

  it('is as long as the clock change makes it', () => {
    vi.stubEnv('TZ', 'Europe/Berlin')
    expect(startOfDay('2026-10-25', 1)! - startOfDay('2026-10-25')!).toBe(25 * 3_600_000)
  })

  it.each(['', '2026-11', '2026-02-30', '2026-13-01', '23-11-2026', '今天', '2026-11-23T10:00'])('%j is none', text => {
    expect(startOfDay(text)).toBeNull()
  })
})
