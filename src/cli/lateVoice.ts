import type {Playing, Sounding, Voice, VoiceStatus} from '../call/voice.ts'

const notYet: VoiceStatus = {engine: null, player: null, proven: false, why: null}

/** A voice that is loaded when it is first asked for something: it has no part in the start. */
export function lateVoice(load: () => Promise<Voice>): Voice {
  let loading: Promise<Voice> | null = null
  let loaded: Voice | null = null
  const voice = (): Promise<Voice> => loading ??= load().then(found => loaded = found)

  function later(begin: (voice: Voice) => Playing): Playing {
    if (loaded) return begin(loaded)
    let inner: Playing | null = null
    let isStopped = false
    const ended = voice().then((found): Promise<Sounding> | Sounding => {
      if (isStopped) return 'stopped'
      inner = begin(found)
      return inner.ended
    }).catch((): Sounding => 'engine-failed')
    return {
      stop() {
        isStopped = true
        inner?.stop()
      },
      ended
    }
  }

  return {
    ready: () => voice().then(found => found.ready()).catch(() => notYet),
    status: () => loaded?.status() ?? notYet,
    names: () => voice().then(found => found.names()).catch(() => []),
    choose: choice => loaded ? loaded.choose(choice) : void voice().then(found => found.choose(choice)).catch(() => {}),
    prepare: lines => void voice().then(found => found.prepare(lines)).catch(() => {}),
    play: (line, from) => later(found => found.play(line, from)),
    tone: tone => later(found => found.tone(tone)),
    close: () => loaded?.close()
  }
}
