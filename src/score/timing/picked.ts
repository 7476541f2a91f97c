/** Of what was said, what was put in by key (话术快捷键) and what was typed. */
import {replyField} from '../../call/events.ts'
import type {EditCause} from '../../call/events.ts'
import {graphemes} from '../../text/grapheme.ts'
import type {CallRecord} from '../callRecord.ts'
import type {PickedFigures} from '../scorecard.ts'

/** Whence each UTF-16 unit of a text came. */
type Origins = readonly EditCause[]

/** Null where no phrase was said that was put in by key: what was put in and taken out again before Enter was not said. */
export function pickedOf({events}: Pick<CallRecord, 'events'>): PickedFigures | null {
  let line: Origins = []
  let waiting: Origins | null = null
  /** Where what is typed behind a waiting reply was joined to it, in units. */
  let seam = 0
  let figures: PickedFigures = {replies: 0, repliesPicked: 0, charactersPicked: 0, charactersTyped: 0}
  for (const event of events) {
    if (event.type === 'typed' && event.field === replyField) {
      const inserted = Array.from({length: event.inserted.length}, () => event.cause)
      line = [...line.slice(0, event.start), ...inserted, ...line.slice(event.start + event.removed.length)]
    }
    if (event.type === 'reply-waiting') [waiting, line] = [joinedAt(seam, line, event.text), []]
    if (event.type === 'reply-recalled') {
      seam = waiting?.length ?? 0;
      [waiting, line] = [null, [...waiting ?? [], ...line]]
    }
    if (event.type === 'replied' && event.by === 'trainee') {
      figures = withReply(figures, event.text, waiting ?? joinedAt(seam, line, event.text))
      if (waiting) waiting = null
      else line = []
    }
  }
  return figures.charactersPicked === 0 ? null : figures
}

/** A mark nobody entered stands where two texts were joined; it counts as typed. */
function joinedAt(seam: number, line: Origins, text: string): Origins {
  return text.length === line.length + 1 ? [...line.slice(0, seam), 'type', ...line.slice(seam)] : line
}

/** A character is of the origin of its last part; one whose origin is unknown counts as typed. */
function withReply(figures: PickedFigures, text: string, origins: Origins): PickedFigures {
  let end = 0
  const all = graphemes(text).map(part => origins[(end += part.length) - 1])
  const picked = all.filter(each => each === 'phrase').length
  return {
    replies: figures.replies + 1,
    repliesPicked: figures.repliesPicked + (picked > 0 ? 1 : 0),
    charactersPicked: figures.charactersPicked + picked,
    charactersTyped: figures.charactersTyped + all.length - picked
  }
}
