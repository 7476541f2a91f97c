/** A good call made worse: forbidden words put in, 您 turned into 你, steps left out. */
import type {Rules} from '../../call/rules.ts'
import {drawFrom, type Draw} from '../../scenario/randomness.ts'
import type {Contents, ScriptMove} from '../../scenario/types.ts'

/** What a hurried agent leaves out first. */
const leftOut: readonly string[] = ['greet', 'anything-else', 'apologise', 'confirm', 'farewell', 'thank', 'ask.clear', 'empathise']
const phrasesPut = 2

/** The model's moves with faults drawn by `draw`; one forbidden phrase and one other fault at the least. */
export function spoiled({scenario, phrasebook}: Pick<Contents, 'scenario' | 'phrasebook'>, rules: Pick<Rules, 'understand'>, draw: Draw): readonly ScriptMove[] {
  const seeds = drawFrom(draw.below(2 ** 31))
  const without = dropped(scenario.model, rules, seeds)
  const blunt = bluntened(without, seeds)
  return withPhrases(blunt, phrasebook, seeds)
}

/** One kind of step is left out, wherever it stands alone in its move. */
function dropped(moves: readonly ScriptMove[], rules: Pick<Rules, 'understand'>, draw: Draw): readonly ScriptMove[] {
  const intents = moves.map(({say = ''}) => say === '' ? [] : rules.understand(say))
  const present = leftOut.filter(intent => intents.some(each => each.includes(intent)))
  if (present.length === 0) return moves
  const intent = draw.one(present)
  const kept = moves.filter((_, i) => !intents[i]!.includes(intent))
  return kept.length > 0 ? kept : moves
}

function bluntened(moves: readonly ScriptMove[], draw: Draw): readonly ScriptMove[] {
  const polite = moves.flatMap(({say = ''}, i) => say.includes('您') ? [i] : [])
  if (polite.length === 0) return moves
  const at = draw.one(polite)
  return moves.map((move, i) => i === at ? {...move, say: move.say!.replaceAll('您', '你')} : move)
}

/** Put in front of the customer's data being asked, not as the first word: whoever begins so has no customer any more. */
function withPhrases(moves: readonly ScriptMove[], {forbidden, discouraged}: Contents['phrasebook'], draw: Draw): readonly ScriptMove[] {
  const phrases = [forbidden, ...(discouraged.length > 0 ? [discouraged] : [])]
  let spoiledMoves = moves
  for (let i = 0; i < phrasesPut && phrases[i]; i++) {
    const {text} = draw.one(phrases[i]!)
    const at = Math.min(spoiledMoves.length, 1 + draw.below(Math.max(1, spoiledMoves.length)))
    spoiledMoves = [...spoiledMoves.slice(0, at), {say: `${text.replace(/[（(].*?[）)]/gu, '')}。`}, ...spoiledMoves.slice(at)]
  }
  return spoiledMoves
}
