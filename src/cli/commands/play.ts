import {Option} from 'commander'
import type {Command} from 'commander'
import type {Io} from '../io.ts'
import {inWords} from '../io.ts'

export interface PlayOptions {
  readonly as?: 'agent' | 'recorder'
  readonly rate?: string
  readonly captions?: 'on' | 'fade' | 'off'
  readonly voice?: string
  readonly seed?: string
  readonly exam?: boolean
  readonly pack?: string
}

export function register(program: Command, io: Io): void {
  const say = (zh: string, en: string): string => inWords(io, {zh, en})
  program.command('play')
    .description(say('接一通电话；不写练习则接推荐的那一通', 'take a call; the suggested one where none is named'))
    .argument('[SCENARIO]', say('练习的编号或文件', "a scenario's id or file"))
    .addOption(new Option('--as <ROLE>', say('agent（坐席）或 recorder（同步录入员）', 'agent or recorder')).choices(['agent', 'recorder']))
    .option('--rate <N>', say('客户的语速，每分钟字数 60–300', "the customer's characters a minute, 60–300"))
    .addOption(new Option('--captions <HOW>', say('字幕：一直显示、淡出、不显示', 'captions stay, fade or are off')).choices(['on', 'fade', 'off']))
    .option('--voice <NAME>', say('声音：auto 自动，none 不出声，或声音的名字（见 doctor）', 'auto, none, or the name of a voice (see doctor)'))
    .option('--seed <N>', say('抽取来电人的种子', 'the seed that draws the customer'))
    .option('--exam', say('考试：没有提示，不能粘贴，同步录入不能暂停、退回、变速', 'exam: no coach, no pasting, and a recorder cannot stop, wind back or slow down'))
    .option('--pack <DIR>', say('把这个文件夹里的练习叠在自带练习之上', "lay this folder's scenarios over the built-in ones"))
    .action(async (name: string | undefined, options: PlayOptions) => (await import('../play.ts')).play(io, name, options))
}
