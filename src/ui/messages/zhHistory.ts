/** What the history says. */
export const zhHistory = {
  'history.title': '练习记录',
  'history.empty': '还没有练习过。接一通电话，成绩就会出现在这里。',
  'history.in-progress': '没打完',
  'history.abandoned': '没接到',
  'history.points': '{total} 分',
  'history.trend': '总分走势（左旧右新）：{n} 通，最高 {best} 分，平均 {mean} 分',
  'history.weak': '哪里还弱',
  'history.weak.none': '正在看各通电话的成绩；提交过的电话才有。',
  'history.weak.drill': '针对这些练：主界面“专项练习”里有姓名、号码、地址、拆字和错题本。',
  'history.fields': '各栏得分率（{n} 通电话），最弱的在前：',
  'history.calls': '{n} 通',
  'history.spots': '常错的字和毛病',
  'history.spots.none': '还没有记错过。',
  'history.times': '{n} 次'
} as const
