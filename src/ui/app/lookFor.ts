import {lookOf} from '../components/look.ts'
import type {Look} from '../components/look.ts'
import {themeOf} from '../theme/theme.ts'
import {bordersOf} from './state.ts'
import type {AppState} from './state.ts'

/** Language and marks as the trainee has chosen them. */
export function lookFor({lang, trainee}: Pick<AppState, 'lang' | 'trainee'>): Look {
  return lookOf(lang, themeOf({colour: false, borders: bordersOf(trainee)}).glyphs)
}
