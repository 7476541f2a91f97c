/** Everything the screens say, in English. Names and texts of the documents stay Chinese where they are data. */
import {enBrowse} from './enBrowse.ts'
import {enCall} from './enCall.ts'
import {enClass} from './enClass.ts'
import {enGrade} from './enGrade.ts'
import {enHistory} from './enHistory.ts'
import {enHearing} from './enHearing.ts'
import {enDrill} from './enDrill.ts'
import {enJoin} from './enJoin.ts'
import {enKeys} from './enKeys.ts'
import {enPhrases} from './enPhrases.ts'
import {enReplay} from './enReplay.ts'
import {enScore} from './enScore.ts'
import {enSettings} from './enSettings.ts'
import {enSound} from './enSound.ts'
import type {zh} from './zh.ts'

export const en: Readonly<Record<keyof typeof zh, string>> = {
  ...enJoin,
  ...enKeys,
  ...enBrowse,
  ...enCall,
  ...enScore,
  ...enGrade,
  ...enSettings,
  ...enSound,
  ...enHearing,
  ...enHistory,
  ...enDrill,
  ...enPhrases,
  ...enReplay,
  ...enClass,

  'app.name': 'tingda',
  'app.tagline': 'Take calls, type while you listen, see your score',
  'app.small': 'The window is too small',
  'app.small.need': 'Please make it at least {columns} columns by {rows} rows; it is {nowColumns} by {nowRows} now.',
  'app.small.kept': 'The call goes on, and what you typed is kept.',

  'home.next': 'Take the next call',
  'home.resume': 'Go on with the last call',
  'home.browse': 'Choose an exercise',
  'home.history': 'History',
  'home.settings': 'Settings',
  'home.quit': 'Quit',
  'home.next.note': 'Suggested: {title} · {role}',
  'home.resume.note': '{title} · {date}, not finished; all you typed is there',
  'home.browse.note': 'Exercises: {n}',
  'home.history.note': 'Calls so far: {n}',
  'home.hello': 'Hello, {name}!',
  'home.first': 'Press Enter twice and the phone rings. No login: just try a call.',
  'home.abandoned': 'Six rings and nobody answered: this call was lost. Press Enter to try again.',
  'home.none': 'There are no exercises yet.',

  'briefing.title': 'Before the call',
  'briefing.shop': 'You speak for',
  'briefing.worker': 'Agent no.',
  'briefing.kind': 'Kind of call',
  'briefing.form': 'Form',
  'briefing.form.none': 'No form in this call',
  'briefing.level': 'Difficulty',
  'briefing.level.of': 'level {level}, about {rate} characters a minute',
  'briefing.role': 'You are the',
  'briefing.captions': 'Captions',
  'briefing.turn': 'Left and Right change, Up and Down choose',
  'briefing.agent.outbound': 'You dial: read the customer’s papers, speak by typing, and fill in the form where there is one.',
  'briefing.title.outbound': 'Before you dial',
  'briefing.start.outbound': 'Press Enter for the customer’s papers, then dial.',
  'briefing.start': 'Press Enter and the phone rings.',
  'briefing.numbers': 'The telephone numbers are made up: please do not dial them.',
  'briefing.recorder': 'An agent talks to the customer; you only type the details into the form.',
  'briefing.agent': 'You take the call: type your answers, and fill the form meanwhile.',

  'role.agent': 'agent',
  'role.recorder': 'recorder',
  'captions.on': 'always shown',
  'captions.fade': 'fade when spoken',
  'captions.off': 'hidden',
  'kind.order': 'order',
  'kind.query': 'question',
  'kind.complaint': 'complaint',
  'kind.callback': 'call-back',
  'kind.special': 'special call',

  'settings.title': 'Settings',
  'settings.saved': 'Up and down choose, left and right change; changes are saved as you make them.',
  'settings.language': 'Language',
  'settings.captions': 'Captions',
  'settings.borders': 'Lines',
  'settings.baseline': 'Typing speed',
  'settings.baseline.none': 'not measured; Enter measures it (60 s)',
  'settings.baseline.is': '{rate} characters a minute; Enter measures again',
  'language.zh': '中文',
  'language.en': 'English',
  'borders.line': 'thin lines',
  'borders.ascii': 'characters (old terminals)',

  'about.title': 'Who are you?',
  'about.why': 'Your first call is done! With your name on it the teacher knows whose score this is. Asked only once; Esc skips it.',
  'about.name': 'Name',
  'about.number': 'Student no.',
  'about.worker': 'Agent no.',

  'baseline.title': 'Measure your typing',
  'baseline.why': 'Copy the text below for 60 seconds. Customers are more patient with slow typists once we know your speed. Esc skips it.',
  'baseline.begin': 'The clock starts with your first character.',
  'baseline.left': '{n} s left',
  'baseline.result': '{rate} characters a minute. Enter goes on.',
  // What is measured is Chinese typing, whatever the language of the screens.
  'baseline.text': '顾客打来电话，先说您好，再问贵姓。听清楚姓名、地址和电话，一边听一边记，听不清就请顾客再说一遍。号码要分段念给顾客核对，地址要问到门牌号。顾客着急的时候，先听他把话说完，再告诉他我们能做什么、什么时候做好。最后问一句还有什么可以帮您，感谢来电，等顾客先挂机。',

  'pack.reread': 'The scenario files were saved: the next call is by what they say now.',
  'pack.wrong': 'What was saved has {n} {n:mistake|mistakes} and what is wrong is not used: {where}',
  'failed.open': 'This cannot be opened: {why}',
  'failed.save': 'Not saved: {why}. The call goes on; please tell your teacher soon.'
}
