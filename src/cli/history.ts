import type {ExportedAttempt} from '../report/exported.ts'
import {summaryJson} from '../report/exportJson.ts'
import {historyTable} from '../report/historyTable.ts'
import {selected} from '../report/select.ts'
import {shortIdLength} from '../report/shortIds.ts'
import {list, type AttemptInfo} from '../store/attempts.ts'
import type {HistoryOptions} from './commands/history.ts'
import {readScored} from './historyRead.ts'
import type {Io} from './io.ts'
import {inWords, printJson, printLine} from './io.ts'
import {readStore} from './openStore.ts'

/** Rows of the table where no limit was given: it should not scroll the newest away. */
const rowsShown = 20

/** Lists the attempts, the newest first. A machine without any is told how to take the first call. */
export async function history(io: Io, {json = false, limit, scenario}: HistoryOptions): Promise<void> {
  await readStore(io, async database => {
    const all = database ? list(database) : []
    const matching = selected(all, {scenario})
    const shown = matching.slice(0, limit ?? (json ? Infinity : rowsShown))
    const rows: ExportedAttempt[] = []
    if (database) for await (const attempt of readScored(database, shown)) rows.push(attempt)
    if (json) {
      printJson(io, rows.map(summaryJson))
      return
    }
    if (rows.length === 0) {
      tellNone(io, all, scenario)
      return
    }
    const idLength = shortIdLength(all.map(each => each.id))
    for (const line of historyTable(rows, idLength, io.lang)) printLine(io, line)
    const more = matching.length - rows.length
    if (more > 0) printLine(io, inWords(io, {
      zh: `还有更早的 ${more} 通：--limit ${matching.length} 全部列出。`,
      en: `${more} more, older: --limit ${matching.length} lists them all.`
    }))
  })
}

function tellNone(io: Io, all: readonly AttemptInfo[], scenario: string | undefined): void {
  const known = [...new Set(all.map(each => each.scenario))].sort()
  printLine(io, inWords(io, scenario !== undefined && known.length > 0
    ? {
        zh: `练习 ${scenario} 还没有通话记录。有记录的练习：${known.join('、')}。`,
        en: `No call of ${scenario} has been taken yet. There are calls of: ${known.join(', ')}.`
      }
    : {
        zh: '还没有通话记录。运行 tingda 打开主界面，按 Enter 就能接第一通电话。',
        en: 'No call has been taken yet. Run tingda for the home screen and press Enter to take the first.'
      }))
}
