/** The scenario a teacher starts from: small, sound, and written to be changed. */

export const starterKinds = ['order', 'query', 'complaint'] as const
export type StarterKind = (typeof starterKinds)[number]

export interface StarterWishes {
  readonly id: string
  readonly title: string
  readonly kind: StarterKind
  /** 1 to 5. */
  readonly level: number
  /** What the call is about: 洗发水. */
  readonly product: string
  readonly shop: string
}

/** A scenario file that passes `check` and whose model and tests run, whatever the wishes' texts contain. */
export function starterScenario(wishes: StarterWishes): string {
  const {id, title, kind, level} = wishes
  // Braces would be variables.
  const [product, shop] = [wishes.product, wishes.shop].map((text) => text.replace(/[{}]/gu, ''))
  return `# 用 tingda scenario new 生成。改完保存，运行 tingda scenario check 检查，tingda scenario rehearse 排练。
# 每个键的意思见 docs/reference/scenario-files.zh.md。
id: ${id}
title: ${quoted(title)}
level: ${level}
shop: ${quoted(shop!)}
${bodies[kind].replaceAll('⟨product⟩', quoted(product!)).replaceAll('⟨the product⟩', within(product!)).replaceAll('⟨shop⟩', within(shop!))}`
}

/** JSON's strings are YAML's: whatever a teacher typed stays one value. */
const quoted = (text: string) => JSON.stringify(text)
/** The same for a place between quotes. */
const within = (text: string) => quoted(text).slice(1, -1)

const callers = `# 来电人由 people.yaml 凑出来，没有尽头。想固定几位，照这个样子加上 customers：
# customers:
#   - {name: 章慧敏, spelled: {章: 立早章}, address_as: 章女士, mobile: "13922841507",
#      landline: 020-38476215, address: 广东省广州市天河区体育东路18号3栋502室, order: "20261105000317", more: {product: 洗发水}}
generate: {more: {product: [⟨product⟩]}}
`

