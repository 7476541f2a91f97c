/** The Mandarin voices of Windows, by System.Speech in PowerShell 5.1: all utterances of a line in one run. */
import {VoiceFailure} from '../failure.ts'
import {base64Json, powershell} from '../powershell.ts'
import type {Programs} from '../process.ts'
import type {Sound} from '../sound/sound.ts'
import {fromPcm16} from '../sound/wav.ts'
import type {SystemVoice} from './character.ts'
import {inCharacter, voiceFor} from './character.ts'
import type {Engine, Finder, Utterance} from './engine.ts'
import {askLimit, outputOf, renderLimit, speaks} from './engine.ts'
import type {Calibration} from './pace.ts'
import {settingFor} from './pace.ts'

/**
 * Rate is −10 to 10; SAPI documents a third and three times the usual speed at the ends, so each step is 3^(1/10). What a
 * voice's usual speed is differs; a line that is far off is said again.
 */
const USUAL = 240
const RATES: Calibration = Array.from({length: 21}, (_, i) => [i - 10, USUAL * 3 ** ((i - 10) / 10)] as const)

/** A voice a line: base64 of its name in UTF-8, its culture, its gender. */
export const listScript = `Add-Type -AssemblyName System.Speech
$s = New-Object System.Speech.Synthesis.SpeechSynthesizer
foreach ($v in $s.GetInstalledVoices()) {
  if ($v.Enabled) {
    $i = $v.VoiceInfo
    [Console]::Out.WriteLine([Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes($i.Name)) + ' ' + $i.Culture.Name + ' ' + $i.Gender)
  }
}
`

export const speakScript = `Add-Type -AssemblyName System.Speech
$job = [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String([Console]::In.ReadToEnd())) | ConvertFrom-Json
$s = New-Object System.Speech.Synthesis.SpeechSynthesizer
$s.SelectVoice($job.voice)
$f = New-Object System.Speech.AudioFormat.SpeechAudioFormatInfo(22050, [System.Speech.AudioFormat.AudioBitsPerSample]::Sixteen, [System.Speech.AudioFormat.AudioChannel]::Mono)
foreach ($u in $job.utterances) {
  $m = New-Object IO.MemoryStream
  $s.SetOutputToAudioStream($m, $f)
  $s.Rate = $u.rate
  $s.Speak([string]$u.text)
  $s.SetOutputToNull()
  [Console]::Out.WriteLine([Convert]::ToBase64String($m.ToArray()))
}
`

/** Cantonese is zh-HK and zh-MO. */
const MANDARIN = /^zh(?:-Hans|-Hant)?(?:-(?:CN|TW|SG))?$/i

export function voicesIn(list: string): readonly SystemVoice[] {
  return list.split(/\r?\n/).flatMap(line => {
    const [name = '', culture = '', gender = ''] = line.trim().split(' ')
    if (!MANDARIN.test(culture)) return []
    const sex = gender === 'Female' ? 'female' as const : gender === 'Male' ? 'male' as const : null
    return [{name: Buffer.from(name, 'base64').toString('utf8'), sex, order: /CN$/i.test(culture) ? 0 : 1}]
  }).toSorted((a, b) => a.order - b.order).map(({name, sex}) => ({name, sex}))
}

/** What `speakScript` reads. */
export function speakJob(utterances: readonly Utterance[], voice: string): unknown {
  return {
    voice,
    utterances: utterances.map(({text, syllables, ms}) => ({text, rate: settingFor(RATES, Math.max(1, syllables.length || text.length), ms)}))
  }
}

/** 16-bit samples at 22 050 Hz without a header, a line of base64 each. @throws VoiceFailure */
export function soundsIn(output: string, count: number): readonly Sound[] {
  const lines = output.split(/\r?\n/).filter(line => line !== '')
  if (lines.length !== count) throw new VoiceFailure('engine-failed', `${lines.length} of ${count} utterances`)
  return lines.map(line => fromPcm16(Buffer.from(line, 'base64'), 22_050))
}

export function systemSpeech({run}: Pick<Programs, 'run'>, env: NodeJS.ProcessEnv): Finder {
  const id = 'system-speech'
  const withVoices = (voices: readonly SystemVoice[]): Engine => ({
    id, voices: voices.map(({name}) => name), fingerprint: `${id} ${voices.map(({name}) => name).join()}`,
    async render(utterances, speaker) {
      const voice = voiceFor(voices, speaker)
      const answer = outputOf(await run({...powershell(env, speakScript), input: base64Json(speakJob(utterances, voice.name)), limit: renderLimit}))
      return soundsIn(answer.toString('latin1'), utterances.length).map(sound => inCharacter(sound, voice, speaker))
    },
    withVoice(name) {
      const chosen = voices.find(voice => voice.name.toLowerCase() === name.toLowerCase())
      return chosen ? withVoices([chosen]) : null
    }
  })
  return {
    id,
    async find() {
      const list = await run({...powershell(env, listScript), limit: askLimit})
      const voices = voicesIn(list.stdout.toString('latin1'))
      const engine = withVoices(voices)
      return voices.length > 0 && await speaks(engine) ? engine : null
    }
  }
}
