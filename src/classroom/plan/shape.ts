/** The keys of a session file (课堂), for the check and for editors. */
import * as v from 'valibot'
import {about, duration, filled, integer, maybe, oneOrMore, text, yesNo} from '../../scenario/schema/common.ts'

export const sessionShape = v.strictObject({
  title: maybe('课堂的名称，写在学生的屏幕和投影上', text),
  class: maybe('班级', text),
  scenarios: about('依次进行的练习：一轮一个，写编号', oneOrMore),
  role: maybe('recorder（同步录入员，默认）或 agent（坐席）', v.picklist(['recorder', 'agent'])),
  exam: maybe('考试：没有提示，不能粘贴，用考试评分标准', yesNo),
  rate: maybe('语速，每分钟字数 60–300；不写则按练习的难度', integer),
  captions: maybe('字幕：on 一直显示（默认）、fade 淡出、off 不显示', v.picklist(['on', 'fade', 'off'])),
  limit: maybe('每通电话从响铃到提交的时限，如 8m', duration),
  variants: maybe('每人一个来电人；默认全班同一通', yesNo),
  start: maybe('together 全班同时来电（默认），at-will 准备好了自己接', v.picklist(['together', 'at-will'])),
  sound: maybe('none 不出声（默认），seats 在学生的电脑上，loudspeaker 只在老师的音箱上', v.picklist(['none', 'seats', 'loudspeaker'])),
  seating: maybe('座位表：CSV 文件（UTF-8），第一行是 学号,姓名', filled)
})
export type RawSession = v.InferOutput<typeof sessionShape>
