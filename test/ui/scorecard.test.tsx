import {describe, expect, test} from 'vitest'
import type {GradeAction, GradeEvent} from '../../src/grade/events.ts'
import {graded} from '../../src/grade/graded.ts'
import {gradingOf} from '../../src/grade/grading.ts'
import type {KeyInput} from '../../src/input/events.ts'
import {step} from '../../src/ui/app/step.ts'
import {pictureOf} from '../../src/ui/screens/picture.ts'
import type {AppState, ScorecardScreen} from '../../src/ui/app/state.ts'
import {lookOf} from '../../src/ui/components/look.ts'
import {plainText} from '../../src/ui/paint/line.ts'
import {alignedText} from '../../src/ui/scorecard/alignedText.ts'
import {fieldLines} from '../../src/ui/scorecard/fieldLines.ts'
import {pageLines, pagesOf} from '../../src/ui/scorecard/scorecardLines.ts'
import {figureLines} from '../../src/ui/scorecard/times.ts'
import {progressOf} from '../../src/report/progress.ts'
import type {Figures, Ladder, Scorecard} from '../../src/score/scorecard.ts'
import {align} from '../../src/text/align.ts'
import {cellWidth} from '../../src/text/width.ts'
import {themeOf} from '../../src/ui/theme/theme.ts'
import {taken, tools} from '../grade/support.ts'
import {golden, written} from './golden.ts'
import {appState, contents} from './handmade.ts'
import {scorecard} from './handmadeScore.ts'
import {painted} from './painted.tsx'

const look = lookOf('zh', themeOf({colour: true, borders: 'line'}).glyphs)
const progress = progressOf(scorecard, [{...scorecard, total: 60}, {...scorecard, total: 66}])
const screen = (scroll: number): ScorecardScreen => ({id: 'scorecard', attempt: 'a', title: '沐浴露漏液，顾客要求退款', contents, scorecard, page: 'summary', progress: null, scroll, back: 'home', goOn: null})
/** Every page, one under the other. */
const whole = (cells: number): string[] => pagesOf(scorecard).flatMap(page => [`[${page}]`, ...pageLines(look, scorecard, page, progress, cells).map(plainText)])
const aligned = (expected: string, typed: string, cells = 40) => alignedText(look, align(expected, typed), cells).map(row => plainText(row).trimEnd())

describe.each([{columns: 60, rows: 20}, {columns: 80, rows: 24}, {columns: 120, rows: 40}])('$columns×$rows', size => {
  const at = (scroll: number): AppState => appState({size, screen: screen(scroll)})

  test('the top as it is checked in: what was right, the total and the four dimensions are seen without scrolling', async () => {
    const seen = await painted(at(0))
    expect(written(seen.screen)).toBe(golden(`scorecard-${size.columns}x${size.rows}`, seen.screen))
    for (const part of ['做对的', '总分 71 / 100', '准确', '时效', '7/10']) expect(seen.screen.join('\n')).toContain(part)
  })

  test('the whole of it as it is checked in, nothing wider than the window', () => {
    const lines = whole(size.columns)
    expect(written(lines)).toBe(golden(`scorecard-whole-${size.columns}`, lines))
    expect(Math.max(...lines.map(cellWidth))).toBeLessThanOrEqual(size.columns)
  })

  test('the ways to go on as they are checked in, everything in sight', async () => {
    const seen = await painted(appState({size, screen: {...screen(0), goOn: 1}}))
    expect(written(seen.screen)).toBe(golden(`scorecard-go-on-${size.columns}x${size.rows}`, seen.screen))
    for (const part of ['接下一通', '▸  同一通再接一次', '听一遍示范', '回去', 'Esc 返回']) expect(seen.screen.join('\n')).toContain(part)
  })

  test('scrolled to its end the last row is seen, and no further', async () => {
    const seen = await painted(at(9_999))
    expect(seen.screen.join('\n')).toContain('听一遍示范')
  })
})

test('what the teacher decided and wrote is seen with who and why; that a later scorer differs is not', () => {
  const {log, contents: held} = taken()
  const by = (sequence: number, action: GradeAction): GradeEvent => ({sequence, at: sequence, who: '王老师', why: '电话里顾客改过口', action})
  const grading = gradingOf([
    by(0, {type: 'scored', criterion: 'accuracy.mobile', points: 2, of: 6, automatic: {points: 6, max: 6, state: 'met'}}),
    by(1, {type: 'commented', criterion: null, text: '语气很好'})
  ])
  const card = {...graded(log, held, tools, grading), drifted: true}
  const seen = pageLines(look, card, 'summary', null, 80).map(plainText).join('\n')
  expect(seen).toMatch(/老师改过的[^]*手机 {2}2 \/ \d+（自动 \d+ \/ \d+）王老师：电话里顾客改过口[^]*评语：语气很好/)
  expect(seen).not.toContain('regrade')
  expect(pageLines(look, graded(log, held, tools, gradingOf([])), 'summary', null, 80).map(plainText).join('\n')).not.toContain('老师改过的')
})

