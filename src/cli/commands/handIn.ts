import type {Command} from 'commander'
import type {Io} from '../io.ts'
import {inWords} from '../io.ts'

export interface HandInOptions {
  readonly out?: string
  readonly all?: boolean
  readonly force?: boolean
  readonly json?: boolean
}
export interface ImportOptions { readonly json?: boolean }

export function register(program: Command, io: Io): void {
  const say = (zh: string, en: string): string => inWords(io, {zh, en})
  program
    .command('hand-in')
    .description(say('把一通提交了的电话存成作业文件，交给老师', 'write a submitted call to a file for the teacher'))
    .argument('[ATTEMPT]', say('编号或它的开头；不写则是最近提交的一通', 'an id or its beginning; the newest submitted call by default'))
    .option('--out <PLACE>', say('文件或文件夹（例如 U 盘）；默认 TINGDA_HAND_IN 指定的文件夹，或桌面', 'a file or a folder, a stick for example; by default the folder TINGDA_HAND_IN names, or the desktop'))
    .option('--all', say('本机所有提交了的通话，一通一个文件', 'every submitted call of this machine, a file each'))
    .option('--force', say('文件已存在时覆盖', 'overwrite a file that exists'))
    .option('--json', say('以 JSON 输出', 'answer as JSON'))
    .action(async (attempt: string | undefined, options: HandInOptions) => (await import('../handIn.ts')).handIn(io, attempt ?? '', options))
  program
    .command('import')
    .description(say('收作业文件；重复的不要紧，被截断或改过的说明从哪里起，已有的记录不会被覆盖', 'collect handed-in files: duplicates do no harm, cut or changed ones are told from where, nothing is overwritten'))
    .argument('<FILE...>', say('作业文件，或放着作业文件的文件夹', 'files, or folders of them'))
    .option('--json', say('以 JSON 输出', 'answer as JSON'))
    .action(async (files: string[], options: ImportOptions) => (await import('../importFiles.ts')).importFiles(io, files, options))
}
