/** For every code a file that brings it about: what docs/reference/diagnostics.md shows, and a test holds it to. */
import {mkdirSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Code} from '../../src/scenario/codes.ts'
import {starterScenario} from '../../src/scenario/starter.ts'

export type Example =
  /** The starter's complaint with the first piece replaced by the second. */
  | {readonly edit: readonly [from: string, to: string]}
  /** Files laid over the built-in pack, or (`alone`) over nothing. */
  | {readonly files: Readonly<Record<string, string | Uint8Array>>; readonly alone?: true; readonly about?: string}
  /** Something on the disk. */
  | {readonly folder: (root: string) => void; readonly about: string}

export const starter = starterScenario({id: 'own', title: '商品破损', kind: 'complaint', level: 3, product: '洗发水', shop: '现代生活网上超市'})

const bytes = (...values: readonly number[]) => Uint8Array.from(values)
const own = (text: string) => ({files: {'own.yaml': text}})
const cue = (text: string): Example => ({edit: ['cues:\n', `cues:\n  - ${text}\n`]})
const lastCue = (text: string): Example => ({edit: ['    say: "喂？说话呀！"\n', `    say: "喂？说话呀！"\n  - ${text}\n`]})
const customer = (text: string): Example => ({edit: ['generate: {more: {product: ["洗发水"]}}', `customers:\n  - {name: 章慧敏, address_as: 章女士, ${text}, more: {product: 洗发水}}`]})
const whole = 'mobile: "13922841507", address: 广州市天河区体育东路18号, order: "20261105000317"'
const rubric = (timing: string) => `id: own\nversion: 1\ntitle: 本校\nmode: teaching\nweights: {complaint: {accuracy: 40, procedure: 35, phrases: 20, timing: ${timing}}}\npass: 60\ngood: 80\nexcellent: 90\nforbidden_cost: 5\nfields: {}\ntiming: []\nhomophone_after_spelling: 0.5\n`
const people = (surname: string, area: string, prefix: string, letter: string) => ({files: {'people.yaml': `surnames: [${surname}]
given: {female: [{is: 丽, told: 美丽的丽}], male: [{is: 强, told: 坚强的强}]}
mobile_prefixes: ["${prefix}"]
cities: [{province: 广东省, city: 广州市, area: "${area}", digits: 8, districts: {天河区: [体育东路]}}]
english_names: {female: [Amy], male: [Ben]}
letters: {${letter}: boy}
mail_hosts: ["163.com"]
`}})
const zhang = '{is: 张, told: 弓长张}'

