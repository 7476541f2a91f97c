/** What carries a norm is called. */
import type {CarrierKind} from '../scenario/norms.ts'
import type {Words} from './language.ts'

export const carrierLabels: Readonly<Record<CarrierKind, Words>> = {
  scenario: {zh: '练习', en: 'scenario'},
  standard: {zh: '评分规则', en: 'rule'},
  phrase: {zh: '话术', en: 'phrase'},
  intent: {zh: '意图', en: 'intent'},
  guideline: {zh: '处理指引', en: 'guideline'},
  form: {zh: '表', en: 'form'},
  indicator: {zh: '指标', en: 'indicator'},
  activity: {zh: '课堂活动', en: 'class activity'},
  feature: {zh: '功能', en: 'feature'},
  manual: {zh: '手册', en: 'manual'}
}
