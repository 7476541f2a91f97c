import type {FilledForm} from '../report/filledForm.ts'
import {UserError} from './errors.ts'
import {headingCell, workCell, workbook, type WorkSheet} from './workbook.ts'

/** Sheets of one workbook: more than this nobody leafs through, and Excel opens ever more slowly. */
export const mostForms = 250

const bordered = {borderStyle: 'thin', borderColor: '#000000', align: 'center', alignVertical: 'center', wrap: true} as const
const widths: Readonly<Record<string, number>> = {联系地址: 34, 致电原因: 34, 投诉原因: 30, 处理建议: 24, 订单号码: 20, 手机: 14, 固定电话: 14}

/** A sheet for each form, named as it is listed: the title over the whole width, the headings, and what was filled in. */
export function formsWorkbook(forms: readonly FilledForm[]): Promise<Uint8Array> {
  if (forms.length > mostForms) throw tooMany(forms.length)
  return workbook(forms.map(({title, headings, values, who, caption}, i): WorkSheet => {
    const whole = (cell: object) => [cell, ...headings.slice(1).map(() => null)]
    return {
      name: sheetName(i + 1, who), frozen: 0, landscape: true, widths: headings.map(heading => widths[heading] ?? 12),
      data: [
        whole(headingCell(title, {columnSpan: headings.length, align: 'center', fontSize: 14, backgroundColor: undefined, height: 26})),
        headings.map(heading => headingCell(heading, {...bordered, height: 22})),
        values.map(value => workCell(value, {...bordered, height: 66}) ?? {...bordered, value: '', type: String}),
        whole(workCell(caption, {columnSpan: headings.length, align: 'right', textColor: '#666666'}) ?? {value: ''})
      ]
    }
  }))
}

/** At most 31 characters, none of []:*?/\ and no apostrophe: what Excel takes. */
function sheetName(n: number, who: string): string {
  return `${n} ${who.replace(/[[\]:*?/\\']/g, ' ')}`.slice(0, 31).trim()
}

function tooMany(count: number): UserError {
  return new UserError(
    {zh: `选中了 ${count} 张表，一个工作簿最多放 ${mostForms} 张。`, en: `${count} forms are selected; a workbook holds ${mostForms} at most.`},
    {hint: {zh: '用 --session、--trainee 或 --from、--to 分批导出。', en: 'Export in parts with --session, --trainee or --from and --to.'}}
  )
}