export const examples: Readonly<Record<Code, Example>> = {
  'unreadable-folder': {folder: () => {}, about: '文件夹不存在'},
  'unreadable-file': {
    folder: (root) => {
      mkdirSync(root)
      symlinkSync('elsewhere.yaml', join(root, 'own.yaml'))
    },
    about: '符号链接'
  },
  'too-many-files': {
    folder: (root) => {
      mkdirSync(root)
      for (let i = 0; i <= 1_000; i++) writeFileSync(join(root, `a${String(i).padStart(4, '0')}.yaml`), '')
    },
    about: '1001 个文件'
  },
  'too-large': {files: {'own.yaml': 'a'.repeat(300_000)}, about: '300 KB 的文件'},
  'too-many-signs': {files: {'own.yaml': '[],'.repeat(20_000)}, about: '四万个括号'},
  'gbk': {files: {'own.yaml': bytes(0x23, 0x20, 0xb9, 0xcb, 0xbf, 0xcd)}, about: '记事本存成 ANSI 的文件'},
  'utf-16': {files: {'own.yaml': bytes(0xff, 0xfe, 0x23, 0x00, 0x20, 0x00)}, about: '记事本存成 Unicode 的文件'},
  'not-utf8': {files: {'own.yaml': bytes(0xff, 0xff, 0x80, 0x00)}, about: '不是文字的文件'},
  'bom': {files: {'own.yaml': `\ufeff${starter}`}, about: '存成“带 BOM 的 UTF-8”的文件'},
  'full-width-colon': {edit: ['title: ', 'title：']},
  'colon-without-space': {edit: ['level: ', 'level:']},
  'full-width-indent': {edit: ['  ask.wish:', '　ask.wish:']},
  'tab-indent': {edit: ['  ask.wish:', '\task.wish:']},
  'swallowed-comment': {edit: ['generate: {more: {product: ["洗发水"]}}', 'customers:\n  - name: 章慧敏\n    address_as: 章女士\n    address: 体育东路18号 #3栋502室']},
  'empty-file': own('# 只有注释\n'),
  'too-deep': own(`a: ${'['.repeat(40)}${']'.repeat(40)}\n`),
  'too-many-aliases': own(`a: &a0 [x, x]\n${Array.from({length: 40}, (_, i) => `b${i}: &a${i + 1} [*a${i}, *a${i}]`).join('\n')}`),
  'yaml-indent': {edit: ['  ask.wish:', '      ask.wish:']},
  'yaml-quote': {edit: ['"我就要退款。"', '"我就要退款。']},
  'yaml-key': {edit: ['model_form:\n', 'model_form:\n  [a, b]: c\n']},
  'yaml-alias': {edit: ['"我就要退款。"', '*wish']},
  'yaml-tag': {edit: ['"我就要退款。"', '!code 我就要退款。']},
  'unquoted-number': customer(whole.replace('"20261105000317"', '2026110500031742')),
  'mangled-number': customer(whole.replace('"20261105000317"', '2.02611E+13')),
  'yaml-syntax': {edit: ['"我就要退款。"', '"我就要退款。" 谢谢']},
  'duplicate-key': {edit: ['level: 3', 'level: 3\nlevel: 4']},
  'unknown-key': {edit: ['briefing:', 'breifing:']},
  'missing-key': {edit: ['level: 3\n', '']},
  'expects-text': {edit: ['title: "商品破损"', 'title: [商品, 破损]']},
  'expects-list': {edit: ['    - {is: 破损, any: [破, 坏, 裂, 损], points: 2}\n    - {is: 商品, any: ["洗发水"], points: 1}\n', '    破损\n']},
  'expects-map': cue('{when: 道歉, say: 好}'),
  'expects-text-or-list': cue('{when: {intent: {any: greet}}, say: 好}'),
  'expects-text-or-map': {edit: [/^opening: .*$/m.exec(starter)![0], 'opening: [喂, 洗发水破了]']},
  'empty-value': {edit: ['title: "商品破损"', 'title:']},
  'empty-list': {edit: ['ask.wish: "我就要退款。"', 'ask.wish: []']},
  'not-one-of': {edit: ['kind: complaint', 'kind: complain']},
  'not-integer': {edit: ['times: 2', 'times: 两次']},
  'not-number': {files: {'rubrics/own.yaml': rubric('5').replace('0.5', '一半')}},
  'not-duration': {edit: ['quiet: 15s', 'quiet: 15']},
  'not-comparison': {edit: ['mood: "<5"', 'mood: 小于5']},
  'not-id': {edit: ['id: own', 'id: 破损']},
  'not-mood': {edit: ['mood: 3', 'mood: 6']},
  'not-level': {edit: ['level: 3', 'level: 高']},
  'not-rate': {edit: ['level: 3', 'level: 3\nrate: 快']},
  'not-area-code': people(zhang, '20', '139', 'B'),
  'not-mobile-prefix': people(zhang, '020', '129', 'B'),
  'not-letter': people(zhang, '020', '139', 'bb'),
  'not-one-character': people('{is: 欧阳, told: 复姓欧阳}', '020', '139', 'B'),
  'not-audio': {edit: ['ask.wish: "我就要退款。"', 'ask.wish: {say: 我就要退款。, audio: ../wish.wav}']},
  'not-pinyin': {files: {'pronunciation.yaml': 'words: [{is: 银行, read: yínháng}]\n'}},
  'duplicate-id': {edit: ['id: refund-without-order', 'id: refund']},
  'unknown-form': {edit: ['form: "3.2"', 'form: "3.3"']},
  'unknown-guideline': {edit: ['guideline: damaged-in-transit', 'guideline: damaged']},
  'unknown-catalog': {edit: ['guideline: damaged-in-transit', 'guideline: damaged-in-transit\ncatalog: shampoo']},
  'unknown-norm': {edit: ['guideline: damaged-in-transit', 'guideline: damaged-in-transit\ncarries: [2, 122]']},
  'unknown-intent': {edit: ['[offer.refund]', '[offer.refnd]']},
  'unknown-field': {edit: ['model_form:\n  complaint:', 'model_form:\n  complain:']},
  'unknown-variable': {edit: ['订单号是{order}。', '订单号是{orderno}。']},
  'unknown-slot': {edit: ['told: [mobile]', 'told: [phone]']},
  'unknown-phrase': {edit: ['findings: [i-cannot-help]', 'findings: [i-can-help]']},
  'empty-variable': {edit: ['订单号是{order}。', '订单号是{order}，座机{landline}。']},
  'flag-never-set': cue('{when: {flag: angry, mood: 5}, say: 哼！}'),
  'facts-not-text': {edit: ['facts:\n', 'facts:\n  name: [{is: 姓章, any: 章}]\n']},
  'form-missing': {edit: ['form: "3.2"\n', '']},
  'complaint-form': {edit: ['form: "3.2"', 'form: "3.1"']},
  'model-form-missing': {edit: ['  proposal: 全额退款，三个工作日内原路退回\n', '']},
  'mobile-shape': customer(whole.replace('13922841507', '1392284150')),
  'landline-shape': customer(`${whole}, landline: "38476215"`),
  'spelled-not-in-name': customer(`${whole}, spelled: {张: 弓长张}`),
  'full-width-separator': {edit: ['any: [破, 坏, 裂, 损]', 'any: [破，坏，裂, 损, 破]']},
  'too-many-entries': {edit: ['model:\n', `model:\n${'  - "嗯。"\n'.repeat(200)}`]},
  'line-too-long': {edit: ['"我就要退款。"', `"我就要退款${'啊'.repeat(500)}"`]},
  'model-too-long': {edit: ['model:\n', `model:\n${`  - "${'好的，'.repeat(150)}"\n`.repeat(10)}`]},
  'no-callers': {edit: ['generate: {more: {product: ["洗发水"]}}\n', '']},
  'no-people': {files: {'own.yaml': starter}, alone: true},
  'reading-length': {files: {'pronunciation.yaml': 'words: [{is: 银行, read: hang2}]\n'}},
  'told-without-character': people('{is: 张, told: 立早章}', '020', '139', 'B'),
  'cue-contradicts': cue('{when: {flag: calm, no_flag: calm}, say: 好, set: calm}'),
  'cue-shadowed': lastCue('{when: {forbidden: true, mood: ">=4"}, say: 你再说一遍！}'),
  'unreachable-cue': lastCue('{when: {flag: settled}, say: 好, set: settled}'),
  'count-without-intent': cue('{when: {count: ">=2", mood: 5}, say: 又来？}'),
  'quiet-with-reply': cue('{when: {quiet: 30s, mentions: 您好}, say: 喂？, times: 1}'),
  'quiet-never-ends': {edit: ['quiet: 15s, mood: "<5"', 'quiet: 15s']},
  'no-ending': {edit: [/^cues:\n[^]*?\n\n/m.exec(starter)![0], 'cues:\n  - {when: {forbidden: true}, mood: +1, say: 你这是什么态度？}\n\n']},
  'hang-up-missing': cue('{when: {forbidden: true, mood: 5}, say: 不说了！, outcome: customer-hung-up}'),
  'abandoned-by-cue': cue('{when: {forbidden: true, mood: 5}, say: 不说了！, outcome: abandoned, hangs_up: true}'),
  'value-never-said': {edit: ['订单号是{order}。', '订单号我不记得了。']},
  'value-missing': customer('mobile: "13922841507", address: 广州市天河区体育东路18号'),
  'fact-never-said': {edit: ['any: [破, 坏, 裂, 损]', 'any: [漏液, 渗漏]']},
  'fact-not-in-model': {edit: ['收到时破损，外包装压坏', '收到时有问题']},
  'model-no-outcome': {edit: ['  - "这是我们的责任。我们给您全额退款，三个工作日内原路退回，您看可以吗？"\n', '']},
  'model-phrase': {edit: ['  - "请问您的手机号码是多少？"\n', '  - "你有完没完？请问您的手机号码是多少？"\n']},
  'pack-incomplete': {files: {'intents.yaml': 'version: 1\nintents: []\n'}, alone: true, about: '只有一个文件的话务包'},
  'behaviour-missing': {files: {'intents.yaml': 'version: 1\nintents: [{id: greet, label: 问候, patterns: [您好]}]\nbehaviour: {quiet: [喂？]}\n'}, alone: true},
  'weights-sum': {files: {'rubrics/own.yaml': rubric('15')}}
}
