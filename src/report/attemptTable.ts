/** The table of attempts (成绩): a call a row, an absence a row. What is absent, not yet or not applicable is blank. */
import {dimensionPoints, secondsOf, type ExportedAttempt} from './exported.ts'
import {
  dimensionLabels, dimensions, dispositionLabels, gradeLabels, gradeStateLabels, kindLabels, labelled, modeLabels, outcomeLabels, roleLabels,
  sourceLabels, stateLabels
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
  column('通话编号', 'Attempt', ({id}) => text(id), 20),
  column('开始时间', 'Started', ({started}) => started, 26),
  column('学号', 'Student number', ({person}) => text(person.number), 14),
  column('姓名', 'Student', ({person}) => text(person.name)),
  column('班级', 'Class', ({person, session}) => text(session?.class || person.class)),
  column('课堂', 'Class session', ({session}) => text(session?.title), 18),
  column('来源', 'Source', ({source}, lang) => labelled(sourceLabels, source, lang), 18),
  column('练习编号', 'Scenario', ({scenario}) => text(scenario), 24),
  column('练习', 'Title', ({title}, lang) => text(title[lang]), 28),
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

const grading: readonly Column<Attempt>[] = [
  column('评阅状态', 'Grading', ({gradeState}, lang) => labelled(gradeStateLabels, gradeState, lang)),
  column('自动总分', 'Automatic total', ({scorecard}) => scorecard?.automaticTotal ?? null),
  column('评语', 'Comment', ({scorecard}) => text(scorecard?.comment), 30)
]

const form = fields.map(([id, zh, en]) => column<Attempt>(`录入：${zh}`, `Typed: ${en}`, ({facts}) => text(facts?.form[id]), id === 'name' ? 12 : id === 'address' ? 40 : 20))

const times: readonly Column<Attempt>[] = [
  column('振铃次数', 'Rings', ({facts}) => facts?.rings ?? null),
  column('通话秒数', 'Talk (s)', ({facts}) => secondsOf(facts?.times.talk)),
  column('静音等待秒数', 'Hold (s)', ({facts}) => secondsOf(facts?.times.hold)),
  column('话后处理秒数', 'Wrap-up (s)', ({facts}) => secondsOf(facts?.times.wrapUp)),
  column('处理时长秒数', 'Handle time (s)', ({facts}) => secondsOf(facts?.times.handle))
]

export const attemptTable: Table<Attempt> = {columns: [...whoAndWhat, ...score, ...grading, ...form, ...times]}
