/**
 * What the scorecard says in words, in Chinese and English. `{param}` is filled in; where the languages need different
 * words, a message carries both (`{label}` and `{labelEn}`).
 */
import {fill, type Lang} from '../text/fill.ts'

export type {Lang}

export const messages = {
  // The call as a whole
  'call.unanswered': {zh: '电话没有接听', en: 'The call was not answered'},
  'call.nothing-said': {zh: '接通后一句话也没有说', en: 'Nothing was said to the customer'},
  'call.not-over': {zh: '通话还没有结束', en: 'The call is not over yet'},

  // Fields
  'field.unanswered': {zh: '电话没有接听，表格是空的', en: 'The call was not answered, so there is nothing in the form'},
  'field.empty': {zh: '没有填写', en: 'Left empty'},
  'field.told-not-typed': {zh: '顾客说过，表里没有填', en: 'The customer said it, the form does not hold it'},
  'field.never-told': {zh: '这通电话里没有说到，不计分', en: 'Nobody said it in this call: not counted'},
  'field.in-dossier': {zh: '客户资料里写着，没有填到表里', en: 'It stands in the customer’s papers and was not filled in'},
  'field.never-asked': {zh: '没有问过顾客，所以没有填', en: 'The customer was never asked, so it is empty'},
  'field.nobody-told': {zh: '写对了，可是这通电话里没有人说过，待复核，暂不扣分', en: 'Right, but nobody said it in this call: to be reviewed, not counted for now'},
  'number.none-expected': {zh: '顾客没有这个号码，表里填了“{typed}”', en: 'The customer has no such number, the form holds “{typed}”'},
  'number.said-none': {zh: '顾客有这个号码（{expected}），表里写的是没有', en: 'The customer has one ({expected}), the form says there is none'},
  'number.transposed': {zh: '第 {place} 位起两个数字写反了：{expected} 写成了 {typed}', en: 'Two digits swapped from place {place} on: {expected} typed as {typed}'},
  'number.missing': {zh: '漏了 {count} 位：第 {place} 位起的 {digits}', en: '{count} {count:digit|digits} missing: {digits}, from place {place} on'},
  'number.extra': {zh: '多了 {count} 位：第 {place} 位起的 {digits}', en: '{count} {count:digit|digits} too many: {digits}, from place {place} on'},
  'number.group-missing': {zh: '漏了一组：{digits}（从第 {place} 位起）', en: 'A group is missing: {digits}, from place {place} on'},
  'number.doubled': {zh: '{digits} 多打了一遍（第 {place} 位起）', en: '{digits} typed twice, at place {place}'},
  'number.no-number': {zh: '应为 {expected}，写的“{typed}”不是号码', en: '{expected} expected; “{typed}” is no number'},
  'number.wrong': {zh: '第 {place} 位 {expected} 写成了 {typed}', en: 'Place {place}: {expected} typed as {typed}'},
  'number.before-correction': {zh: '写的是顾客说错的那个号码，顾客后来更正为 {expected}', en: 'This is the number before the customer put it right: {expected}'},
  'number.differs': {zh: '有 {count} 处不同：应为 {expected}，写的是 {typed}', en: '{count} {count:difference|differences}: {expected} expected, {typed} typed'},
  'name.homophone': {zh: '{expected} 写成了 {typed}：同音字，顾客没有拆字说明，不扣分', en: '{typed} for {expected}: same sound, and the customer did not spell it out; not counted'},
  'name.homophone-spelled': {zh: '{expected} 写成了 {typed}：同音字，顾客说的是“{spelled}”', en: '{typed} for {expected}: same sound, but the customer said “{spelled}”'},
  'name.unsure': {zh: '{expected} 写成了 {typed}：读音待复核', en: '{typed} for {expected}: whether they sound alike is to be reviewed'},
  'character.missing': {zh: '漏了“{expected}”', en: '“{expected}” is missing'},
  'character.extra': {zh: '多了“{typed}”', en: '“{typed}” is too much'},
  'character.group-missing': {zh: '漏了一组：{expected}', en: 'A group is missing: {expected}'},
  'character.doubled': {zh: '{typed} 多打了一遍', en: '{typed} typed twice'},
  'character.same-sound': {zh: '{expected} 写成了 {typed}：同音字', en: '{typed} for {expected}: same sound'},
  'character.other-tone': {zh: '{expected} 写成了 {typed}：读音相同，声调不同', en: '{typed} for {expected}: same sound, another tone'},
  'character.near-sound': {zh: '{expected} 写成了 {typed}：读音相近', en: '{typed} for {expected}: near sound'},
  'character.similar-shape': {zh: '{expected} 写成了 {typed}：字形相近', en: '{typed} for {expected}: similar shape'},
  'character.other': {zh: '{expected} 写成了 {typed}', en: '{typed} for {expected}'},
  'field.unlike': {zh: '和应填的差得太多：应为 {expected}', en: 'Hardly anything is as it should be: {expected}'},
  'field.more': {zh: '还有 {count} 处，看上面两行', en: '{count} more, see the two rows above'},
  'address.number': {zh: '门牌数字不对：{expected} 写成了 {typed}', en: 'A number is wrong: {typed} for {expected}'},
  'address.omitted': {zh: '漏了{part}：{expected}', en: 'The {partEn} is missing: {expected}'},
  'address.accepted': {zh: '{part}的写法也算对', en: 'The way the {partEn} is written counts as right'},
  'fact.missed': {zh: '要点没有写到：{is}', en: 'Not covered: {is}'},
  'fact.contradicted': {zh: '写的与要点相反：{is}', en: 'Says the opposite of: {is}'},
  'fact.to-review': {zh: '要点可能换了说法，待复核，暂不扣分：{is}', en: 'Perhaps said in other words, to be reviewed, not counted for now: {is}'},
  'text.unmarked': {zh: '这一栏没有评分要点，待复核，暂不扣分', en: 'No points are laid down for this field; to be reviewed, not counted for now'},
  'proposal.not-agreed': {zh: '通话中没有与顾客达成这个处理办法', en: 'This was not agreed with the customer in the call'},

  // Phrases
  'phrase.forbidden': {zh: '说了禁语“{words}”，可以说：{suggestion}', en: 'Forbidden: “{words}”. Say instead: {suggestion}'},
  'phrase.suspected': {zh: '“{words}”疑似禁语，待复核，暂不扣分；可以说：{suggestion}', en: '“{words}” may be a forbidden phrase; to be reviewed, not counted for now. Say instead: {suggestion}'},
  'phrase.discouraged': {zh: '“{words}”不宜这样说，可以说：{suggestion}', en: '“{words}” had better be said as: {suggestion}'},
  'phrase.deleted': {zh: '打出了“{words}”，发送前删掉了：不扣分，这样做对。可以说：{suggestion}', en: '“{words}” was typed and deleted before sending: not counted, and well done. Say instead: {suggestion}'},

  // Procedure
  'step.missing': {zh: '到通话结束都没有做', en: 'Not done by the end of the call'},
  'step.out-of-place': {zh: '做了，但不在该做的时候', en: 'Done, but not when it should have been'},
  'step.never': {zh: '这样的话不该说', en: 'This should not be said'},
  'step.too-often': {zh: '超过了 {times} 次', en: 'More than {times} {times:time|times}'},
  'soothe.spoilt': {zh: '安抚之后又说了让顾客火上浇油的话', en: 'Said after soothing, and undoes it'},
  'reply.not-to': {zh: '顾客说“{said}”，没有相应地回答', en: 'No fitting answer to the customer’s “{said}”'},
  'outcome.not-reached': {zh: '到通话结束都没有办成', en: 'Nothing had come of it by the end of the call'},
  'disposition.none': {zh: '没有选择小结', en: 'No disposition was chosen'},
  'disposition.wrong': {zh: '选的是“{given}”，这一通应该选“{right}”', en: 'Chosen: {givenEn}; right for this call: {rightEn}'},
  'greeting.missing': {zh: '第一句没有问候', en: 'The first words are no greeting'},
  'greeting.no-shop': {zh: '问候时没有报店名“{shop}”', en: 'The greeting does not name the shop, {shop}'},
  'greeting.no-offer': {zh: '问候了，没有问有什么可以帮到顾客', en: 'A greeting without asking how to help'},
  'title.never': {zh: '知道了姓名，没有用“X先生/女士”称呼过', en: 'The name was known, yet the customer was never addressed by it'},
  'title.too-often': {zh: '{sentences} 句里称呼了 {times} 次，显得漫不经心', en: 'Addressed by name {times} {times:time|times} in {sentences} {sentences:sentence|sentences}: that sounds careless'},
  'surname.wrong': {zh: '叫错了姓，应是“{name}”', en: 'A wrong surname; the customer is {name}'},
  'honorific.missing': {zh: '对顾客用“您”，不用“你”', en: 'Use 您, not 你'},
  'polite.none': {zh: '礼貌用语（{words}）一个也没有用', en: 'None of the polite words ({words}) was used'},
  'polite.few': {zh: '礼貌用语（{words}）只用了：{used}', en: 'Of the polite words ({words}) only these were used: {used}'},
  'interrupted': {zh: '打断了顾客', en: 'The customer was interrupted'},
  'left-alone': {zh: '顾客等得不放心，开口问了', en: 'The customer had to ask whether anybody was there'},
  'farewell.no-thanks': {zh: '道别时没有感谢来电', en: 'A goodbye without thanks for the call'},
  'hung-up.early': {zh: '没有道别就挂机', en: 'Hung up without a goodbye'},
  'data.not-asked': {zh: '没有问{label}', en: 'Never asked: {labelEn}'},
  'spelling.not-asked': {zh: '“{characters}”听声音分不出是哪个字，没有问清楚', en: '{characters}: the sound does not tell which character it is, and it was not asked'},
  'read-back.missing': {zh: '{label}没有复述核对', en: 'Not read back: {labelEn}'},
  'read-back.wrong': {zh: '{label}复述错了，没有再核对', en: 'Read back wrongly and not checked again: {labelEn}'},
  'look-up.missing': {zh: '没有查资料就答复', en: 'Answered without looking it up'},
  'look-up.late': {zh: '先答复，后查资料', en: 'Looked up only after answering'},
  'offer.not-allowed': {zh: '处理指引“{guideline}”没有允许这样答应', en: 'The guideline “{guideline}” does not allow this offer'},
  'compensation.unasked': {zh: '顾客没有提，先提了赔偿', en: 'Compensation was brought up before the customer did'},
  'callback.no-time': {zh: '答应回电，没有说什么时候', en: 'A call-back was promised without a time'},
  'hold.not-asked': {zh: '没有征求顾客意见就静音', en: 'Put on hold without asking'},
  'hold.no-reason': {zh: '请顾客等待，没有说明原因', en: 'Asked to wait without a reason'},
  'hold.no-consent': {zh: '顾客还没有答应就静音', en: 'Put on hold before the customer agreed'},
  'hold.left-alone': {zh: '让顾客等了 {seconds} 秒，没有回应', en: 'Left waiting for {seconds} s without a word'},
  'hold.no-return': {zh: '回到通话时没有说“让您久等了”', en: 'Came back without thanking for the wait'},

  'greeting.no-number': {zh: '问候时没有报工号', en: 'The greeting gives no staff number'},
  'spelling.unpleasant': {zh: '拆字用了顾客不爱听的词', en: 'A character told apart by unpleasant words'},
  'spelling.uncommon': {zh: '“{words}”是不是常见、积极的词，待复核，暂不扣分', en: 'Whether “{words}” is a common and positive word is to be reviewed, not counted for now'},
  'name.pressed': {zh: '顾客不愿说姓名，又问了', en: 'Asked for the name again after the customer would rather not say it'},
  'pace.long-winded': {zh: '顾客说得快，这一句超过了 {limit} 个字，不够利落', en: 'More than {limit} characters to a customer in a hurry'},
  'pace.breathless': {zh: '顾客说得慢，这一句里有超过 {limit} 个字没有停顿', en: 'More than {limit} characters without a pause to a customer who speaks slowly'},
  'goods.wrong': {zh: '说的是“{said}”，商品资料上是：{product}，{size}，{price}', en: 'Said “{said}”; the catalogue has {product}, {size}, {price}'},
  'silent.prompts': {zh: '提示了 {done} 次，至少要 {times} 次', en: 'Prompted {done} {done:time|times}; {times} at least'},
  'nuisance.not-ended': {zh: '没有主动结束骚扰电话', en: 'The nuisance call was not ended'},
  'caller.not-noted': {zh: '没有查看主叫号码', en: 'The caller’s number was not looked at'},
  'note-down.sudden': {zh: '没有先请顾客记录，就报了一长串号码', en: 'A long number without asking the customer to note it down'},
  'shirked': {zh: '把责任推给了别人', en: 'The blame was put on others'},
  'trouble.no-apology': {zh: '技术上出的问题，没有表示歉意', en: 'No apology for a technical trouble'},
  'urgent.not-marked': {zh: '顾客说了紧急，登记时没有标明', en: 'Urgent to the customer, and not marked so'},
  'callback.too-late': {zh: '答应的回电时间超过了 {days} 个工作日', en: 'The call-back comes later than {days} working {days:day|days}'},
  'callback.not-told': {zh: '顾客问了什么时候回电，没有答复', en: 'The customer asked when, and was not told'},
  'data.leaked': {zh: '顾客没有说过的资料，被说了出来', en: 'Told the customer data that the customer had not given'},

  // Timing
  'timing.rings': {zh: '第 {rings} 声铃响后接听', en: 'Answered after ring {rings}'},
  'timing.field-empty': {zh: '{label}：到最后都没有填', en: '{labelEn}: empty to the end'},
  'timing.field-late': {zh: '{label}：{all} 个字里有 {late} 个是挂机后补的', en: '{labelEn}: {late} of {all} characters were typed after hang-up'},
  'timing.lag-typed': {zh: '这个字说出后 {seconds} 秒才记下，是最慢的一个', en: 'Typed {seconds} s after it was spoken: the slowest character'},
  'timing.lag-spoken': {zh: '顾客说到这里', en: 'Spoken here'},
  'timing.nothing-typed': {zh: '顾客说了，一个字也没有记', en: 'Told, and nothing was typed'},
  'timing.quiet': {zh: '这之后有 {seconds} 秒没有说话也没有录入', en: 'After this nobody spoke or typed for {seconds} s'},
  'timing.wrap-up': {zh: '挂机后用了 {seconds} 秒', en: '{seconds} s after hang-up'},
  'timing.handle': {zh: '整通处理用了 {seconds} 秒', en: '{seconds} s in all'},
  'timing.speed': {zh: '每分钟 {rate} 字，自己的基线是 {baseline} 字', en: '{rate} characters a minute; your own baseline is {baseline}'},
  'timing.corrections': {zh: '改动 {times} 次，删掉 {characters} 个字', en: '{times} {times:correction|corrections}, {characters} {characters:character|characters} deleted'},

  // Critical errors
  'cap.wrong-number': {zh: '手机或订单号码有错，准确分封顶', en: 'A wrong mobile or order number caps accuracy'},
  'cap.insult': {zh: '对顾客说了伤人的禁语，总分封顶', en: 'An insult caps the total'},

  // What was right, and what comes next
  'right.field': {zh: '{label}记对了：{typed}', en: '{labelEn} is right: {typed}'},
  'right.field-none': {zh: '{label}记对了：顾客没有', en: '{labelEn} is right: the customer has none'},
  'right.text': {zh: '{label}的要点都写到了', en: '{labelEn} covers every point'},
  'right.step': {zh: '做到了：{label}', en: 'Done: {labelEn}'},
  'right.lag': {zh: '听到就记，跟得上', en: 'Typed as it was said: kept up'},
  'right.lag-tail': {zh: '最难记的地方也没有落下太久', en: 'Never far behind, even where it was hardest'},
  'right.wrap-up': {zh: '挂机以后很快就把表交了', en: 'The form was handed in soon after the call'},
  'right.handle': {zh: '这通电话用的时间合适', en: 'The call took no longer than it should'},
  'right.phrases': {zh: '没有说服务禁语', en: 'No forbidden phrase was used'},
  'better.name': {zh: '听到姓名马上复述，分不清的字问“是哪一个字”', en: 'Repeat the name at once, and ask which character it is where the sound does not tell'},
  'better.address': {zh: '地址按省、市、区、路、门牌一段一段记，最后复述一遍', en: 'Take the address part by part, down to the door, and read it back'},
  'better.english': {zh: '英文名一个字母一个字母地核对：B for boy', en: 'Check an English name letter by letter: B for boy'},
  'better.email': {zh: '邮箱逐个字母、逐位数字复述，分不清的用单词核对', en: 'Read an e-mail back letter by letter; use words where letters sound alike'},
  'better.mobile': {zh: '手机按 3-4-4 分段听写，写完逐位复述核对', en: 'Take the mobile in groups of 3-4-4 and read every digit back'},
  'better.landline-digits': {zh: '固定电话连区号分段听写，写完逐位核对', en: 'Take the landline in groups, the area code too, and check every digit'},
  'better.dossier': {zh: '{label}在客户资料里有，直接抄到表里，再跟顾客核对', en: '{labelEn} is in the customer’s papers: copy it into the form, then check it with the customer'},
  'better.heard.name': {zh: '听清是哪个字：记住坐席核对时说的组词、拆字，再选字', en: 'Listen for how each character is told apart when the name is checked, then choose it'},
  'better.heard.address': {zh: '地址按省、市、区、路、门牌一段一段记，坐席复述的时候对着再看一遍', en: 'Take the address part by part, down to the door, and check it while the agent reads it back'},
  'better.heard.number': {zh: '{label}分段听写，坐席复述的时候对着一位一位核对', en: '{labelEn}: take it in groups and check every digit while the agent reads it back'},
  'better.landline': {zh: '问清有没有固定电话，区号也要记', en: 'Ask whether there is a landline, and take the area code, too'},
  'better.order': {zh: '订单号码分段记，写完逐位复述核对', en: 'Take the order number in groups and read every digit back'},
  'better.text': {zh: '先记要点词（什么商品、出了什么事、要什么结果），再连成句', en: 'Note the key words first (what, what happened, what is wanted), then make a sentence of them'},
  'better.step': {zh: '下次记得：{label}', en: 'Next time: {labelEn}'},
  'better.phrases': {zh: '把禁语换成标准用语', en: 'Say the standard phrase instead of the forbidden one'},
  'better.lag': {zh: '听到就打，不要等顾客说完再记', en: 'Type as you hear it, do not wait for the end of the sentence'},
  'better.timing': {zh: '再练一练：{label}', en: 'Practise: {labelEn}'}
} as const satisfies Readonly<Record<string, Readonly<Record<Lang, string>>>>

export type MessageId = keyof typeof messages

/** A text of the catalogue, with what is filled in. */
export interface Message {
  readonly id: MessageId
  readonly params: Readonly<Record<string, string | number>>
}

export function message(id: MessageId, params: Message['params'] = {}): Message {
  return {id, params}
}

/** The message in words. A parameter that is not given stays as it is written. */
export function textOf({id, params}: Message, lang: Lang): string {
  return fill(lang, messages[id][lang], params)
}
