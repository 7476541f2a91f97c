/** What 话术快捷键 says. */
export const zhPhrases = {
  'key.pick-phrase': '话术',
  'phrase.next': 'F3 话术（{n}/{of}）：{text}',
  'figure.picked': '说了 {replies} 句，其中 {n} 句用了话术快捷键（{picked} 字），自己打了 {typed} 字'
} as const
