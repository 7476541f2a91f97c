/** A call to be checked, made by hand. */
import type {CallToCheck} from '../../src/ui/ports.ts'

export const callToCheck: CallToCheck = {
  call: {
    scenario: 'shampoo-order', title: '电话订购一瓶洗发水', titleEn: 'Ordering shampoo', seed: 7, sex: 'female',
    lines: [
      {who: 'agent', text: '您好，请问有什么可以帮到您？', event: 3},
      {who: 'customer', text: '你好，我想订一瓶洗发水，要去屑的那种，大瓶的，家里人都在用。', event: 5},
      {who: 'agent', text: '大声点，我听不清。', event: 8},
      {who: 'customer', text: '怎么这样说话？我要一瓶洗发水！', event: 10},
      {who: 'line', text: 'hold-started', event: 12},
      {who: 'line', text: 'hold-ended', event: 14},
      {who: 'agent', text: '好的，已经记下了。', event: 16},
      {who: 'line', text: 'hung-up-agent', event: 18}
    ],
    faults: [
      {
        kind: 'forbidden', line: 2, words: '大声点，我听不清', id: 'louder', label: '', labelEn: '',
        suggestion: '先生/小姐，您的电话声音很小，我无法听清。请问您是不是使用了免提方式，如果是，请拿起话筒说话好吗？'
      },
      {kind: 'procedure', line: null, words: '', id: 'procedure.farewell', label: '最后道谢并道别', labelEn: 'Thank and say farewell', suggestion: '谢谢您的电话，再见！'}
    ],
    steps: [
      {id: 'procedure.greeting', label: '先问候，再问有什么可以帮到顾客', labelEn: 'Greet first and ask how to help'},
      {id: 'procedure.honorific', label: '用“您”不用“你”', labelEn: 'Say 您, not 你'},
      {id: 'procedure.farewell', label: '最后道谢并道别', labelEn: 'Thank and say farewell'}
    ]
  },
  ears: {phrasebook: {forbidden: [], discouraged: [], standard: []}, understand: text => text.includes('声音') ? ['ask.louder'] : [], tools: {phonetics: null}}
}
