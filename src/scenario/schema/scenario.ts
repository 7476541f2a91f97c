import * as v from 'valibot'
import {disposition, kind, outcome, profile} from './choices.ts'
import {about, anyNumber, audio, comparison, count, counts, filled, id, level, linesSaid, maybe, mood, oneOrMore, rate, several, text, yesNo} from './common.ts'
import {cueShape} from './cue.ts'
import {customerShape} from './customer.ts'
import {moveShape} from './move.ts'

export const factShape = v.strictObject({
  id: maybe('编号；不写则按顺序编', id),
  is: about('要点，如 瓶子破裂；可以写变量', filled),
  any: about('写到其中一个词就算写到了这一点（否定的不算）；可以写变量，如 {product}', oneOrMore),
  not: maybe('写了这些词就是写错了', anyNumber),
  points: maybe('分值的比例，默认 1', count)
})
export type RawFact = v.InferOutput<typeof factShape>

export const testShape = v.strictObject({
  name: about('测试的名字', filled),
  replies: about('坐席依次说的话或做的事', several(moveShape)),
  form: maybe('表里填的内容，可以写变量；不写的栏目按顾客的资料填', v.record(v.string(), text)),
  expect: about('这样接下来，应该怎样', v.strictObject({
    outcome: maybe('通话的结果', outcome),
    findings: maybe('应该查出的禁语或不宜用语，写话术库里的编号', anyNumber),
    clean: maybe('没有一句禁语或不宜用语', yesNo),
    mood: maybe('通话结束时顾客的情绪，如 "<=2"', comparison),
    told: maybe('顾客说出了这些内容', oneOrMore),
    says: maybe('顾客的话里出现了这些字', oneOrMore),
    total: maybe('总分，如 ">=80"', comparison)
  }))
})
export type RawTest = v.InferOutput<typeof testShape>

export const scenarioShape = v.strictObject({
  id: about('编号，小写字母、数字和连字符；公布以后不能再改', id),
  title: about('标题，学员选练习时看到', filled),
  title_en: maybe('英文标题', filled),
  kind: about('哪一类电话：order 订购、query 咨询、complaint 投诉、callback 回访、special 特殊情况', kind),
  form: maybe('填哪张表，写成 "3.1" 或 "3.2"；特殊情况可以不写', filled),
  level: about('难度 1–5，决定顾客的语速：100、120、150、180、220 字每分钟；同步录入 1、2 级听两遍', level),
  norms: maybe('按哪一份规范：general 是《客服工作分析》，400 是 400 客服规范', profile),
  shop: maybe('店名，开头语里要报的', filled),
  briefing: maybe('接电话前给学员看的说明；不要提前说出顾客要说的内容', text),
  trains: maybe('训练什么，几个短语', anyNumber),
  carries: maybe('体现哪些规范条目（NORMS 编号）', counts),
  customers: maybe('可能打来电话的人，按种子抽一位', several(customerShape)),
  generate: maybe('true：另外按 people.yaml 凑出来电人，没有尽头；{more: …} 给他们加上台词里的变量', v.union([yesNo, v.strictObject({more: v.record(v.string(), oneOrMore)})])),
  rate: maybe('语速，每分钟 60–300 字；不写则按难度', rate),
  hears: maybe('false：坐席说的话没有人回答（没有声音的来电、对方听不到我们），只有 cues 起作用', yesNo),
  dossier: maybe('外呼才有：拨出以前给学员看的资料，通话中也可以查；可以写变量，如 {order}', several(v.strictObject({label: about('是什么，如 订单', filled), text: about('内容', filled)}))),
  mood: maybe('开始时的情绪，0 平静 … 5 暴怒', mood),
  opening: about('顾客开口说的第一段话', v.union([filled, v.strictObject({say: about('第一段话', filled), audio: maybe('这句话的录音，路径从练习文件夹算起：WAV；MP3、OGG 要看机器能不能读', audio), interrupts: maybe('不等坐席问候就开口', yesNo)})])),
  answers: maybe('被问到时怎么答，按意图写；不写的用 intents.yaml 里的说法；每句可以写成 {say: …, audio: recordings/1.wav} 配上录音', v.record(v.string(), linesSaid)),
  cues: maybe('坐席说了什么、顾客怎样反应：从上往下，第一条符合的算', v.array(cueShape)),
  facts: maybe('自由填写的栏目按要点评分，不按措辞', v.record(v.string(), several(factShape))),
  accept: maybe('与顾客资料不同、也算对的填法，如 landline: [无]', v.record(v.string(), oneOrMore)),
  optional: maybe('这通电话用不着的栏目：不问、不填都不扣分，如 [address, landline]', oneOrMore),
  disposition: about('正确的小结', v.union([disposition, several(disposition)])),
  guideline: maybe('用哪一条处理指引（guidelines.yaml 里的编号）', filled),
  catalog: maybe('用哪一份商品资料（catalog 文件夹）', filled),
  private: maybe('不能说给来电人听的资料：别人的号码、地址里的词', anyNumber),
  may_interrupt: maybe('坐席可以打断和先挂机（骚扰电话）', yesNo),
  model: about('示范通话：坐席依次说的话。检查时会从头走到结果，同步录入时由它来说', several(moveShape)),
  model_form: maybe('自由填写的栏目应该怎样填；可以写变量', v.record(v.string(), text)),
  tests: maybe('自带的测试：这样说，应该怎样', v.array(testShape))
})
export type RawScenario = v.InferOutput<typeof scenarioShape>