describe('expected and typed under each other', () => {
  test('a wrong, a missing and an extra character each have their mark', () => {
    expect(aligned('章丽华', '张丽华')).toEqual(['     应填 章丽华', '     您填 张丽华', '          ✗'])
    expect(aligned('广州市天河', '广州天河')).toEqual(['     应填 广州市天河', '     您填 广州  天河', '              缺'])
    expect(aligned('1392', '13992')).toEqual(['     应填 13  92', '     您填 139 92', '            多'])
  })

  test('what is right has no row of marks, and long texts go on below', () => {
    expect(aligned('章丽华', '章丽华')).toEqual(['     应填 章丽华', '     您填 章丽华'])
    expect(aligned('一二三四', '一二三四', 14)).toEqual(['     应填 一二', '     您填 一二', '     应填 三四', '     您填 三四'])
  })
})

test('words against digits are shown below each other, without marks', () => {
  const landline = {...scorecard.fields[3]!, points: 0, state: 'missed', alignment: null} as const
  const shown = (expected: string, typed: string) => fieldLines(look, {...landline, expected, typed}, 60).map(plainText).slice(1)
  expect(shown('020-38476215', '没有')).toEqual(['     应填 020-38476215', '     您填 没有'])
  expect(shown('', '020-38476215')).toEqual(['     应填 （没有）', '     您填 020-38476215'])
})

test('the typing is told beside the own baseline, by field, with its errors and what is asked for elsewhere', () => {
  const figures: Figures = {
    ...scorecard.figures, lagByField: [{field: 'name', median: 1_900, p90: 3_000, characters: 3}],
    errors: {basis: 'committed-text', correct: 90, notCorrected: 2, corrected: 5, correctedRate: 0.052, notCorrectedRate: 0.021, totalRate: 0.072}
  }
  const rung = (label: string, perMinute: number, reached: boolean | null, accuracy: number | null = null): Ladder => ({label, labelEn: label, perMinute, accuracy, source: `${label}的标准`, reached})
  const ladders = [rung('合格', 30, true), rung('较好', 36, true), rung('速录员', 140, false, 0.95), rung('速录师', 180, false, 0.95)]
  const drawn = (more: Partial<Scorecard>) => figureLines(look, {...scorecard, figures, ...more}, 80).map(row => plainText(row).trim())
  expect(drawn({ladders})).toEqual([
    '2 声接起，6.2 秒', '通话 03:04 · 静音 00:21 · 话后处理 00:35 · 一共 04:00',
    '听打滞后：中间值 2.3 秒，慢的时候 7.9 秒', '各栏滞后（中间值）：顾客姓名 1.9 秒', '打字每分钟 38 字，自己的基线是 40 字',
    '通话中录完 87%', '最长冷场 9 秒', '改了 3 次，共 5 个字', '错误率（定稿文字）：没改的 2.1%，改过的 5.2%，合计 7.2%',
    '别处要求的打字速度，只作参考，不计分：', '✓ 较好：每分钟 36 字，达到了（较好的标准）', '▸ 下一级 速录员：每分钟 140 字、正确率 95%（速录员的标准）'
  ])
  expect(drawn({ladders: [rung('合格', 30, null)]}).join()).not.toContain('别处')
})

test('what cost points is said with its evidence and what to do instead', () => {
  const text = whole(80).join('\n')
  expect(text).toMatch(/✗ 先道歉，再解释 {2}0\/6[^]*“这是快递的问题。”[^]*▸ 听完先说：非常抱歉/)
  expect(text).toMatch(/\? 漏液 0\/3（待复核）/)
  expect(text).toContain('另有 1 项这一通没有用到，不算分')
  expect(text).not.toContain('没有冷场')
})

test('Tab and Right go through the pages and round, Shift-Tab and Left back; Esc comes to the summary before it leaves', () => {
  const press = (app: AppState, ...keys: readonly KeyInput['key'][]): AppState =>
    keys.reduce((now, key) => step(now, {type: 'input', steady: 0, event: {type: 'key', key}}).app, app)
  const page = (app: AppState): string => app.screen.id === 'scorecard' ? app.screen.page : app.screen.id
  const first = appState({screen: screen(3)})
  expect(['tab', 'right', 'tab', 'tab', 'tab', 'tab'].map((_, i, keys) => page(press(first, ...keys.slice(0, i + 1) as KeyInput['key'][]))))
    .toEqual(['accuracy', 'procedure', 'phrases', 'timing', 'progress', 'summary'])
  expect(page(press(first, 'shift-tab'))).toBe('progress')
  expect(page(press(first, 'tab', 'left'))).toBe('summary')
  expect(press(first, 'tab').screen).toMatchObject({scroll: 0})
  expect(page(press(first, 'tab', 'escape'))).toBe('summary')
  expect(page(press(first, 'escape'))).toBe('home')
})

test('what was before comes from the calls before, as soon as they are scored; another scorecard takes none of it', () => {
  const app = appState({screen: {...screen(0), page: 'progress'}})
  const text = (now: AppState): string => pictureOf(now).lines.map(plainText).join('\n')
  expect(text(app)).toContain('正在看以前的通话')
  expect(text(step(app, {type: 'compared', attempt: 'a', progress}).app)).toContain('+11，进步了')
  expect(step(app, {type: 'compared', attempt: 'b', progress}).app).toBe(app)
})

test.each(['summary', 'accuracy', 'timing'] as const)('the page %s in English as it is checked in', async page => {
  const seen = await painted(appState({lang: 'en', screen: {...screen(0), title: 'Leaking body wash', page}}))
  expect(written(seen.screen)).toBe(golden(`scorecard-${page}-en-80x24`, seen.screen))
})
