import type {zhJoin} from './zhJoin.ts'

export const enJoin: Readonly<Record<keyof typeof zhJoin, string>> = {
  'home.class': 'Join a class',
  'home.class.note': 'A teacher hosts one: the address is on the teacher’s screen',
  'join.title': 'Join a class',
  'join.address': 'Address',
  'join.why': 'Type the address on the teacher’s screen, 192.168.1.10:7718 for example, and press Enter. Join code and number come on the next screen.',
  'join.after': 'The address is kept for the next lesson. After the class you are back at the command line.',
  'join.empty': 'Type the address first; it is on the teacher’s screen.'
}
