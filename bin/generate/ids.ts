/** docs/reference/ids.md: the ids that files, exports and `--json` answers name. */
import {dispositions, type Pack} from '../../src/scenario/types.ts'
import {outcome} from '../../src/scenario/schema/choices.ts'
import {messages} from '../../src/score/messages.ts'

const outcomeWords: Readonly<Record<(typeof outcome.options)[number], string>> = {
  'agreed': '谈成（订购、处理办法）', 'answered': '答复清楚', 'registered': '登记，约好回电', 'transferred': '转接',
  'agent-ended': '坐席结束', 'customer-hung-up': '客户生气挂断', 'abandoned': '呼损：没有人接'
}
const dispositionWords: Readonly<Record<(typeof dispositions)[number], string>> = {
  'query': '咨询', 'order': '订购', 'grumble': '抱怨', 'valid-complaint': '有效投诉', 'invalid-complaint': '无效投诉', 'suggestion': '建议', 'harassment': '骚扰'
}

export function idsReference(pack: Pack): string {
  const {intents, phrasebook, standards, forms, rubrics, guidelines, catalogs, scenarios} = pack
  const fields = new Map(forms.flatMap((form) => form.fields.map((field) => [field.id, field.label])))
  const timing = new Map(rubrics.flatMap((rubric) => rubric.timing.map((each) => [each.id, each.source])))
  return [
    HEAD,
    table('结果 outcome', outcome.options.map((id) => [id, outcomeWords[id]])),
    table('小结 disposition', dispositions.map((id) => [id, dispositionWords[id]])),
    table('意图 intents', intents.intents.map(({id, label}) => [id, label])),
    table('服务禁语（findings，forbidden）', phrasebook.forbidden.map(({id, text}) => [id, text])),
    table('不宜用语（findings，discouraged）', phrasebook.discouraged.map(({id, text}) => [id, text])),
    table('标准用语', phrasebook.standard.map(({id, text}) => [id, text])),
    table('评分项 criteria', [
      ...[...fields].map(([id, label]) => [`accuracy.${id}`, label]),
      ...standards.map(({id, label}) => [`procedure.${id}`, label]),
      ['phrases.forbidden', '不说服务禁语'], ['phrases.suspected', '疑似禁语（待复核）'], ['phrases.discouraged', '不宜用语（只提示）'],
      ...[...timing].map(([id, source]) => [`timing.${id}`, source])
    ]),
    table('证据和说明 evidence（note.id）', Object.entries(messages).map(([id, {zh}]) => [id, zh])),
    table('处理指引 guideline', guidelines.map(({id, title}) => [id, title])),
    table('商品资料 catalog', catalogs.map(({id, title}) => [id, title])),
    table('自带的练习', scenarios.map(({id, title}) => [id, title]))
  ].join('\n\n') + '\n'
}

const HEAD = `# 编号一览

练习文件、导出的表和 \`--json\` 里用到的编号。编号固定不变，只增不改。

（本页由 \`npm run generate\` 从程序生成。）`

function table(title: string, rows: readonly (readonly (string | undefined)[])[]): string {
  const body = rows.map(([id = '', text = '']) => `| \`${id}\` | ${text.replaceAll('|', '\\|').replaceAll('\n', ' ')} |`)
  return [`## ${title}`, ['| 编号 | 意思 |', '|---|---|', ...body].join('\n')].join('\n\n')
}
