/** How captions are shown: as the call was set up, as the trainee asked since, or because nothing can be heard. */
import type {Captions} from './events.ts'
import type {CallState} from './state.ts'

type Shown = Pick<CallState, 'settings' | 'captionChanges'>

export function captionsNow({settings, captionChanges}: Shown): Captions {
  return captionChanges.at(-1)?.captions ?? settings.captions
}

/** Of what was heard until `until`: what was over when captions were asked for stays as it was shown. */
export function captionsUntil({settings, captionChanges}: Shown, until: number): Captions {
  return captionChanges.findLast(each => each.at < until)?.captions ?? settings.captions
}
