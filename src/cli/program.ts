import {Command, CommanderError, Option} from 'commander'
import {version} from '../../package.json'
import {BAD_INPUT, OK} from './errors.ts'
import {configureHelp} from './help.ts'
import type {Io} from './io.ts'
import {inWords} from './io.ts'
import {usageError} from './usage.ts'
import {register as registerClass} from './commands/class.ts'
import {register as registerCompare} from './commands/compare.ts'
import {register as registerDoctor} from './commands/doctor.ts'
import {register as registerDrill} from './commands/drill.ts'
import {register as registerExport} from './commands/export.ts'
import {register as registerGrade} from './commands/grade.ts'
import {register as registerHandIn} from './commands/handIn.ts'
import {register as registerHistory} from './commands/history.ts'
import {register as registerNorms} from './commands/norms.ts'
import {register as registerPlay} from './commands/play.ts'
import {register as registerPhrases} from './commands/phrases.ts'
import {register as registerReplay} from './commands/replay.ts'
import {register as registerReview} from './commands/review.ts'
import {register as registerScenario} from './commands/scenario.ts'
import {register as registerTrainees} from './commands/trainees.ts'

/** Adds one command to the program. What the command needs it imports inside its action. */
export type Register = (program: Command, io: Io) => void

/** The commands in the order in which the help lists them, each with the words that call for it. */
const COMMANDS: readonly (readonly [register: Register, ...words: readonly string[]])[] = [
  [registerPlay, 'play'],
  [registerDrill, 'drill'],
  [registerClass, 'class', 'join'],
  [registerHistory, 'history'],
  [registerReview, 'review'],
  [registerReplay, 'replay'],
  [registerGrade, 'grade'],
  [registerExport, 'export'],
  [registerHandIn, 'hand-in', 'import'],
  [registerTrainees, 'trainees'],
  [registerScenario, 'scenario'],
  [registerCompare, 'compare'],
  [registerPhrases, 'phrases'],
  [registerNorms, 'norms'],
  [registerDoctor, 'doctor']
]

/** A word that calls for a command needs no other; help and mistakes need them all. */
function wanted([word]: readonly string[]): readonly Register[] {
  const named = COMMANDS.filter(([, ...words]) => word !== undefined && words.includes(word))
  return (named.length > 0 ? named : COMMANDS).map(([register]) => register)
}

export function createProgram(io: Io): Command {
  const program = new Command('tingda')
    .description(
      inWords(io, {
        zh: '听打：在终端里练习接听客服电话、边听边录入。不带命令运行时打开主界面。',
        en: 'tingda: practise taking customer-service calls in a terminal, typing while you listen. Without a command it opens the home screen.'
      })
    )
    .version(version, '-V, --version', inWords(io, {zh: '显示版本号', en: 'show the version'}))
    .addOption(
      new Option('--lang <LANGUAGE>', inWords(io, {zh: '界面语言，默认随系统', en: "language, the system's by default"})).choices(['zh', 'en'])
    )
    // An option belongs to the command in front of it: grade and grade list both have --session.
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      // Errors are told by run.ts, in the person's language.
      outputError: () => {}
    })
  configureHelp(program, io)
  for (const register of wanted(io.argv)) register(program, io)
  return program
}

/** Help and version end by an exception too; only the rest is a mistake. */
function isAnswered(error: CommanderError): boolean {
  return error.exitCode === OK || error.code === 'commander.help'
}

/** Runs the command that `io.argv` names. Throws a UserError for arguments that are wrong. */
export async function runCommand(io: Io): Promise<void> {
  try {
    await createProgram(io).parseAsync(io.argv, {from: 'user'})
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (!isAnswered(error)) throw usageError(error)
    // Help that was shown because the command lacks its second word is not what was asked for.
    if (error.exitCode !== OK) io.exitCode = BAD_INPUT
  }
}
