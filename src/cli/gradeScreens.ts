/** `tingda grade` at a terminal. */
import {readTrainee} from '../store/trainee.ts'
import {runGradeScreens} from '../ui/grade/run.ts'
import {firstGradeApp} from '../ui/grade/state.ts'
import {loadChinese} from './chinese.ts'
import type {GradeOptions} from './commands/grade.ts'
import {filterOf} from './filters.ts'
import {graderOf, openDesk} from './gradeDesk.ts'
import {gradePorts} from './gradePorts.ts'
import type {Io} from './io.ts'
import {withStore} from './openStore.ts'
import {terminalOf} from './screens.ts'
import {systemClock} from './screenPorts.ts'

export async function grade(io: Io, options: GradeOptions): Promise<void> {
  const {json: _, ...list} = {json: false, ...options}
  if (!io.isTTY) return (await import('./gradeList.ts')).listGrades(io, list)
  await withStore(io, async database => {
    const filter = filterOf(database, options)
    const chinese = await loadChinese()
    const desk = await openDesk(database, graderOf(database, options.who), Date.now, chinese)
    const ports = gradePorts(io, database, desk, chinese, filter)
    const borders = readTrainee(database).settings['borders'] === 'ascii' || terminalOf(io).plainCharacters ? 'ascii' : 'line'
    let app = firstGradeApp({size: {columns: io.columns, rows: io.rows}, lang: io.lang, borders, who: desk.who})
    for (;;) {
      const left = await runGradeScreens(app, ports, systemClock, terminalOf(io))
      if (left.replay === null) return
      await (await import('./replay.ts')).replay(io, left.replay, {})
      // Back where the grader was.
      app = {...left.app, size: {columns: io.columns, rows: io.rows}}
    }
  })
}
