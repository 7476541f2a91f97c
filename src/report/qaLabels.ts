/** What the parts of a checked call are called. */
import type {WordingState} from '../drill/qa/check.ts'
import type {Fault} from '../drill/qa/faults.ts'
import type {Words} from './language.ts'

export const faultLabels: Readonly<Record<Fault['kind'], Words>> = {
  forbidden: {zh: '禁语', en: 'forbidden phrase'},
  discouraged: {zh: '不宜用语', en: 'discouraged wording'},
  procedure: {zh: '流程', en: 'procedure'}
}

export const wordingLabels: Readonly<Record<WordingState, Words>> = {
  accepted: {zh: '可以', en: 'accepted'},
  'still-wrong': {zh: '还是不妥', en: 'still not fit to be said'},
  'to-review': {zh: '待复核：没有不妥，但意思不一定对', en: 'to be reviewed: fit to be said, but perhaps not the same thing'},
  none: {zh: '没有写', en: 'not written'}
}

/** What happened on the line, by the name of its event. */
export const lineEvents: Readonly<Record<string, Words>> = {
  'hold-started': {zh: '静音，请顾客等待', en: 'on hold'},
  'hold-ended': {zh: '回到通话', en: 'back from hold'},
  transferred: {zh: '转接', en: 'transferred'},
  'hung-up-agent': {zh: '坐席挂机', en: 'the agent hung up'},
  'hung-up-customer': {zh: '顾客挂机', en: 'the customer hung up'},
  'hung-up-nobody': {zh: '无人接听', en: 'unanswered'}
}
