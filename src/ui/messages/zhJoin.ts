/** Joining a class from the home screen. */
export const zhJoin = {
  'home.class': '加入课堂',
  'home.class.note': '老师开了课：填老师屏幕上的地址',
  'join.title': '加入课堂',
  'join.address': '地址',
  'join.why': '填老师屏幕上的地址，例如 192.168.1.10:7718，按 Enter。加入码和学号在下一屏填。',
  'join.after': '地址会记住，下次上课不用再填。课堂结束后回到命令行。',
  'join.empty': '先填地址，在老师的屏幕上。'
} as const
