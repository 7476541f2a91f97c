/** Keys in the settings, the questions after the first call, and the typing baseline. */
import {actionFor, isFieldAction} from '../../input/keymap.ts'
import type {InputEvent} from '../../input/events.ts'
import {normaliseDigits} from '../../input/digits.ts'
import {createField, editField} from '../../input/field.ts'
import type {FieldAction} from '../../input/field.ts'
import {translator} from '../messages/messages.ts'
import type {Trainee} from '../ports.ts'
import {baselineOf, baselineSeconds, isCopied} from './baseline.ts'
import {stepped} from './effects.ts'
import type {Stepped} from './effects.ts'
import {rowsOf} from './formRows.ts'
import type {SettingRow} from './formRows.ts'
import {bordersOf, captionsOf, chosenOf, colourChoices, layoutChoices, motionChoices, rateChoices} from './state.ts'
import type {AppState, BaselineScreen, FormScreen, InputName} from './state.ts'
import {turnVoice} from './voiceChoice.ts'

function inputsOf({name, number, worker}: Trainee): FormScreen['inputs'] {
  return {name: createField(name, 40), number: createField(number, 40), worker: createField(worker, 20)}
}

export function settingsScreen({trainee}: AppState): FormScreen {
  return {id: 'settings', row: 0, inputs: inputsOf(trainee)}
}

/** Asked once: that it was asked is kept even where nothing is answered. */
export function aboutScreen(app: AppState): Stepped {
  const trainee = {...app.trainee, settings: {...app.trainee.settings, asked: 'yes'}}
  return stepped({...app, trainee, screen: {id: 'about', row: 0, inputs: inputsOf(trainee)}}, {type: 'save-trainee', trainee})
}

export function baselineScreen(back: BaselineScreen['back']): BaselineScreen {
  return {id: 'baseline', editor: createField(), startedAt: null, now: 0, result: null, back}
}

export function stepForm(app: AppState, screen: FormScreen, event: InputEvent): Stepped {
  const rows = rowsOf(screen.id)
  const row = rows[screen.row] ?? 'name'
  if (event.type === 'text') return edit(app, screen, row, {type: 'insert', text: event.text})
  if (event.type === 'paste') return edit(app, screen, row, {type: 'insert', text: event.text, cause: 'paste'})
  const action = actionFor('form', event)
  const to = (next: number): Stepped => stepped({...app, screen: {...screen, row: (next + rows.length) % rows.length}})
  switch (action) {
    case 'quit': return stepped(app, {type: 'exit'})
    case 'help': return stepped({...app, overlay: {id: 'help', scroll: 0}})
    case 'back': return leave(app, screen)
    case 'down': case 'next-field': return to(screen.row + 1)
    case 'up': case 'previous-field': return to(screen.row - 1)
    case 'select':
      if (row === 'baseline') return stepped({...app, screen: baselineScreen('settings')})
      if (!isInput(row)) return choose(app, screen, row, 1)
      return screen.id === 'about' && screen.row === rows.length - 1 ? leave(app, screen) : to(screen.row + 1)
    case 'left': case 'right':
      if (!isInput(row)) return choose(app, screen, row, action === 'left' ? -1 : 1)
      return edit(app, screen, row, {type: action})
    default:
      return action !== null && isFieldAction(action) ? edit(app, screen, row, {type: action}) : stepped(app)
  }
}

function leave(app: AppState, screen: FormScreen): Stepped {
  return stepped({...app, screen: screen.id === 'about' ? baselineScreen('home') : {id: 'home', selected: 0}})
}

function isInput(row: SettingRow): row is InputName {
  return row === 'name' || row === 'number' || row === 'worker'
}

function edit(app: AppState, screen: FormScreen, row: SettingRow, action: FieldAction): Stepped {
  if (!isInput(row)) return stepped(app)
  // A number typed with the input method on is the same number.
  const {field} = editField(screen.inputs[row], action.type === 'insert' && row !== 'name' ? {...action, text: normaliseDigits(action.text)} : action)
  const trainee = {...app.trainee, [row]: field.text.trim()}
  return stepped({...app, trainee, screen: {...screen, inputs: {...screen.inputs, [row]: field}}}, {type: 'save-trainee', trainee})
}

function choose(app: AppState, screen: FormScreen, row: SettingRow, by: number): Stepped {
  if (row === 'voice') return turnVoice(app, by)
  const settings = {...app.trainee.settings}
  const turn = <Choice extends string>(choices: readonly Choice[], now: Choice): Choice =>
    choices[(choices.indexOf(now) + by + choices.length) % choices.length] ?? now
  const turnOwn = (choices: readonly [string, ...string[]]): void => void (settings[row] = turn(choices, chosenOf(app.trainee, row, choices)))
  let {lang} = app
  if (row === 'language') settings['language'] = lang = turn(['zh', 'en'], lang)
  if (row === 'captions') settings['captions'] = turn(['on', 'fade', 'off'], captionsOf(app.trainee))
  if (row === 'borders') settings['borders'] = turn(['line', 'ascii'], bordersOf(app.trainee))
  if (row === 'rate') turnOwn(rateChoices)
  if (row === 'colours') turnOwn(colourChoices)
  if (row === 'motion') turnOwn(motionChoices)
  if (row === 'layout') turnOwn(layoutChoices)
  const trainee = {...app.trainee, settings}
  return stepped({...app, lang, trainee, screen}, {type: 'save-trainee', trainee})
}

/** `steady` is the clock's, in ms. */
export function stepBaseline(app: AppState, screen: BaselineScreen, event: InputEvent, steady: number): Stepped {
  const type = (action: FieldAction): Stepped => {
    if (screen.result !== null) return stepped(app)
    const {field} = editField(screen.editor, action)
    return measured({...app, screen: {...screen, editor: field, startedAt: screen.startedAt ?? steady, now: steady}})
  }
  if (event.type === 'text') return type({type: 'insert', text: event.text})
  // What is pasted says nothing about typing.
  if (event.type === 'paste') return stepped(app)
  const action = actionFor('form', event)
  switch (action) {
    case 'quit': return stepped(app, {type: 'exit'})
    case 'back': return done(app, screen)
    case 'select': return screen.result === null ? stepped(app) : done(app, screen)
    default:
      return action !== null && isFieldAction(action) && screen.startedAt !== null ? type({type: action}) : stepped(app)
  }
}

export function tickBaseline(app: AppState, screen: BaselineScreen, steady: number): Stepped {
  if (screen.startedAt === null || screen.result !== null) return stepped(app)
  return measured({...app, screen: {...screen, now: steady}})
}

function done(app: AppState, {back}: BaselineScreen): Stepped {
  return stepped({...app, screen: back === 'settings' ? settingsScreen(app) : {id: 'home', selected: 0}})
}

function measured(app: AppState): Stepped {
  const {screen} = app
  if (screen.id !== 'baseline' || screen.startedAt === null) return stepped(app)
  const text = translator(app.lang)('baseline.text')
  const elapsed = screen.now - screen.startedAt
  if (elapsed < baselineSeconds * 1000 && !isCopied(text, screen.editor.text)) return stepped(app)
  const baseline = baselineOf(text, screen.editor.text, elapsed)
  if (baseline === null) return stepped({...app, screen: {...screen, result: 0}})
  const trainee = {...app.trainee, baseline}
  return stepped({...app, trainee, screen: {...screen, result: baseline}}, {type: 'save-trainee', trainee})
}
