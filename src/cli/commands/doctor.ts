import type {Command} from 'commander'
import type {Io} from '../io.ts'
import {inWords} from '../io.ts'

export function register(program: Command, io: Io): void {
  program
    .command('doctor')
    .description(inWords(io, {zh: '检查版本、数据文件夹和终端', en: 'check versions, the data folder and the terminal'}))
    .option('--json', inWords(io, {zh: '以 JSON 输出', en: 'answer as JSON'}))
    .action(async ({json = false}: {json?: boolean}) => {
      const {doctor} = await import('../doctor.ts')
      doctor(io, {json})
    })
}
