import {bookOf} from '../drill/book.ts'
import {drillLabels, fieldLabels, percent, spotLabel} from '../report/drillLabels.ts'
import {textTable} from '../report/textTable.ts'
import type {Pack} from '../scenario/types.ts'
import type {DrillOptions} from './commands/drill.ts'
import {drillPorts} from './drillPorts.ts'
import type {Io} from './io.ts'
import {inWords, printJson, printLine} from './io.ts'
import {localIso, localMinute} from './localTime.ts'
import {readStore} from './openStore.ts'

/** Prints the book of mistakes (错题本), what is due first. */
export async function printBook(io: Io, pack: Pack, {json = false}: DrillOptions): Promise<void> {
  await readStore(io, async database => {
    const drills = database && drillPorts(database, () => Promise.resolve(pack))
    const book = drills ? bookOf(drills.read(), await drills.fromCalls()) : []
    if (json) {
      return printJson(io, book.map(({spot, seen, wrong, inCalls, first, last, due, aside, example}) => ({
        ...spot, seen, wrong, errorRate: wrong / seen, inCalls, first: localIso(first), last: localIso(last), due: localIso(due), aside,
        example: {field: example.field, expected: example.expected}
      })))
    }
    if (book.length === 0) {
      return printLine(io, inWords(io, {
        zh: '错题本还是空的。接几通电话，或者练一练：tingda drill names。',
        en: 'The book of mistakes is empty. Take a call or two, or drill: tingda drill names.'
      }))
    }
    const say = (zh: string, en: string): string => inWords(io, {zh, en})
    const rows = book.map(entry => [
      inWords(io, drillLabels[entry.spot.kind]), inWords(io, spotLabel(entry)), percent(entry.wrong / entry.seen), `${entry.wrong}/${entry.seen}`,
      entry.aside === 'excluded' ? say('已排除', 'excluded') : entry.aside === 'mastered' ? say('已掌握', 'mastered') : localMinute(entry.due),
      `${inWords(io, fieldLabels[entry.example.field] ?? {zh: '', en: ''})} ${entry.example.expected}`
    ])
    const head = [say('类', 'kind'), say('易错点', 'spot'), say('错误率', 'error rate'), say('错/练', 'wrong/seen'), say('下次', 'next'), say('上次错在', 'last in')]
    for (const line of textTable([head, ...rows], ['left', 'left', 'right', 'right'])) printLine(io, line)
  })
}
