/** What a recorder is told about the recording, and what the scorecard says of each hearing. */
export const zhHearing = {
  'key.pause': '暂停/继续',
  'key.back-a-little': '退 3 秒',
  'key.slower': '慢一点',
  'key.faster': '快一点',
  'key.hear-again': '再听一遍',
  'briefing.recorder.twice': '坐席和顾客说话，您只管把顾客的资料录进表里。可以听两遍。',
  'call.paused': '暂停',
  'call.hearing.second': '第二遍',
  'call.hearing.of': '第 {n} 遍，共 {all} 遍',
  'call.hearing.rate': '每分钟 {rate} 字',
  'call.hung-up.once': '顾客已挂机。按 F4 或 Ctrl-P 可以再听一遍；不听就把表填完，选小结，再提交。',
  'call.hearing.over': '第二遍放完了。把表填完，选小结，再提交。',
  'coach.paused': '录音停着：打完按 F4 或 Ctrl-P 接着听，按 F5 或 Ctrl-B 退 3 秒再听',
  'coach.hear-again': '{field}还空着：按 F4 或 Ctrl-P 再听一遍，或者按 Tab 走到那一栏补上',
  'coach.check-again': '再听一遍，对着表核对：补漏的，改错的；好了随时可以选小结、提交',
  'coach.dispose-or-again': '表填满了：按 F3 或 Ctrl-K 选小结；不放心就按 F4 或 Ctrl-P 再听一遍',

  'score.hearings': '两遍各录对多少',
  'score.hearing.first': '听第一遍：准确 {points}/{max}',
  'score.hearing.second': '听第二遍：又添 {added} 分，到 {points}/{max}',
  'score.hearing.second.lost': '听第二遍：少了 {lost} 分，到 {points}/{max}',
  'score.hearing.unheard': '第二遍没有听。',
  'score.hearing.fields': '第二遍改变的：{fields}',
  'score.hearing.field': '{field} {sign}{points}',
  'score.hearing.lag': '这一遍的听打滞后：中间值 {seconds} 秒',
  'figure.recording': '暂停 {pauses} 次，共 {seconds} 秒；退回 {backs} 次；变速 {changes} 次，最后每分钟 {rate} 字'
} as const
