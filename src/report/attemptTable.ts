/** The table of attempts: a call a row. What is absent, not yet or not applicable is blank. */
import {dimensionPoints, secondsOf, type ExportedAttempt} from './exported.ts'
import {
  dimensionLabels, dimensions, dispositionLabels, gradeLabels, kindLabels, labelled, modeLabels, outcomeLabels, roleLabels, stateLabels
} from './labels.ts'
import {column, type Column, type Table} from './table.ts'

type Attempt = ExportedAttempt

/** The fields of forms 3.1 and 3.2 together (document 000): the columns stay the same whatever was taken. */
const fields: readonly (readonly [id: string, zh: string, en: string])[] = [
  ['name', '顾客姓名', 'Customer name'], ['address', '联系地址', 'Address'], ['mobile', '手机', 'Mobile'],
  ['landline', '固定电话', 'Landline'], ['order', '订单号码', 'Order number'], ['reason', '致电原因', 'Reason for calling'],
  ['complaint', '投诉原因', 'Complaint'], ['proposal', '处理建议', 'Proposed solution']
]

const text = (value: string | null | undefined): string | null => value === '' || value === undefined ? null : value

const whoAndWhat: readonly Column<Attempt>[] = [
  column('通话编号', 'Attempt', ({id}) => id),
  column('开始时间', 'Started', ({started}) => started),
  column('学号', 'Student number', ({person}) => text(person.number)),
  column('姓名', 'Student', ({person}) => text(person.name)),
  column('练习编号', 'Scenario', ({scenario}) => scenario),
  column('练习', 'Title', ({title}, lang) => title[lang]),
  column('类型', 'Kind', ({facts}, lang) => labelled(kindLabels, facts?.kind ?? null, lang)),
  column('角色', 'Role', ({role}, lang) => labelled(roleLabels, role, lang)),
  column('模式', 'Mode', ({facts}, lang) => labelled(modeLabels, facts?.mode ?? null, lang)),
  column('状态', 'State', ({state}, lang) => labelled(stateLabels, state, lang)),
  column('结果', 'Outcome', ({facts}, lang) => labelled(outcomeLabels, facts?.outcome ?? null, lang)),
  column('小结', 'Disposition', ({facts}, lang) => labelled(dispositionLabels, facts?.disposition ?? null, lang))
]

const score: readonly Column<Attempt>[] = [
  column('总分', 'Total', ({scorecard}) => scorecard?.total ?? null),
  column('封顶前总分', 'Uncapped', ({scorecard}) => scorecard?.uncapped ?? null),
  column('等级', 'Grade', ({scorecard}, lang) => labelled(gradeLabels, scorecard?.grade ?? null, lang)),
  ...dimensions.map(dimension => column<Attempt>(
    `${dimensionLabels[dimension].zh}得分`, `Points: ${dimensionLabels[dimension].en}`, ({scorecard}) => dimensionPoints(scorecard, dimension)
  ))
]

const form = fields.map(([id, zh, en]) => column<Attempt>(`录入：${zh}`, `Typed: ${en}`, ({facts}) => text(facts?.form[id])))

const times: readonly Column<Attempt>[] = [
  column('振铃次数', 'Rings', ({facts}) => facts?.rings ?? null),
  column('通话秒数', 'Talk (s)', ({facts}) => secondsOf(facts?.times.talk)),
  column('静音等待秒数', 'Hold (s)', ({facts}) => secondsOf(facts?.times.hold)),
  column('话后处理秒数', 'Wrap-up (s)', ({facts}) => secondsOf(facts?.times.wrapUp)),
  column('处理时长秒数', 'Handle time (s)', ({facts}) => secondsOf(facts?.times.handle))
]

export const attemptTable: Table<Attempt> = {columns: [...whoAndWhat, ...score, ...form, ...times]}
