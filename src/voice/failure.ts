import type {NotHeard} from '../call/voice.ts'

/** Why a line could not be rendered. */
export class VoiceFailure extends Error {
  override readonly name = 'VoiceFailure'
  readonly why: NotHeard

  constructor(why: NotHeard, detail = '') {
    super(detail === '' ? why : `${why}: ${detail}`)
    this.why = why
  }
}
