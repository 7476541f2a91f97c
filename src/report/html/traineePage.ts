/** One page about a trainee: where they stand, what the last call showed, what to practise. */
import {textOf} from '../../score/messages.ts'
import type {ExportedAttempt, Person} from '../exported.ts'
import {evidenceText} from '../evidence.ts'
import {filledForm} from '../filledForm.ts'
import {criterionStateLabels, dimensionLabels, dimensions, gradeLabels, gradeStateLabels} from '../labels.ts'
import type {Lang} from '../language.ts'
import {barsSvg, escaped, htmlTable, lineSvg} from './markup.ts'

/** As much of each as a page holds. */
const most = {calls: 8, lost: 8, evidence: 1}

/** `attempts`: this trainee's, the oldest first. */
export function traineePage(person: Person, attempts: readonly ExportedAttempt[], lang: Lang): string {
  const zh = lang === 'zh'
  const scored = attempts.filter(attempt => attempt.scorecard !== null)
  const last = scored.at(-1)
  const block = (zhTitle: string, enTitle: string, inner: string): string => inner === '' ? '' : `<section><h2>${escaped(zh ? zhTitle : enTitle)}</h2>${inner}</section>`
  const who = [person.class, person.number, person.name].filter(each => each !== '').join('　') || (zh ? '没有姓名' : 'No name')
  const absent = attempts.filter(attempt => attempt.state === 'absent').length
  return [
    `<h1>${escaped(who)}</h1>`,
    `<p class="sub">${escaped(zh ? `听打个人报告　有成绩 ${scored.length} 通${absent > 0 ? `，缺席 ${absent} 次（没有成绩，不算 0 分）` : ''}` : `Report of a trainee: ${scored.length} scored calls${absent > 0 ? `, absent ${absent} times (no score, and no nought)` : ''}`)}</p>`,
    last ? `<p><span class="big">${last.scorecard!.total}</span> ${escaped(zh ? '最近一次' : 'the latest')}　${escaped(`${gradeLabels[last.scorecard!.grade][lang]}　${last.title[lang]}　${last.started.slice(0, 10)}　${gradeStateLabels[last.gradeState][lang]}`)}</p>` : '',
    last ? `<div class="two">${block('历次总分', 'Totals', lineSvg(scored.map(each => each.scorecard!.total), scored.map(each => each.started.slice(5, 10)), zh ? '历次总分' : 'Totals'))}${block('最近一次的四个维度', 'The latest by dimension', dimensionBars(last, lang))}</div>` : '',
    last && last.scorecard!.comment !== '' ? block('老师的话', 'From the teacher', `<p>${escaped(last.scorecard!.comment)}</p>`) : '',
    last ? block('做对了', 'What was right', `<p>${escaped(last.scorecard!.right.slice(0, 4).map(each => textOf(each.text, lang)).join(zh ? '；' : '; '))}</p>`) : '',
    last ? block('失分在哪里', 'Where points were lost', lost(last, lang)) : '',
    last ? block('下一步', 'What to do next', `<p>${escaped(last.scorecard!.bestNext.map(each => textOf(each.text, lang)).join(zh ? '；' : '; '))}</p>`) : '',
    last ? block('最近一次填的表', 'The form as filled in', form(last)) : '',
    block('通话', 'Calls', calls(attempts, lang))
  ].join('\n')
}

function dimensionBars({scorecard}: ExportedAttempt, lang: Lang): string {
  return barsSvg(dimensions.flatMap(dimension => {
    const {points, max, na} = scorecard!.dimensions[dimension]
    return na || max === 0 ? [] : [{label: dimensionLabels[dimension][lang], value: points / max, text: `${points} / ${max}`}]
  }), 1, lang === 'zh' ? '四个维度' : 'Dimensions')
}

function lost({scorecard, eventTimes}: ExportedAttempt, lang: Lang): string {
  const criteria = scorecard!.criteria.filter(each => !each.na && each.points < each.max).toSorted((a, b) => (b.max - b.points) - (a.max - a.points)).slice(0, most.lost)
  if (criteria.length === 0) return ''
  const columns = lang === 'zh' ? ['评分项', '得分', '评定', '依据', '老师'] : ['Criterion', 'Points', 'State', 'Evidence', 'Teacher']
  const rows = criteria.map(({label, labelEn, points, max, state, evidence, comment, manual}) => [
    lang === 'zh' ? label : labelEn, `${points} / ${max}`, criterionStateLabels[state][lang],
    evidence.slice(0, most.evidence).map(each => evidenceText(each, lang, eventTimes)).join('') || null, comment || manual?.why || null
  ])
  // Where the teacher wrote nothing there is no column for it.
  const shown = rows.some(row => row[4] !== null) ? 5 : 4
  return htmlTable(columns.slice(0, shown), rows.map(row => row.slice(0, shown)), [1])
}

function form(attempt: ExportedAttempt): string {
  const filled = filledForm(attempt)
  return filled ? `<div class="form"><p>${escaped(filled.title)}</p>${htmlTable(filled.headings, [filled.values])}</div>` : ''
}

function calls(attempts: readonly ExportedAttempt[], lang: Lang): string {
  const shown = attempts.slice(-most.calls).toReversed()
  return htmlTable(lang === 'zh' ? ['时间', '练习', '总分', '等级', '状态'] : ['Time', 'Scenario', 'Total', 'Grade', 'State'], shown.map(({started, title, session, scorecard, gradeState}) => [
    started.slice(0, 16).replace('T', ' '), title[lang] || session?.title || '', scorecard?.total ?? null, scorecard ? gradeLabels[scorecard.grade][lang] : null, gradeStateLabels[gradeState][lang]
  ]), [2])
}
