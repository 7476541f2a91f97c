/** 小结 in the documents' words, for the scorecard and for reports. */
import type {Disposition} from '../scenario/types.ts'
import type {Lang} from './messages.ts'

export const dispositionWords: Readonly<Record<Disposition, Readonly<Record<Lang, string>>>> = {
  query: {zh: '咨询', en: 'query'},
  order: {zh: '订购', en: 'order'},
  grumble: {zh: '抱怨', en: 'grumble'},
  'valid-complaint': {zh: '有效投诉', en: 'valid complaint'},
  'invalid-complaint': {zh: '无效投诉', en: 'invalid complaint'},
  suggestion: {zh: '建议', en: 'suggestion'},
  harassment: {zh: '骚扰', en: 'harassment'}
}
