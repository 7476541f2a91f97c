import * as v from 'valibot'
import {audio, duration, filled, maybe, yesNo} from './common.ts'

/** One move of a scripted call; a plain text is what is said. Also the entries of a `--replies` file. */
export const moveShape = v.union([
  filled,
  v.strictObject({
    say: maybe('坐席说的话', filled),
    audio: maybe('这句话的录音（只在示范里用）', audio),
    as_typed: maybe('实际打出来的字，与要说的不一样时写（错别字）', filled),
    interrupt: v.optional(yesNo),
    wait: maybe('先等这么久，如 20s', duration),
    hold: maybe('请顾客等待（静音）这么久', duration),
    resume: maybe('结束等待，回到通话', yesNo),
    transfer: maybe('转接给谁', filled),
    lookup: maybe('查阅：处理指引的编号，或在知识库里查的词；caller-number 是查看来电号码，dossier 是外呼的客户资料', filled),
    hang_up: maybe('坐席挂机', yesNo)
  })
])
export type RawMove = v.InferOutput<typeof moveShape>