const bodies: Readonly<Record<StarterKind, string>> = {
  order: `kind: order
form: "3.1"
briefing: 顾客打来电话订购商品。请问清楚要什么、寄给谁、寄到哪里，填好表3.1。

${callers}
mood: 0
opening: "您好，我想订一件{product}。"

# 被问到时怎么答；这里不写的，用 intents.yaml 里的说法。
answers:
  ask.need: ["就要{product}，一件就够了。", "{product}，一件。"]
  ask.reason: "我想订{product}。"
  ask.order: "我还没下单呢，就是打电话来订的。"

# 从上往下，第一条符合的算。
cues:
  - id: rude
    when: {forbidden: true}
    mood: +2
    say: "哎，你怎么这么说话呀？我是来买东西的。"
  - id: forgot
    when: {intent: [anything-else, farewell, promise.ship], untold: [address], reached: false}
    say: ["等一下，地址您还没问呢。", "地址是{address}，您记一下吧。"]
  - id: agreed
    when: {intent: [promise.ship, register, anything-else, farewell, confirm], told: [name, mobile, address], reached: false}
    say: "好的，那麻烦你们了。"
    outcome: agreed

# 自由填写的栏目按要点评分：写到 any 里的一个词就算写到。
facts:
  reason:
    - {is: 订购, any: [订, 买, 购], not: [退, 取消], points: 1}
    - {is: 商品, any: [⟨product⟩], points: 2}
disposition: order

model:
  - "您好，⟨shop⟩，请问有什么可以帮您？"
  - "好的，请问您贵姓？"
  - "{address_as}，请问您的名字是哪几个字呢？"
  - "谢谢。请问您的手机号码是多少？"
  - "好的，我跟您核对一下，手机号码是{mobile}，对吗？"
  - "请问您方便留一个固定电话吗？"
  - "请问您的收货地址是哪里？"
  - "跟您核对一下，收货地址是{address}，对吗？"
  - "好的，{address_as}，马上为您安排发货。"
  - "请问还有什么能帮到您？"
  - "谢谢您的电话，再见！"
model_form:
  reason: "订购⟨the product⟩"

tests:
  - name: 用了服务禁语
    replies: [您好，请问有什么可以帮您？, 这一款没货了，我也没办法。, 你到底要不要办理？, 你有完没完？]
    expect: {outcome: customer-hung-up, findings: [i-cannot-help], says: [怎么这么说话]}
  - name: 忘了问地址
    replies: [您好，请问有什么可以帮您？, 请问您贵姓？, 请问您的手机号码是多少？, 好的，马上给您发货。, 对不起，请问您的地址？, 马上给您发货。, 谢谢您的电话，再见！]
    expect: {outcome: agreed, told: [name, mobile, address], says: [地址您还没问]}
`,
  query: `kind: query
form: "3.1"
guideline: late-delivery
briefing: 顾客打来电话，问买的东西什么时候能到。请先安抚，再查清楚，答复顾客，填好表3.1。

${callers}
mood: 1
opening: "喂，您好，我前几天在你们那儿买的{product}，怎么还没收到呀？"

# 被问到时怎么答；这里不写的，用 intents.yaml 里的说法。
answers:
  ask.need: "我就想问问，{product}什么时候能到。"
  ask.reason: "{product}还没收到，什么时候能到？"
  ask.order: "订单号是{order}。"

# 从上往下，第一条符合的算。
cues:
  - id: rude
    when: {forbidden: true}
    mood: +2
    say: "我就问问什么时候到，你怎么这么说话呀？"
  - id: answered
    when: {mentions: [五到七天, 五至七天, 5到7天, 5-7天, 明天, 后天, 三天, 两天, 天左右, 天内], reached: false}
    say: "哦，那我再等等吧，知道了。"
    outcome: answered
  - id: not-answered
    when: {intent: [anything-else, farewell], reached: false}
    mood: +1
    times: 2
    say: "您还没告诉我什么时候能到呢。"

# 自由填写的栏目按要点评分：写到 any 里的一个词就算写到。
facts:
  reason:
    - {is: 没有收到, any: [没收到, 没有收到, 未收到, 没到, 什么时候到], points: 2}
    - {is: 商品, any: [⟨product⟩], points: 1}
disposition: query

model:
  - "您好，⟨shop⟩，请问有什么可以帮您？"
  - "对不起，让您久等了。请问您贵姓？"
  - "{address_as}，请问您的名字是哪几个字呢？"
  - "谢谢。请问您的手机号码是多少？"
  - "好的，手机号码是{mobile}，对吗？"
  - "请问您方便留一个固定电话吗？"
  - "请问您的收货地址是哪里？"
  - "好的，地址是{address}，对吗？"
  - "谢谢。您的商品已经发货，到货时间看路程远近，一般是五到七天。"
  - "不知我说的是不是够清楚？"
  - "请问还有什么能帮到您？"
  - "谢谢您的电话，再见！"
model_form:
  reason: "顾客没收到⟨the product⟩，问什么时候能到"

tests:
  - name: 没有答复就要结束
    replies: [您好，请问有什么可以帮您？, 请问您贵姓？, 请问还有什么能帮到您？, 一般五到七天能到。, 谢谢您的电话，再见！]
    expect: {outcome: answered, says: [什么时候能到呢]}
  - name: 用了服务禁语
    replies: [您好，请问有什么可以帮您？, 我也没办法。, 你有完没完？]
    expect: {outcome: customer-hung-up, findings: [i-cannot-help, are-you-done]}
`,
  complaint: `kind: complaint
form: "3.2"
guideline: damaged-in-transit
briefing: 一个投诉电话。先听顾客说完，安抚情绪，再问清楚情况，按处理指引提出办法，填好表3.2。

${callers}
mood: 3
opening: {say: "喂！你们寄来的{product}是破的，盒子都压坏了，这怎么用啊？我要退款！", interrupts: true}

# 被问到时怎么答；这里不写的，用 intents.yaml 里的说法。
answers:
  ask.need: "我要退款，{product}都破了。"
  ask.reason: "一打开{product}就是破的，盒子也压坏了。"
  ask.wish: "我就要退款。"
  ask.order: "订单号是{order}。"

# 从上往下，第一条符合的算。
cues:
  - id: insulted
    when: {forbidden: true}
    mood: +1
    say: "你这是什么态度？你就是这样做客服的？"
  - id: refund-without-order
    when: {intent: [offer.refund], untold: [order], without: [ask.order]}
    say: "退款当然要退，可你连订单号都没问，你退给谁啊？"
  - id: refund
    when: {intent: [offer.refund], told: [order], reached: false}
    mood: -1
    say: "这还差不多，那就退款吧。"
    outcome: agreed
  - id: registered
    when: {intent: [register, offer.callback], told: [mobile], reached: false}
    say: "行，那我等你们的电话。"
    outcome: registered
  - id: apology
    when: {intent: [apologise, take-responsibility]}
    mood: -1
    times: 2
    say: ["光说对不起有什么用？", "好了好了，说正事吧。"]
  - id: quiet
    when: {quiet: 15s, mood: "<5"}
    mood: +1
    say: "喂？说话呀！"

# 自由填写的栏目按要点评分：写到 any 里的一个词就算写到。处理建议按通话里谈定的评。
facts:
  complaint:
    - {is: 破损, any: [破, 坏, 裂, 损], points: 2}
    - {is: 商品, any: [⟨product⟩], points: 1}
disposition: valid-complaint

model:
  - "您好，⟨shop⟩。非常抱歉，给您添麻烦了，请您慢慢说，我在听。"
  - "您放心，只要是我们的问题，我们会负起责任。请问您贵姓？"
  - "{address_as}，请问您的名字是哪几个字呢？"
  - "谢谢。请您将详细情况告诉我好吗？我会作详细记录。"
  - "麻烦您报一下订单号码，好吗？"
  - "跟您核对一下，订单号码是{order}，对吗？"
  - "请问您的手机号码是多少？"
  - "请问您方便留一个固定电话吗？"
  - "请问您的地址是哪里？"
  - "好的，手机号码是{mobile}，地址是{address}，对吗？"
  - "{address_as}，请问您希望我们怎么处理呢？"
  - {lookup: damaged-in-transit}
  - "这是我们的责任。我们给您全额退款，三个工作日内原路退回，您看可以吗？"
  - "请问还有什么能帮到您？"
  - "谢谢您提出的宝贵意见，我们会及时转达给有关部门尽快处理。再次向您道歉，谢谢您的电话，再见！"
model_form:
  complaint: "⟨the product⟩收到时破损，外包装压坏"
  proposal: 全额退款，三个工作日内原路退回

tests:
  - name: 推诿，顾客挂断
    replies: [您好，请问有什么可以帮您, 我也没办法, 你有完没完]
    expect: {outcome: customer-hung-up, findings: [i-cannot-help], says: [什么态度]}
  - name: 没问订单号就说退款
    replies: [您好，非常抱歉，请问您贵姓, 好的，给您退款, 对不起，请问您的订单号, 给您全额退款，三个工作日内到账, 谢谢您的宝贵意见，再见]
    expect: {outcome: agreed, told: [name, order], says: [退给谁]}
`
}
