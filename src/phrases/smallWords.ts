/** Small words that may stand inside a phrase without its becoming another. */
export const FILLERS: ReadonlySet<string> = new Set('也就都啊呢吧呀嘛哦了的是还可又真才个一点下去们有吗么你那这倒该再来过啦呗哟哪儿在能')

/** Words that only lend weight; one of them counts as one small word. */
export const ADVERBS: ReadonlySet<string> = new Set([
  '到底', '究竟', '绝对', '肯定', '一定', '根本', '实在', '真的', '已经', '早就', '明明', '倒是', '本来', '其实', '什么'
])

/** Small words of a phrase that may be missing. */
export const DROPPABLE: ReadonlySet<string> = new Set('也就都啊呢吧的了是吗你我们去点一着有过')
