/** The checks standards.yaml may name. */
import {askedFields, callbackTime, lookedUpBefore, notBeforeCustomer, offerAllowed, readBack, spelling} from './data.ts'
import type {Check} from './check.ts'
import {matchesCatalog} from './goods.ts'
import {holdAsked, holdCheckIn, holdReturn} from './hold.ts'
import {farewell, greeting, honorific, keptCompany, noEarlyHangUp, noInterruption, politeWords, staffNumber, surnameRight, titleUsed} from './manner.ts'
import {languageMet, notPressed, paceMatched} from './matching.ts'
import {identityChecked, noLeak} from './privacy.ts'
import {spellingWords} from './spellingWords.ts'
import {askedToNote, callbackLimit, callerNoted, endedByAgent, neverSays, noShirking, prompted, says, urgentMarked} from './situations.ts'
import {atMost, disposition, intentPresent, outcomeIn, replyTo, soothed} from './steps.ts'

export const checks: Readonly<Record<string, Check>> = {
  'intent-present': intentPresent,
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
  'callback-limit': callbackLimit,
  'matches-catalog': matchesCatalog,
  'asked-to-note': askedToNote,
  'no-shirking': noShirking,
  'no-leak': noLeak,
  'identity-checked': identityChecked,
  'staff-number': staffNumber,
  'urgent-marked': urgentMarked,
  says,
  'never-says': neverSays,
  'language-met': languageMet,
  'pace-matched': paceMatched,
  'not-pressed': notPressed,
  'spelling-words': spellingWords,
  prompted,
  'caller-noted': callerNoted,
  'ended-by-agent': endedByAgent,
  'hold-asked': holdAsked,
  'hold-check-in': holdCheckIn,
  'hold-return': holdReturn
}

/** Names for checking a pack. */
export const checkNames: readonly string[] = Object.keys(checks)
