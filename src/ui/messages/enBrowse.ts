import type {zhBrowse} from './zhBrowse.ts'

export const enBrowse: Readonly<Record<keyof typeof zhBrowse, string>> = {
  'key.filter-kind': 'kind',
  'key.filter-kind-back': 'kind, backwards',
  'key.filter-level': 'level',
  'key.filter-done': 'done or not',

  'browse.title': 'Choose an exercise',
  'browse.search': 'Search',
  'browse.kind': 'kind',
  'browse.level': 'level',
  'browse.progress': 'progress',
  'browse.any': 'all',
  'browse.level.n': 'level {n}',
  'browse.progress.all': 'all',
  'browse.progress.new': 'not done yet',
  'browse.progress.done': 'done',
  'browse.minutes': '{n} min',
  'browse.best': '{n} {n:pt|pts}',
  'browse.form': 'form {form}',
  'browse.nothing': 'No such exercise. Try another word, or Tab, F3, F4 for another kind, level, progress; Ctrl-U clears the search.',
  'browse.about.length': 'Its model call takes about {n} min; {kind}, level {level}, about {rate} characters a minute, {form}',
  'browse.about.no-length': '{kind}, level {level}, about {rate} characters a minute, {form}',
  'browse.about.trains': 'Trains',
  'browse.about.best': 'Best so far',
  'browse.best.agent': 'agent {n} {n:pt|pts}',
  'browse.best.recorder': 'recorder {n} {n:pt|pts}',
  'browse.best.none': 'not done yet'
}
