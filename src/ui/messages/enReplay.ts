import type {zhReplay} from './zhReplay.ts'

export const enReplay: Readonly<Record<keyof typeof zhReplay, string>> = {
  'key.replay': 'replay',
  'key.next-event': 'next event',
  'key.previous-event': 'previous event',
  'key.next-error': 'next error',
  'key.previous-error': 'previous error',
  'key.ahead': '5 s on',
  'key.behind': '5 s back',
  'key.to-start': 'to the start',
  'key.to-end': 'to the end',
  'replay.title': 'Replay',
  'replay.playing': 'playing',
  'replay.standing': 'standing still',
  'replay.over': 'over',
  'replay.speed': '{speed}×',
  'replay.lag': 'lag',
  'replay.lag.none': 'not measured',
  'replay.lag.most': '{seconds} s at most',
  'replay.lag.here': 'Typed here {seconds} s after it was heard',
  'replay.errors': 'errors',
  'replay.errors.n': '{n}',
  'replay.error': '{label}: {note}',
  'replay.error.more': '({n} more here) {text}',
  'replay.silent': 'No voice speaks at this speed: read the captions.',
  'go-on.replay': 'Replay this call: hear it, and see what you typed when'
}
