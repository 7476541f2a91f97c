import {expect, test} from 'vitest'
import {captionAt} from '../../src/drill/caption.ts'
import {nameItem} from '../../src/drill/items.ts'
import {speechOf} from '../../src/drill/rate.ts'
import type {DrillItemScreen} from '../../src/ui/app/drillState.ts'
import {answerField} from '../../src/ui/app/stepDrill.ts'
import {untilDrillChange} from '../../src/ui/shell/ticks.ts'

const item = {...nameItem('陈慧燕', {陈: '耳东陈', 慧: '智慧的慧', 燕: '燕子的燕'}), aim: null}
const startsAt = 1_000
const screenAt = (now: number): DrillItemScreen => ({
  id: 'drill', item, n: 1, of: 2, rate: 120, read: true, startsAt, now, editor: answerField(), warned: false, verdict: null, aside: null, last: null
})

/** Every caption that is seen when each timer fires `off` ms late (below 0: early), and drawing takes `draws` ms. */
function seen(off: number, draws: number): string[] {
  const captions: string[] = []
  let now = 400
  for (let ticks = 0; ticks < 100; ticks++) {
    captions.push(captionAt(speechOf(item, 120), now - startsAt))
    const drawn = now + draws
    const wait = untilDrillChange(screenAt(now), drawn)
    if (wait === null) return captions.filter((caption, i) => caption !== captions[i - 1])
    now = drawn + Math.max(wait + off, 0.001)
  }
  throw new Error('the item did not end')
}

test('no phrase is left out: by a timer that fires early or late, or by a picture that takes long', () => {
  const all = ['', '陈慧燕，', '耳东陈，', '智慧的慧，', '燕子的燕。', '']
  expect(seen(0, 0)).toEqual(all)
  expect(seen(-0.4, 1)).toEqual(all)
  expect(seen(-5, 1)).toEqual(all)
  expect(seen(300, 200)).toEqual(all)
})
