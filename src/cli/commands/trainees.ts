import type {Command} from 'commander'
import type {Io} from '../io.ts'
import {inWords} from '../io.ts'

export interface TraineesOptions { readonly json?: boolean }
export interface DeleteOptions extends TraineesOptions { readonly yes?: boolean }
export interface RetentionOptions extends TraineesOptions { readonly days?: string; readonly forever?: boolean }
export interface ExpireOptions extends TraineesOptions { readonly trial?: boolean; readonly apply?: boolean }

export function register(program: Command, io: Io): void {
  const say = (zh: string, en: string): string => inWords(io, {zh, en})
  const json = say('以 JSON 输出', 'answer as JSON')
  const trainees = program.command('trainees').description(say('学员和他们的记录：列出、删除、保留多久', 'trainees and their records: list, delete, how long they are kept'))

  trainees.command('list').description(say('列出所有学员，各有几通电话', 'the trainees, and how many calls each has'))
    .option('--json', json)
    .action(async (options: TraineesOptions) => (await import('../trainees.ts')).listAll(io, options))

  trainees.command('delete').description(say('删除一个学员和他的全部记录；不能撤销', 'delete a trainee with everything of theirs; this cannot be undone'))
    .argument('<WHO>', say('学号、姓名或电子邮件', 'number, name or e-mail address'))
    .option('--yes', say('不再询问', 'do not ask'))
    .option('--json', json)
    .action(async (who: string, options: DeleteOptions) => (await import('../trainees.ts')).deleteOne(io, who, options))

  trainees.command('retention').description(say('记录保留多少天；不写则显示现在的设置', 'how many days records are kept; shows the setting where nothing is given'))
    .option('--days <N>', say('保留天数', 'days'))
    .option('--forever', say('一直保留（默认）', 'for ever (the default)'))
    .option('--json', json)
    .action(async (options: RetentionOptions) => (await import('../trainees.ts')).retention(io, options))

  trainees.command('expire').description(say('删除超过保留期限的通话；不能撤销', 'delete the calls kept beyond the retention; this cannot be undone'))
    .option('--trial', say('只列出会删哪些', 'only list what would go'))
    .option('--apply', say('删除', 'delete'))
    .option('--json', json)
    .action(async (options: ExpireOptions) => (await import('../trainees.ts')).expire(io, options))
}
