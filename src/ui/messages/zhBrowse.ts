/** What the list of exercises says. */
export const zhBrowse = {
  'key.filter-kind': '换类型',
  'key.filter-kind-back': '换回上一类型',
  'key.filter-level': '换难度',
  'key.filter-done': '做过没有',

  'browse.title': '选择练习',
  'browse.search': '找练习',
  'browse.kind': '类型',
  'browse.level': '难度',
  'browse.progress': '进度',
  'browse.any': '全部',
  'browse.level.n': '{n} 级',
  'browse.progress.all': '全部',
  'browse.progress.new': '没做过的',
  'browse.progress.done': '做过的',
  'browse.minutes': '约 {n} 分钟',
  'browse.best': '{n} 分',
  'browse.form': '表{form}',
  'browse.nothing': '没有这样的练习。换个词，或按 Tab、F3、F4 换类型、难度、进度；Ctrl-U 清空找的词。',
  'browse.about.length': '示范通话约 {n} 分钟，{kind}，{level} 级，约每分钟 {rate} 字，{form}',
  'browse.about.no-length': '{kind}，{level} 级，约每分钟 {rate} 字，{form}',
  'browse.about.trains': '练什么',
  'browse.about.best': '最好成绩',
  'browse.best.agent': '坐席 {n} 分',
  'browse.best.recorder': '同步录入 {n} 分',
  'browse.best.none': '还没有做过'
} as const
