import {describe, expect, test} from 'vitest'
import {plainText} from '../../src/ui/paint/line.ts'
import {pictureOf} from '../../src/ui/screens/picture.ts'
import {themeOf} from '../../src/ui/theme/theme.ts'
import {appState, callModel, callState, contents} from './handmade.ts'
import {scorecard} from './handmadeScore.ts'

test('without colour every meaning has another look or its own word; none is coloured', () => {
  const {styles} = themeOf({colour: false, borders: 'line'})
  expect(Object.values(styles).filter(style => 'color' in style)).toEqual([])
  expect(styles.selected).toEqual({inverse: true})
})

describe('plain characters', () => {
  const trainee = {...appState().trainee, settings: {borders: 'ascii'}}
  const pictures = {
    home: appState({trainee}),
    call: appState({trainee, screen: {id: 'call'}, call: callModel(callState(), 36_000)}),
    wide: appState({trainee, size: {columns: 120, rows: 40}, screen: {id: 'call'}, call: callModel(callState(), 36_000)}),
    scorecard: appState({trainee, screen: {id: 'scorecard', attempt: 'a', title: '', contents, scorecard, page: 'summary', progress: null, scroll: 0, back: 'home', goOn: null}})
  }

  test.each(Object.keys(pictures))('%s has no lines, blocks or marks that an old console lacks', name => {
    const text = pictureOf(pictures[name as keyof typeof pictures]).lines.map(plainText).join('\n')
    expect(text.match(/[\u2500-\u27bf‹›●]/gu)).toBeNull()
  })
})
