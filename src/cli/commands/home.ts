import {UserError} from '../errors.ts'
import type {Io} from '../io.ts'

/** The home screen. Throws a UserError where there is no terminal to draw it on. */
export async function home(io: Io): Promise<void> {
  if (!io.isTTY) {
    throw new UserError(
      {
        zh: '主界面需要在终端里打开，而现在的输入或输出不是终端（被重定向或接了管道）。',
        en: 'The home screen needs a terminal, and standard input or output is not one now (it is redirected or piped).'
      },
      {
        hint: {
          zh: '请直接在终端窗口里运行；不用终端的命令见 tingda --help。',
          en: 'Run it in a terminal window; tingda --help lists the commands that need none.'
        }
      }
    )
  }
  const [{openScreens}, {builtInShelf}] = await Promise.all([import('../screens.ts'), import('../packs.ts')])
  await openScreens(io, {shelf: builtInShelf()})
}
