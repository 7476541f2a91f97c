/** The checks standards.yaml may name. */
import {askedFields, callbackTime, lookedUpBefore, notBeforeCustomer, offerAllowed, readBack, spelling} from './data.ts'
import type {Check} from './check.ts'
import {holdAsked, holdCheckIn, holdConsent, holdReturn} from './hold.ts'
import {farewell, greeting, honorific, keptCompany, noEarlyHangUp, noInterruption, politeWords, surnameRight, titleUsed} from './manner.ts'
import {atMost, disposition, intentPresent, orderOf, outcomeIn, replyTo, soothed} from './steps.ts'

export const checks: Readonly<Record<string, Check>> = {
  'intent-present': intentPresent,
  'order-of': orderOf,
  'at-most': atMost,
  'reply-to': replyTo,
  'outcome-in': outcomeIn,
  soothed,
  disposition,
  greeting,
  'title-used': titleUsed,
  'surname-right': surnameRight,
  honorific,
  'polite-words': politeWords,
  'no-interruption': noInterruption,
  'kept-company': keptCompany,
  farewell,
  'no-early-hang-up': noEarlyHangUp,
  'asked-fields': askedFields,
  spelling,
  'read-back': readBack,
  'looked-up-before': lookedUpBefore,
  'offer-allowed': offerAllowed,
  'not-before-customer': notBeforeCustomer,
  'callback-time': callbackTime,
  'hold-asked': holdAsked,
  'hold-consent': holdConsent,
  'hold-check-in': holdCheckIn,
  'hold-return': holdReturn
}

/** Names for checking a pack. */
export const checkNames: readonly string[] = Object.keys(checks)
