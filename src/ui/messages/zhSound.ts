/** What is said about hearing the call. */
export const zhSound = {
  'key.captions-on-off': '字幕开/关',
  'key.voice': '换声音',
  'briefing.voice': '声音',
  'settings.voice': '声音',
  'voice.auto': '自动',
  'voice.auto.is': '自动（{engine}）',
  'voice.none': '不出声，只看字幕',
  'sound.check': '听不到铃声？按 F2 或 Ctrl-L 看字幕。',
  'sound.check.captions': '听不到铃声也不要紧，对方的话会有字幕。',
  'sound.off': '声音关着，对方的话看字幕。',
  'sound.no-engine': '没有找到会说普通话的声音，对方的话看字幕。',
  'sound.no-player': '没有找到能放声音的设备，对方的话看字幕。',
  'sound.failed': '铃声没有放出来，对方的话看字幕。',
  'sound.change': '按 F3 或 Ctrl-K 换声音，现在是：{voice}',
  'sound.unknown': '没有 {voice} 这个声音，用 {engine}。可以选的：{names}',
  'sound.lost': '声音放不出来了，接着看字幕。'
} as const
