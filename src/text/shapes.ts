/**
 * Characters that are taken for each other by their shape, a group each: those that meet in names, roads, house
 * numbers and goods. Made for this trainer from pairs that teachers warn of (已/己/巳, 未/末, 候/侯); short on purpose,
 * since a shape is worth a hint only where the eye really slips. A character may stand in several groups.
 */
const GROUPS = [
  '己已巳', '未末', '土士', '日曰', '人入八', '大太犬', '干千于', '刀力', '天夫', '午牛', '戊戌戍', '季李', '治冶',
  '晴睛', '清请', '倩请', '拔拨', '栽裁载', '析折拆', '侯候', '王玉主', '田由甲申', '目自', '白百', '鸟乌', '免兔', '酒洒',
  '准淮', '便使', '壁璧', '辨辩辫', '仑仓', '茶荼', '贷货', '哀衰衷', '袁衰', '庆厌', '旦且', '师帅', '木本术', '半平', '历厉',
  '令今', '闫闰', '沉沈', '汪江', '部都', '邓邱', '肃萧', '徐除', '宋宁', '传傅', '博搏膊', '桂佳', '密蜜', '竞竟', '燥躁',
  '幕墓慕', '崇祟', '杨扬', '场扬', '抱泡', '园圆', '撞幢', '街衔', '洗冼', '毫豪', '卖买', '升开', '皂皇', '凉谅', '退腿', '投设',
  '理埋', '裂烈', '破坡', '波坡', '碎醉', '换唤', '补扑', '赔陪培', '湖潮', '州川', '栋拣', '弄弃', '巷港', '桥侨', '陈阵', '孙孔',
  '何河', '吴昊', '赵越', '柳抑', '郭廓', '谢射', '韩朝', '程呈', '曹曾', '蒋将', '蔡祭', '贾贸', '魏巍', '阎闻', '余佘', '潘藩',
  '杜社', '戴载', '任仕', '姜美', '廖寥', '熊能', '秦奏泰', '侍待', '官宫', '宣宜', '晓晚', '昌冒', '祥详', '梅海', '婷停',
  '琪淇', '瑶摇', '英央', '静净', '风凤', '文又', '明朋', '健建', '鹏鸥', '辰唇', '宇字', '泽译', '号亏', '室宝', '店库', '层屋'
]

const partners = new Map<string, Set<string>>()
for (const group of GROUPS) {
  for (const character of group) {
    const known = partners.get(character) ?? new Set<string>()
    for (const partner of group) if (partner !== character) known.add(partner)
    partners.set(character, known)
  }
}

/** Whether the table counts the two different characters as easily taken for each other by the eye. */
export function similarShape(a: string, b: string): boolean {
  return partners.get(a)?.has(b) ?? false
}
