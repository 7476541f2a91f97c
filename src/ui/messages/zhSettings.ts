/** What can be set of how the screens look and the customers speak. */
export const zhSettings = {
  'settings.rate': '语速',
  'settings.rate.is': '平常的 {percent}%',
  'settings.colours': '颜色',
  'settings.motion': '动态',
  'settings.layout': '画面',
  'colours.auto': '看终端',
  'colours.dark': '深色底',
  'colours.light': '浅色底',
  'colours.mono': '不用颜色',
  'motion.full': '照常',
  'motion.reduced': '少动：字幕不淡出，回放一秒一步',
  'layout.auto': '看终端',
  'layout.screen': '整屏',
  'layout.linear': '逐行（读屏软件用，下次打开生效）'
} as const
