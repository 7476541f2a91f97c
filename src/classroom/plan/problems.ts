/** What can be wrong with a session file or its seating list beyond what every scenario file is checked for. */
import type {Language, LineColumn} from '../../scenario/problem.ts'
import type {Issue} from '../../scenario/types.ts'

type Words = Readonly<Record<Language, readonly [message: string, fix: string]>>
type Wording = (params: Readonly<Record<string, string>>) => Words

/** Codes are stable, as those of scenario files are. */
const wordings = {
  'unknown-scenario': ({id = '', nearest}) => ({
    zh: [`没有“${id}”这个练习`, nearest ? `您要写的可能是“${nearest}”。` : 'tingda scenario list 列出所有练习的编号。'],
    en: [`there is no scenario "${id}"`, nearest ? `You may mean "${nearest}".` : 'tingda scenario list shows the ids of all.']
  }),
  'not-rate': ({found = ''}) => ({
    zh: [`语速“${found}”不在 60 到 300 之间`, '写每分钟的字数，如 120。'], en: [`a rate of "${found}" is not between 60 and 300`, 'Write characters a minute, 120 for example.']
  }),
  'loudspeaker-one-call': ({key = ''}) => ({
    zh: [`只用老师的音箱时，“${key}”不能这样写：全班听同一通，人人录入`, `去掉 ${key}，或者把 sound 改成 seats。`],
    en: [`with one loudspeaker "${key}" cannot be so: everybody hears one call and records it`, `Leave ${key} out, or let sound be seats.`]
  }),
  'no-seating-file': ({found = ''}) => ({
    zh: [`找不到座位表“${found}”`, '路径从课堂文件所在的文件夹写起。'], en: [`there is no seating list "${found}"`, "Write its path from the session file's folder."]
  }),
  'seating-encoding': () => ({
    zh: ['座位表是 GBK（ANSI）编码，读出来会是乱码', '在 Excel 里“另存为”，选“CSV UTF-8（逗号分隔）”；在记事本里另存为 UTF-8。'],
    en: ['the seating list is in GBK (ANSI), which would be misread', 'In Excel save it as "CSV UTF-8 (comma delimited)"; in Notepad save it as UTF-8.']
  }),
  'seating-unreadable': ({detail = ''}) => ({
    zh: [`座位表读不下去（${detail}）`, '检查这一行的引号和逗号。'], en: [`the seating list cannot be read on (${detail})`, 'Check the quotes and commas of this line.']
  }),
  'seating-columns': () => ({
    zh: ['座位表的第一行要有“学号”和“姓名”两列', '在第一行写：学号,姓名'], en: ['the first line of a seating list names the columns number and name', 'Write as its first line: 学号,姓名']
  }),
  'seating-empty': () => ({
    zh: ['座位表里一个人也没有', '从第二行起一行一个人，或者去掉 seating。'], en: ['nobody is in the seating list', 'Write one person a line from the second line on, or leave seating out.']
  }),
  'seating-no-number': ({name = ''}) => ({
    zh: [`${name || '这一行'}没有学号`, '补上学号：学生用它入座。'], en: [`${name || 'this line'} has no number`, 'Fill in the number: students sit down with it.']
  }),
  'seating-duplicate': ({number = '', line = ''}) => ({
    zh: [`学号 ${number} 和第 ${line} 行的重复`, '改成各人自己的学号。'], en: [`number ${number} stands in line ${line} already`, 'Give everybody a number of their own.']
  }),
  'seating-mangled': ({number = ''}) => ({
    zh: [`学号“${number}”是表格软件改写过的数字，后面的位数已经丢了`, '把学号那一列设成文本格式，照原来的重新填。'],
    en: [`number "${number}" was rewritten by a spreadsheet and has lost digits`, 'Format the column as text and fill it in again.']
  }),
  'seating-too-many': ({limit = ''}) => ({
    zh: [`座位表超过 ${limit} 人`, '一个课堂坐不下，分成几个。'], en: [`more than ${limit} people in the seating list`, 'They do not fit in one class; make several.']
  })
} as const satisfies Record<string, Wording>

export type SessionCode = keyof typeof wordings

export interface SessionProblem {
  readonly code: SessionCode
  readonly at: LineColumn
  readonly params?: Readonly<Record<string, string>>
}

export function issueOf({code, at, params = {}}: SessionProblem, file: string, language: Language): Issue {
  const [message, fix] = (wordings[code] as Wording)(params)[language]
  return {code, severity: 'error', file, line: at.line, column: at.column, message, fix}
}
