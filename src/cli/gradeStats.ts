import {gatherStatistics} from '../report/statistics/gather.ts'
import type {ClassStatistics} from '../report/statistics/statistics.ts'
import {statisticsText} from '../report/statistics/statisticsText.ts'
import {attemptsIn, countAttempts} from '../store/selection.ts'
import {absencesIn} from './absences.ts'
import type {GradeStatsOptions} from './commands/grade.ts'
import {filterOf} from './filters.ts'
import {readScored} from './historyRead.ts'
import type {Io} from './io.ts'
import {inWords, printJson, printLine} from './io.ts'
import {readStore} from './openStore.ts'
import {progressOn} from './progress.ts'

const widest = 100
const narrowest = 60

/** What a class has in common: as charts of characters, or as JSON. */
export async function showStatistics(io: Io, options: GradeStatsOptions): Promise<void> {
  const statistics = await statisticsOf(io, options)
  if (options.json) return printJson(io, statistics)
  if (statistics.calls + statistics.absent === 0) {
    return printLine(io, inWords(io, {zh: '没有符合条件的通话。', en: 'No call matches.'}))
  }
  const plain = io.env['TERM'] === 'linux' || io.env['TERM'] === 'dumb' ? {full: '#', empty: '.'} : {}
  for (const line of statisticsText(statistics, {lang: io.lang, width: Math.max(narrowest, Math.min(widest, io.columns)), ...plain})) printLine(io, line)
}

async function statisticsOf(io: Io, options: GradeStatsOptions): Promise<ClassStatistics> {
  const gathering = gatherStatistics()
  await readStore(io, async database => {
    if (!database) return
    const filter = filterOf(database, options)
    const progress = progressOn(io, countAttempts(database, filter))
    for await (const attempt of readScored(database, attemptsIn(database, filter))) {
      gathering.add(attempt)
      progress.step()
    }
    progress.done()
    for (const absent of absencesIn(database, filter)) gathering.add(absent)
  })
  return gathering.done()
}
