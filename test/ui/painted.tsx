/** Paints pictures with the real Ink on a terminal without a window, as a trainee would see them. */
import {PassThrough, Writable} from 'node:stream'
import headless from '@xterm/headless'
import unicode from '@xterm/addon-unicode11'
import {render} from 'ink'
import type {AppState} from '../../src/ui/app/state.ts'
import {Painter} from '../../src/ui/paint/Painter.tsx'
import {pictureOf} from '../../src/ui/screens/picture.ts'
import {themeOf} from '../../src/ui/theme/theme.ts'

export interface Painted {
  /** Rows without the blanks at their ends. */
  readonly screen: readonly string[]
  readonly cursor: {readonly row: number; readonly column: number}
  readonly output: string
}

/** The terminal after each of `apps` has been painted, one after the other. */
export async function painted(...apps: readonly AppState[]): Promise<Painted> {
  const {columns, rows} = apps.at(-1)!.size
  const terminal = new headless.Terminal({cols: columns, rows, allowProposedApi: true})
  terminal.loadAddon(new unicode.Unicode11Addon())
  terminal.unicode.activeVersion = '11'
  let output = ''
  const stdout = Object.assign(new Writable({
    write(chunk: Buffer, _, done) {
      output += chunk.toString()
      terminal.write(chunk.toString().replaceAll(/(?<!\r)\n/g, '\r\n'), () => done())
    }
  }), {columns, rows, isTTY: true})
  const draw = (app: AppState) => <Painter picture={pictureOf(app)} theme={themeOf({colour: true, borders: 'line'})} />
  const [first, ...others] = apps
  const screen = render(draw(first!), {
    stdout: stdout as unknown as NodeJS.WriteStream, stdin: new PassThrough() as unknown as NodeJS.ReadStream,
    exitOnCtrlC: false, patchConsole: false, maxFps: 60, incrementalRendering: true, interactive: true, alternateScreen: true
  })
  await screen.waitUntilRenderFlush()
  for (const app of others) {
    screen.rerender(draw(app))
    await screen.waitUntilRenderFlush()
  }
  await new Promise<void>(resolve => terminal.write('', resolve))
  const {active} = terminal.buffer
  const seen: Painted = {
    screen: Array.from({length: rows}, (_, row) => active.getLine(active.baseY + row)?.translateToString(true) ?? ''),
    cursor: {row: active.cursorY, column: active.cursorX},
    output
  }
  screen.unmount()
  terminal.dispose()
  return seen
}
