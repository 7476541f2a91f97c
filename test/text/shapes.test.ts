import {readFileSync, writeFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {similarShape, similarShapes} from '../../src/text/shapes.ts'

test.each(['己已巳', '末未', '折拆', '洋详', '湖潮', '卢户', '候侯', '戌戍戊', '杨扬', '辩辨', '燥躁', '暧暖', '玫致', '货贷', '0O', '1l'])('%s look alike, whichever was meant', (group) => {
  for (const a of group) for (const b of group) expect(similarShape(a, b)).toBe(a !== b)
})

test.each(['王李', '张章', '17', '退换', '破漏', '一二'])('%s do not', (pair) => {
  const [a, b] = [...pair]
  expect(similarShape(a!, b!)).toBe(false)
})

test('every group is of different characters, none is said twice or contained in another', () => {
  for (const group of similarShapes) expect(new Set(group).size).toBe([...group].length)
  const contained = similarShapes.filter((group, index) => similarShapes.some((other, at) =>
    at !== index && [...group].every((character) => other.includes(character))))
  expect(contained).toEqual([])
})

const path = 'docs/reference/similar-shapes.md'

function page(): string {
  const pairs = similarShapes.reduce((sum, group) => sum + [...group].length * ([...group].length - 1) / 2, 0)
  return `# 形近字表

<!-- Written from src/text/shapes.ts: UPDATE=1 npx vitest run test/text/shapes.test.ts -->

录入的字和标准的字在同一组里，评分表就注明“形近字”。共 ${similarShapes.length} 组，${pairs} 对；一个字可以在几组里。

${similarShapes.map((group) => `- ${[...group].join(' ')}`).join('\n')}
`
}

test('docs/reference/similar-shapes.md lists the table (UPDATE=1 writes it)', () => {
  if (process.env['UPDATE']) writeFileSync(path, page())
  expect(readFileSync(path, 'utf8')).toBe(page())
})
