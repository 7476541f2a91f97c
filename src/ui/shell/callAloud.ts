/** A call that is checked for mistakes, heard line after line. */
import {isHeard} from '../../call/voice.ts'
import type {Playing, Voice} from '../../call/voice.ts'
import type {FlawedCall} from '../../drill/qa/flawedCall.ts'

/** Characters a minute: a level-3 customer's. */
const rate = 150
/** ms a digit takes at that rate, spoken by itself. */
const digitMs = 400

export interface Listener {
  /** The index of the line that is heard now; null once nothing sounds any more. */
  line(index: number | null): void
  /** Nothing could be heard. */
  unheard(): void
}

/** Plays the call from line `from` on, until its end or until what it answers is called. */
export function playAloud(voice: Pick<Voice, 'play'>, {lines, sex}: Pick<FlawedCall, 'lines' | 'sex'>, from: number, told: Listener): () => void {
  const other = sex === 'female' ? 'male' : 'female'
  let at: number | null = null
  let playing: Playing | null = null

  function play(index: number): void {
    const next = lines.findIndex((each, i) => i >= index && each.who !== 'line')
    const said = lines[next]
    if (!said) return stopped()
    at = next
    told.line(next)
    playing = voice.play({text: said.text, slots: [], rate, digitMs, sex: said.who === 'customer' ? sex : other, age: 'adult', loud: false, recording: null}, 0)
    void playing.ended.then(sounding => {
      if (at !== next) return
      if (sounding === 'heard') return play(next + 1)
      stopped()
      if (!isHeard(sounding)) told.unheard()
    })
  }
  function stopped(): void {
    at = null
    told.line(null)
  }

  play(from)
  return () => {
    if (at === null) return
    playing?.stop()
    stopped()
  }
}
