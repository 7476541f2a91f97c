import {Option} from 'commander'
import type {Command} from 'commander'
import type {Io} from '../io.ts'
import {inWords} from '../io.ts'

export interface HostOptions {
  readonly lan?: boolean
  readonly bind?: string
  readonly port?: string
  readonly scenario?: readonly string[]
  readonly as?: 'agent' | 'recorder'
  readonly limit?: string
  readonly pack?: string
  readonly new?: boolean
  readonly json?: boolean
}
export interface JoinOptions {
  readonly code?: string
  readonly number?: string
  readonly name?: string
  readonly seatCode?: string
  readonly voice?: string
}
export interface ReportOptions { readonly json?: boolean }
export interface BoardOptions { readonly key?: string; readonly token?: string; readonly json?: boolean }

export function register(program: Command, io: Io): void {
  const say = (zh: string, en: string): string => inWords(io, {zh, en})
  const json = say('以 JSON 输出', 'answer as JSON')
  const room = program.command('class').description(say('课堂：老师开课、学生加入、看板、课后报告', 'a class: host it, join it, watch it, report on it'))

  room.command('host')
    .description(say('开一堂课；不写课堂文件则用默认的设置', 'host a class session; without a file with the defaults'))
    .argument('[SESSION]', say('课堂文件（YAML）', 'a session file (YAML)'))
    .option('--lan', say('让局域网里的电脑加入；不写则只有本机能加入', 'let machines of the LAN join; only this one can otherwise'))
    .option('--bind <ADDRESS>', say('只在这个地址上监听', 'listen on this address only'))
    .option('--port <N>', say('端口', 'port'), '7718')
    .option('--scenario <ID...>', say('依次进行的练习；没有课堂文件时用', 'scenarios, a round each, where there is no file'))
    .addOption(new Option('--as <ROLE>', say('agent（坐席）或 recorder（同步录入员）', 'agent or recorder')).choices(['agent', 'recorder']))
    .option('--limit <TIME>', say('每通电话的时限，如 8m', 'time a call may take, 8m for example'))
    .option('--pack <DIR>', say('把这个文件夹里的练习叠在自带练习之上', "lay this folder's scenarios over the built-in ones"))
    .option('--new', say('不接着上没有下课的那一堂，先把它收卷', 'end a class that was left open instead of going on with it'))
    .option('--json', say('没有终端时，把加入方法写成一行 JSON', 'without a terminal, tell how to join as a line of JSON'))
    .action(async (file: string | undefined, options: HostOptions) => (await import('../classHost.ts')).hostClass(io, file, options))

  const join = (command: Command): void => {
    command
      .description(say('加入一堂课', 'take a seat in a class'))
      .argument('[ADDRESS]', say('老师屏幕上的地址，如 192.168.1.10:7718', "the address on the teacher's screen, 192.168.1.10:7718 for example"))
      .option('--code <CODE>', say('加入码', 'join code'))
      .option('--number <N>', say('学号', 'number'))
      .option('--name <NAME>', say('姓名', 'name'))
      .option('--seat-code <CODE>', say('换机位码：换一台电脑接着打', "seat code: go on with one's call on another machine"))
      .option('--voice <NAME>', say('auto、none 或一个声音的名称；课堂要求出声时用', 'auto, none or the name of a voice, where the class is to be heard'))
      .action(async (address: string | undefined, options: JoinOptions) => (await import('../classJoin.ts')).joinClassCommand(io, address, options))
  }
  join(room.command('join'))
  join(program.command('join'))

  room.command('board')
    .description(say('在另一个终端里看（和控制）正在上的课', 'watch, and control, a class that is on from another terminal'))
    .argument('[ADDRESS]', say('课堂的地址；默认本机正在上的课', "the class's address; by default the one on this machine"))
    .option('--key <KEY>', say('投影网址里的 key', "the key in the projector's address"))
    .option('--token <TOKEN>', say('老师的口令', "the host's token"))
    .option('--json', say('只输出一次看板', 'the board once, as JSON'))
    .action(async (address: string | undefined, options: BoardOptions) => (await import('../classBoard.ts')).classBoard(io, address, options))
  room.command('report')
    .description(say('课后报告：排名、全班的薄弱点，和它们背后的通话', 'after a class: ranking, weak spots, and the calls behind them'))
    .argument('[SESSION]', say('课堂的编号（开头几位即可）；默认最近一堂', 'id of a session, or its beginning; the newest by default'))
    .option('--json', json)
    .action(async (session: string | undefined, options: ReportOptions) => (await import('../classReport.ts')).classReport(io, session, options))
}
