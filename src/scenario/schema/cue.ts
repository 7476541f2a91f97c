import * as v from 'valibot'
import {outcome} from './choices.ts'
import {about, anyNumber, comparison, count, duration, id, integer, linesSaid, maybe, oneOrMore, yesNo} from './common.ts'

export const whenShape = v.strictObject({
  intent: maybe('听懂了其中一个意图就算，写意图编号，如 [apologise, empathise]', oneOrMore),
  all: maybe('这些意图要在同一句回复里都听懂', oneOrMore),
  without: maybe('回复里不能有这些意图', oneOrMore),
  mentions: maybe('回复里出现其中一个词（不管全角半角、标点、空格，五和 5 一样）；可以写变量，如 {product}', oneOrMore),
  mood: maybe('顾客现在的情绪，如 ">=3"；0 平静，5 暴怒', comparison),
  told: maybe('顾客已经说过这些内容，如 [order, mobile]', oneOrMore),
  untold: maybe('顾客还没有说过这些内容', oneOrMore),
  flag: maybe('这些标记已经由别的条目设置', oneOrMore),
  no_flag: maybe('这些标记还没有设置', oneOrMore),
  quiet: maybe('坐席这么久没有说话也没有打字，如 15s；打字慢的学员会按基准放宽', duration),
  forbidden: maybe('回复里有服务禁语', yesNo),
  count: maybe('intent（或 all）里的意图在通话中是第几次听懂，如 ">=2"', comparison),
  reached: maybe('通话是否已经有了结果', yesNo),
  looked_up: maybe('坐席是否查过知识库或处理指引', yesNo)
})
export type RawWhen = v.InferOutput<typeof whenShape>

export const cueShape = v.strictObject({
  id: maybe('编号，供测试和覆盖率指认；不写则按顺序编', id),
  when: about('什么时候轮到这一条：写出的条件要都满足', whenShape),
  say: maybe('顾客说的话；写成列表则第一次说第一句，第二次说第二句，用完一直说最后一句；每句可以写成 {say: …, audio: recordings/1.wav} 配上录音', linesSaid),
  mood: maybe('情绪的变化，如 +1 更生气、-1 消气', integer),
  set: maybe('设置标记，供后面的条目用 flag、no_flag 判断', anyNumber),
  outcome: maybe('通话的结果', outcome),
  hangs_up: maybe('说完这句话顾客就挂机', yesNo),
  times: maybe('最多轮到几次；不写则不限', count)
})
export type RawCue = v.InferOutput<typeof cueShape>
