import {Option, type Command} from 'commander'
import type {GradeState} from '../../grade/state.ts'
import type {Io} from '../io.ts'
import {inWords} from '../io.ts'
import {filterOptions, type FilterOptions} from './export.ts'

export interface GradeListOptions extends FilterOptions { readonly state?: GradeState; readonly json?: boolean }
export interface GradeShowOptions { readonly asOf?: string; readonly json?: boolean }
export interface GradeChangeOptions { readonly why?: string; readonly who?: string; readonly json?: boolean }
export interface GradeUndoOptions extends FilterOptions, GradeChangeOptions { readonly regrade?: boolean }
export interface GradeManyOptions extends FilterOptions, GradeChangeOptions { readonly all?: boolean }

export interface RegradeOptions extends FilterOptions, GradeChangeOptions {
  readonly trial?: boolean
  readonly apply?: boolean
  readonly only?: string
  readonly pack?: string
}
export interface AcceptOptions extends GradeChangeOptions { readonly as: string; readonly apply?: boolean; readonly pack?: string }

export interface GradeStatsOptions extends FilterOptions { readonly json?: boolean }
export interface GradeOptions extends FilterOptions { readonly who?: string }

const states = ['to-review', 'submitted', 'published', 'final', 'in-progress', 'abandoned', 'absent'] as const satisfies readonly GradeState[]

