/** Surnames of two characters that are still met; two of them are read otherwise than their characters (尉迟, 万俟). */
const DOUBLE = new Set([
  '欧阳', '上官', '司马', '诸葛', '夏侯', '皇甫', '东方', '独孤', '慕容', '令狐', '尉迟', '长孙', '宇文', '司徒', '司空', '公孙', '端木', '轩辕',
  '南宫', '百里', '东郭', '西门', '呼延', '申屠', '太史', '公冶', '宗政', '濮阳', '淳于', '单于', '澹台', '闻人', '万俟', '钟离', '鲜于', '闾丘',
  '司寇', '子车', '颛孙', '巫马', '公西', '漆雕', '乐正', '壤驷', '公良', '拓跋', '夹谷', '宰父', '谷梁', '段干', '羊舌', '微生', '梁丘', '左丘',
  '第五', '完颜', '赫连', '叶赫', '纳兰', '爱新'
])

/** Whether the two (simplified) characters together are a surname. */
export function isDoubleSurname(characters: string): boolean {
  return DOUBLE.has(characters)
}
