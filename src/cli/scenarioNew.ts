import {existsSync, writeFileSync} from 'node:fs'
import {dirname, join, relative, resolve} from 'node:path'
import {createInterface} from 'node:readline'
import {starterKinds, starterScenario, type StarterKind, type StarterWishes} from '../scenario/starter.ts'
import type {NewOptions} from './commands/scenario.ts'
import {UserError} from './errors.ts'
import type {Io} from './io.ts'
import {inWords, printLine} from './io.ts'
import type {Words} from './language.ts'
import {packageRoot} from './packageRoot.ts'

/** Writes a scenario to start from: asks on a terminal what the options do not say, and takes defaults elsewhere. */
export async function newScenario(io: Io, file: string | undefined, options: NewOptions): Promise<void> {
  const wishes = await wishesOf(io, options)
  const path = file ?? `${wishes.id}.yaml`
  const full = resolve(io.cwd, path)
  write(full, path, schemaLine(full) + starterScenario(wishes))
  printLine(io, inWords(io, {zh: `写好了：${path}。接下来：`, en: `Written: ${path}. Next:`}))
  printLine(io, inWords(io, {zh: `  tingda scenario check ${path} --watch   边改边检查`, en: `  tingda scenario check ${path} --watch   check while you edit`}))
  printLine(io, inWords(io, {zh: `  tingda scenario rehearse ${path}        排练示范和测试`, en: `  tingda scenario rehearse ${path}        rehearse the model and the tests`}))
  printLine(io, inWords(io, {zh: `  tingda play --pack . ${wishes.id}        接这通电话`, en: `  tingda play --pack . ${wishes.id}        take the call`}))
}

/** Tells editors with a YAML language server which keys there are. */
function schemaLine(file: string): string {
  const schema = relative(dirname(file), join(packageRoot(), 'scenarios/schema/scenario.json')).replaceAll('\\', '/')
  return `# yaml-language-server: $schema=${schema}\n`
}

function write(full: string, path: string, text: string): void {
  try {
    writeFileSync(full, text, {flag: 'wx'})
  } catch (cause) {
    throw existsSync(full)
      ? new UserError({zh: `${path} 已经有了，不会改写它。`, en: `${path} is already there and is not overwritten.`}, {cause})
      : new UserError({zh: `写不了 ${path}。`, en: `${path} cannot be written.`}, {cause})
  }
}

interface Question {
  readonly name: keyof StarterWishes
  readonly ask: Words
  readonly otherwise: (io: Io, told: Partial<Answers>) => string
  /** What is wrong with an answer; null where nothing is. */
  readonly wrong: (answer: string) => Words | null
}
type Answers = Record<keyof StarterWishes, string>

const filled = (answer: string): Words | null => (answer.trim() === '' ? {zh: '这里不能空着。', en: 'This cannot be empty.'} : null)
const kindNames: Readonly<Record<string, StarterKind>> = {订购: 'order', 咨询: 'query', 投诉: 'complaint'}

const questions: readonly Question[] = [
  {
    name: 'kind', ask: {zh: '哪一类电话：订购 order、咨询 query、投诉 complaint', en: 'What kind of call: order, query or complaint'},
    otherwise: () => 'order',
    wrong: (answer) => starterKinds.some((kind) => kind === answer) ? null : {zh: '写 order、query 或 complaint。', en: 'Write order, query or complaint.'}
  },
  {name: 'product', ask: {zh: '什么商品', en: 'Which product'}, otherwise: () => '洗发水', wrong: filled},
  {name: 'shop', ask: {zh: '店名', en: "The shop's name"}, otherwise: () => '现代生活网上超市', wrong: filled},
  {
    name: 'title', ask: {zh: '标题', en: 'Title'}, wrong: filled,
    otherwise: (_, {kind, product}) => `${{order: '订购', query: '咨询', complaint: '投诉'}[kind as StarterKind]}${product}`
  },
  {
    name: 'id', ask: {zh: '编号（小写字母、数字、连字符，公布以后不再改）', en: 'Id (lower-case letters, digits, hyphens; never changes once published)'},
    otherwise: (_, {kind}) => `my-${kind}`,
    wrong: (answer) => /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/.test(answer) ? null
      : {zh: '编号只用小写字母、数字、连字符和点。', en: 'An id has lower-case letters, digits, hyphens and dots only.'}
  },
  {
    name: 'level', ask: {zh: '难度 1–5', en: 'Level 1–5'}, otherwise: () => '2',
    wrong: (answer) => /^[1-5]$/.test(answer) ? null : {zh: '写 1 到 5。', en: 'Write 1 to 5.'}
  }
]

async function wishesOf(io: Io, options: NewOptions): Promise<StarterWishes> {
  const asked = io.isTTY && !options.yes ? interview(io) : null
  const told: Partial<Answers> = {}
  try {
    for (const question of questions) {
      const given = options[question.name]
      told[question.name] = given === undefined
        ? await answerTo(io, question, question.otherwise(io, told), asked)
        : checked(question, given)
    }
  } finally {
    asked?.close()
  }
  const {level, kind, ...texts} = told as Answers
  return {...texts, kind: kind as StarterKind, level: Number(level)}
}

function checked({name, wrong}: Question, given: string): string {
  const words = wrong(given)
  if (words) throw new UserError({zh: `选项 --${name} 的值 ${given} 不对。${words.zh}`, en: `The value ${given} of --${name} is wrong. ${words.en}`})
  return given
}

interface Interview {
  readonly ask: (question: string) => Promise<string>
  readonly close: () => void
}

/** Lines that come before their question (pasted, or piped) are kept for it. */
function interview(io: Io): Interview {
  const reader = createInterface({input: io.stdin, output: io.stdout})
  const lines = reader[Symbol.asyncIterator]()
  let isOpen = true
  reader.once('close', () => {
    isOpen = false
  })
  return {
    ask: async (question) => {
      reader.setPrompt(question)
      if (isOpen) reader.prompt()
      const {value, done} = await lines.next()
      if (done) throw new UserError({zh: '没有回答完，什么也没有写。', en: 'Not all questions were answered; nothing was written.'})
      return String(value)
    },
    close: () => reader.close()
  }
}

/** Asked again until the answer will do; Enter alone takes what stands in brackets. */
async function answerTo(io: Io, question: Question, otherwise: string, asked: Interview | null): Promise<string> {
  if (!asked) return otherwise
  for (;;) {
    const typed = (await asked.ask(`${inWords(io, question.ask)} [${otherwise}]：`)).trim()
    const answer = typed === '' ? otherwise : kindNames[typed] ?? typed
    const words = question.wrong(answer)
    if (!words) return answer
    printLine(io, inWords(io, words))
  }
}
