import type {zhHistory} from './zhHistory.ts'

export const enHistory: Readonly<Record<keyof typeof zhHistory, string>> = {
  'history.title': 'History',
  'history.empty': 'No calls yet. Take one and its score will be here.',
  'history.in-progress': 'unfinished',
  'history.abandoned': 'not answered',
  'history.points': '{total} {total:point|points}',
  'history.trend': 'Points, oldest first: {n} in all, best {best}, mean {mean}',
  'history.weak': 'Weak spots',
  'history.weak.none': 'Looking at your scorecards; only calls that were submitted have one.',
  'history.weak.drill': 'Drills on the home screen train these: names, numbers, addresses, spelling and the book of mistakes.',
  'history.fields': 'Points got by field (scorecards: {n}), the weakest first:',
  'history.calls': 'in {n}',
  'history.spots': 'What goes wrong most',
  'history.spots.none': 'Nothing has been written down wrongly yet.',
  'history.times': '{n}×'
}