export function register(program: Command, io: Io): void {
  const say = (zh: string, en: string): string => inWords(io, {zh, en})
  const json = say('以 JSON 输出', 'answer as JSON')
  const attempt = say('编号或它的开头', 'an id or its beginning')
  const criterion = say('评分项编号，例如 accuracy.mobile', 'a criterion, accuracy.mobile for example')
  const changes = (command: Command, reason: boolean): Command => {
    if (reason) command.option('--why <REASON>', say('理由', 'the reason'))
    return command.option('--who <GRADER>', say('评阅人，记住到下次', 'who grades; remembered')).option('--json', json)
  }

  // The screens' filters stand before a second word, that word's own behind it.
  const grade = program.command('grade').enablePositionalOptions().description(say('阅卷：待复核的先来，改分、评语、发布、重新评分', 'grading: what needs a person first, points, comments, publishing, re-grading'))
  filterOptions(grade, say)
    .option('--who <GRADER>', say('评阅人，记住到下次', 'who grades; remembered'))
    .action(async (options: GradeOptions) => (await import('../gradeScreens.ts')).grade(io, options))

  const list = grade.command('list').description(say('列出要评阅的通话：待复核、关键差错、及格线上下的在前', 'the calls to grade: to be reviewed, critical errors and borderline first'))
  filterOptions(list, say)
    .addOption(new Option('--state <STATE>', say('只列这个状态的', 'only those in this state')).choices([...states]))
    .option('--json', json)
    .action(async (options: GradeListOptions) => (await import('../gradeList.ts')).listGrades(io, options))

  grade.command('show').description(say('一通电话：对话、表单、评分依据、改分和它们的经过', 'one call: transcript, form, evidence, decisions and their history'))
    .argument('<ATTEMPT>', attempt)
    .option('--as-of <N>', say('第 N 条改分记录之后的样子；0 是机器给的', 'as it stood after entry N of its history; 0 is what the machine gave'))
    .option('--json', json)
    .action(async (id: string, options: GradeShowOptions) => (await import('../gradeShow.ts')).showGrade(io, id, options))

  changes(grade.command('set').description(say('改一个评分项的分', 'give a criterion other points'))
    .argument('<ATTEMPT>', attempt).argument('<CRITERION>', criterion)
    .argument('<POINTS>', say('分数；na 不适用，ok 确认机器给的分，auto 恢复自动分', 'points; na not applicable, ok confirms what the machine gave, auto goes back to it')), true)
    .action(async (id: string, of: string, points: string, options: GradeChangeOptions) => (await import('../gradeChange.ts')).setPoints(io, id, of, points, options))

  changes(grade.command('comment').description(say('写评语；空的评语就是删去', 'comment; an empty one takes it away'))
    .argument('<ATTEMPT>', attempt).argument('<TEXT>', say('评语', 'the comment'))
    .option('--on <CRITERION>', criterion), false)
    .action(async (id: string, text: string, options: GradeChangeOptions & {on?: string}) => (await import('../gradeChange.ts')).comment(io, id, text, options))

  const undo = grade.command('undo').description(say('撤销最近一次改动（再撤销一次就是前一次）', 'take back the newest change; again takes back the one before')).argument('[ATTEMPT]', attempt)
    .option('--regrade', say('不写编号：撤销最近一次重新评分或“也算对”，它改过的每一通', 'without an id: take back the last re-grade or acceptance, in every call it changed'))
  filterOptions(undo, say)
  changes(undo, false).action(async (id: string | undefined, options: GradeUndoOptions) => (await import('../gradeChange.ts')).undo(io, id, options))

  const many = (name: string, zh: string, en: string, type: 'publish' | 'finalise' | 'reopen' | 'ask-for-review'): void => {
    const command = grade.command(name).description(say(zh, en)).argument('[ATTEMPT...]', say('编号；不写则用下面的条件选，加 --all', 'ids; or select below and add --all'))
    filterOptions(command, say).option('--all', say('所有符合条件的', 'everything that matches'))
    changes(command, true)
      .action(async (ids: string[], options: GradeManyOptions) => (await import('../gradeChange.ts')).changeState(io, ids, type, options))
  }
  many('publish', '发布成绩；还有待复核的不发布', 'publish; what is still to be reviewed is not', 'publish')
  many('final', '定稿：以后要改先重新打开', 'make final: to change it later it must be reopened', 'finalise')
  many('reopen', '重新打开已发布或已定稿的', 'reopen what was published or made final', 'reopen')
  many('review', '标为待复核', 'mark as to be reviewed', 'ask-for-review')

  filterOptions(grade.command('stats').description(say('全班统计：分布、难点、错字、禁语、步骤，用字符画图', 'the class in figures: distribution, what is hard, confusions, phrases, steps, as charts')), say)
    .option('--json', json)
    .action(async (options: GradeStatsOptions) => (await import('../gradeStats.ts')).showStatistics(io, options))

  const again = grade.command('regrade').description(say(
    '按现在的评分标准、话术库、流程规范和应答要点重新评分', "score again by today's rubric, phrasebook, standards and expected answers"))
  filterOptions(again, say)
    .option('--trial', say('只试算：谁会变、哪一项变多少', 'a trial only: who would change, and by what'))
    .option('--apply', say('照这样改，原来的分数留在改分记录里', 'change it; the old scores stay in the history'))
    .option('--only <PARTS>', say('只换这些：rubric、phrasebook、standards、expected，用逗号分开', 'only these: rubric, phrasebook, standards, expected, parted by commas'))
    .option('--pack <DIR>', say('学校自己的练习文件夹', "the school's own pack"))
  changes(again, true).action(async (options: RegradeOptions) => (await import('../gradeRegrade.ts')).regrade(io, options))

  changes(grade.command('accept').description(say('也算对：机器不认识的一个说法，从此算对；先试算全班', 'accept a wording the machine did not know; the class is scored again on trial first'))
    .argument('<ATTEMPT>', attempt).argument('<WORDING>', say('那个说法', 'the wording'))
    .requiredOption('--as <WHAT>', say('算什么：fact:栏目.要点、intent:意图、not:禁语（不是这条禁语）', 'what it counts as: fact:FIELD.POINT, intent:INTENT, not:PHRASE'))
    .option('--apply', say('全班照这样改，并写进学校的练习文件夹', "change the class and write it into the school's pack"))
    .option('--pack <DIR>', say('学校自己的练习文件夹，记住到下次', "the school's own pack; remembered")), false)
    .action(async (id: string, wording: string, options: AcceptOptions) => (await import('../gradeAccept.ts')).accept(io, id, wording, options))
}
