/** The part of `doctor` that tells what can be heard. Nothing of it keeps a call from being taken: what is not heard is read. */
import type {SoundReport} from '../voice/inspect.ts'
import type {Io} from './io.ts'
import {inWords} from './io.ts'
import type {Words} from './language.ts'

export function soundLines(io: Io, {engines, players, ring}: SoundReport): string[] {
  const state = (works: boolean): string => inWords(io, works ? {zh: '可用', en: 'works'} : {zh: '没有', en: 'not there'})
  const list = (items: readonly {readonly id: string; readonly works: boolean; readonly voices?: readonly string[]}[]): string =>
    items.map(({id, works, voices = []}) => `${id} ${state(works)}${voices.length > 0 ? ` (${voices.join(', ')})` : ''}`).join(inWords(io, {zh: '，', en: ', '}))
  return [
    inWords(io, {zh: `声音      ${list(engines)}`, en: `voices    ${list(engines)}`}),
    inWords(io, {zh: `播放      ${list(players)}`, en: `players   ${list(players)}`}),
    inWords(io, {zh: `铃声      ${inWords(io, ringWords(ring))}`, en: `bell      ${inWords(io, ringWords(ring))}`})
  ]
}

function ringWords(ring: SoundReport['ring']): Words {
  switch (ring) {
    case null: return {zh: '没有放', en: 'not played'}
    case 'heard': return {zh: '放出来了；要是没听见，看看音量和静音', en: 'played whole; if you heard nothing, look at volume and mute'}
    case 'player-too-fast': return {zh: '一下就放完了：后面没有真的设备', en: 'over at once: there is no true device behind it'}
    case 'player-hung': return {zh: '放不完：设备没有反应', en: 'never over: the device does not answer'}
    default: return {zh: '放不出来', en: 'could not be played'}
  }
}

/** What would make the call heard, where it cannot be. */
export function soundAdvice({engines, players, ring}: SoundReport, platform: NodeJS.Platform): Words[] {
  const advice: Words[] = []
  if (!engines.some(({works}) => works)) {
    advice.push({
      zh: `没有会说普通话的声音，来电只能看字幕。${{win32: '在“设置 → 时间和语言 → 语音”里添加中文（简体）语音', darwin: '在“系统设置 → 辅助功能 → 朗读内容”里下载一个普通话嗓音'}[platform as string] ?? '安装 espeak-ng'}，或者重新运行 npm ci（不要加 --omit=optional）。`,
      en: `There is no voice that speaks Mandarin; calls are read. ${{win32: 'Add Chinese (Simplified) speech in Settings > Time & language > Speech', darwin: 'Download a Mandarin voice in System Settings > Accessibility > Spoken Content'}[platform as string] ?? 'Install espeak-ng'}, or run npm ci again (without --omit=optional).`
    })
  }
  if (!players.some(({works}) => works)) {
    advice.push({
      zh: `没有能放声音的设备，来电只能看字幕。接上耳机或音箱${platform === 'linux' ? '，并安装 pulseaudio-utils（paplay）或 alsa-utils（aplay）' : ''}。`,
      en: `There is no device that plays sound; calls are read. Connect headphones or a loudspeaker${platform === 'linux' ? ', and install pulseaudio-utils (paplay) or alsa-utils (aplay)' : ''}.`
    })
  } else if (ring !== null && ring !== 'heard') {
    advice.push({
      zh: '铃声没有放出来，来电只能看字幕。检查耳机、音箱和系统的声音输出。',
      en: "The bell could not be played; calls are read. Check headphones, loudspeaker and the system's sound output."
    })
  }
  return advice
}
