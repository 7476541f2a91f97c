import {InvalidArgumentError} from 'commander'
import {describe, expect, test} from 'vitest'
import {version} from '../../package.json'
import {createProgram} from '../../src/cli/program.ts'
import {run} from '../../src/cli/run.ts'
import {usageError} from '../../src/cli/usage.ts'
import type {FakeIo} from '../support/io.ts'
import {createIo} from '../support/io.ts'

async function told(argv: string[], lang: 'zh' | 'en' = 'zh'): Promise<FakeIo> {
  const io = createIo({argv, lang, env: {TINGDA_HOME: '/nowhere'}})
  await run(io)
  return io
}

describe('mistakes in the arguments', () => {
  test.each([
    [['docter'], '听打：没有 docter 这个命令。您是不是想输入 doctor？'],
    [['blah'], '听打：没有 blah 这个命令。'],
    [['plya'], '听打：没有 plya 这个命令。您是不是想输入 play？'],
    [['hist'], '听打：没有 hist 这个命令。您是不是想输入 history？'],
    [['接电话'], '听打：没有 接电话 这个命令。'],
    [['--bogus'], '听打：没有 --bogus 这个选项。'],
    [['doctor', '--jsn'], '听打：没有 --jsn 这个选项。您是不是想输入 --json？'],
    [['doctor', '一', '二'], '听打：多出的参数：一, 二。'],
    [['--lang=fr'], '听打：选项 --lang <LANGUAGE> 的值 fr 不对。可以是 zh、en。']
  ])('%o', async (argv, sentence) => {
    const io = await told(argv)
    expect(io.exitCode).toBe(2)
    expect(io.written.stdout).toBe('')
    expect(io.written.stderr.split('\n')).toEqual([sentence, expect.stringContaining('tingda --help'), ''])
  })

  test('are told in English where that is asked for', async () => {
    const io = await told(['docter'], 'en')
    expect(io.written.stderr).toMatch(/^tingda: unknown command 'docter'\. Did you mean doctor\?\n/)
    expect((await told(['blah'], 'en')).written.stderr).toMatch(/^tingda: unknown command 'blah'\n/)
  })

  test.each([
    [['take', '--seed', '1'], '缺少参数 scenario。'],
    [['take', 'a'], '必须给出选项 --seed <N>。'],
    [['take', 'a', '--seed'], '选项 --seed <N> 后面缺少值。'],
    [['take', 'a', '--seed', 'x'], '选项 --seed <N> 的值 x 不对。要一个整数。'],
    [['take', "o'clock", '--seed', '1'], '参数 scenario 的值 o\'clock 不对。可以是 a、b。'],
    [['take', 'a', '--seed', '1', '--quiet', '--voice'], '选项 --quiet 和 --voice 不能同时使用。']
  ])('which only other commands have: %o', async (argv, sentence) => {
    const program = createProgram(createIo())
    const command = program.command('take')
    const number = (text: string): number => {
      if (!/^\d+$/.test(text)) throw new InvalidArgumentError('要一个整数。')
      return Number(text)
    }
    command.addArgument(command.createArgument('<scenario>').choices(['a', 'b']))
    command.requiredOption('--seed <N>', '种子', number)
    command.addOption(command.createOption('--quiet').conflicts('voice')).option('--voice').action(() => {})
    const error = await program.parseAsync(argv, {from: 'user'}).then(
      () => undefined,
      (error) => usageError(error)
    )
    expect(error?.words.zh).toBe(sentence)
    expect(error?.words.en).toMatch(/^[\x20-\x7e要一个整数。]+$/)
  })
})

describe('help', () => {
  test('is in Chinese, on standard output, and lists the commands', async () => {
    const io = await told(['--help'])
    expect(io.exitCode).toBe(0)
    expect(io.written.stderr).toBe('')
    expect(io.written.stdout).toMatch(/^用法： tingda \[选项\] \[命令\]\n/)
    expect(io.written.stdout).toMatch(/\n命令：\n/)
    expect(io.written.stdout).toMatch(/\n {2}doctor \[选项\] +检查版本/)
    expect(io.written.stdout).not.toMatch(/Usage|Options|Commands|display|default|choices/)
  })

  test('of a command names its options', async () => {
    expect((await told(['doctor', '--help'])).written.stdout).toMatch(/--json +以 JSON 输出/)
  })

  test('is in English where that is asked for', async () => {
    expect((await told(['--help'], 'en')).written.stdout).toMatch(/^Usage: tingda \[options\] \[command\]\n/)
  })
})

test('--version among other arguments is answered too', async () => {
  expect((await told(['--version', 'doctor'])).written.stdout).toBe(`${version}\n`)
})

test('the home screen without a terminal explains itself', async () => {
  const io = await told([])
  expect(io.exitCode).toBe(2)
  expect(io.written.stderr).toMatch(/^听打：主界面需要在终端里打开.*\n.*tingda --help.*\n$/)
})

test('every command is found by its own word alone', () => {
  const words = createProgram(createIo()).commands.map((command) => command.name())
  for (const word of words) expect(createProgram(createIo({argv: [word]})).commands.map((command) => command.name())).toContain(word)
  const alone = words.map((word) => createProgram(createIo({argv: [word]})).commands.length)
  expect(Math.max(...alone)).toBeLessThan(words.length / 2)
})
