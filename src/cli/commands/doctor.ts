import type {Command} from 'commander'
import type {Io} from '../io.ts'
import {inWords} from '../io.ts'

export function register(program: Command, io: Io): void {
  program
    .command('doctor')
    .description(inWords(io, {zh: '检查版本、数据文件夹、终端和声音', en: 'check versions, the data folder, the terminal and sound'}))
    .option('--json', inWords(io, {zh: '以 JSON 输出', en: 'answer as JSON'}))
    .option('--no-sound', inWords(io, {zh: '不放铃声', en: 'do not play the bell'}))
    .action(async ({json = false, sound}: {json?: boolean; sound: boolean}) => {
      const {doctor} = await import('../doctor.ts')
      await doctor(io, {json, sound})
    })
}
