/** What the columns of a seating list may be called. */
const numbers: ReadonlySet<string> = new Set(['学号', '编号', '考号', 'number', 'no', 'no.', 'id', 'student number'])
const names: ReadonlySet<string> = new Set(['姓名', '名字', '学生姓名', 'name', 'student name'])

/** Where number and name stand; null where a column is missing. */
export function nearby(header: readonly string[]): {readonly number: number; readonly name: number} | null {
  const plain = header.map(each => each.normalize('NFKC').trim().toLowerCase())
  const number = plain.findIndex(each => numbers.has(each))
  const name = plain.findIndex(each => names.has(each))
  return number < 0 || name < 0 ? null : {number, name}
}
