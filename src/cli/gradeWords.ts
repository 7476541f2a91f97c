import type {Refusal} from '../grade/decide.ts'
import {nearest} from '../scenario/nearest.ts'
import {UserError} from './errors.ts'

/** Why a decision was refused, and what to do instead. */
export function refusalError(refusal: Refusal, attempt: string): UserError {
  const id = attempt.slice(0, 8)
  switch (refusal.code) {
    case 'final': return new UserError(
      {zh: `${id} 已经定稿，没有改动。`, en: `${id} is final and was not changed.`},
      {hint: {zh: `要改先重新打开：tingda grade reopen ${id} --why 理由`, en: `Reopen it first: tingda grade reopen ${id} --why REASON`}})
    case 'not-submitted': return new UserError({zh: `${id} 没有提交，或者评不了分，没有成绩可改。`, en: `${id} was not submitted or cannot be scored: there is nothing to change.`})
    case 'nothing-to-clear': return new UserError({zh: `${id} 的这一项没有改过，本来就是自动分。`, en: `Nobody changed this criterion of ${id}: it is automatic.`})
    case 'not-published': return new UserError({zh: `${id} 还没有发布，用不着重新打开。`, en: `${id} was not published: nothing to reopen.`})
    case 'points': return new UserError({zh: `分数是 0 到 ${refusal.max} 的整数。`, en: `Points are a whole number from 0 to ${refusal.max}.`})
    case 'open': return new UserError(
      {zh: `${id} 还有 ${refusal.open.length} 项待复核：${refusal.open.join('、')}。`, en: `${id} has ${refusal.open.length} to be reviewed: ${refusal.open.join(', ')}.`},
      {hint: {zh: `看过之后确认：tingda grade set ${id} ${refusal.open[0]} ok`, en: `Confirm what you have looked at: tingda grade set ${id} ${refusal.open[0]} ok`}})
    case 'no-criterion': {
      const near = nearest(refusal.criterion, refusal.known, 3)
      return new UserError(
        {zh: `${id} 没有评分项 ${refusal.criterion}。${near.length > 0 ? `您是不是要找：${near.join('、')}？` : ''}`, en: `${id} has no criterion ${refusal.criterion}.${near.length > 0 ? ` Did you mean ${near.join(', ')}?` : ''}`},
        {hint: {zh: `tingda grade show ${id} 列出所有评分项。`, en: `tingda grade show ${id} lists them.`}})
    }
  }
}
