import {expect, test} from 'vitest'
import {openTerminal} from './rig.ts'
import {key, order, say, turnTo} from './steps.ts'

test('a newcomer presses Enter twice and the phone rings, for a recorder who is coached', async () => {
  const terminal = await openTerminal()
  await terminal.ready
  expect(terminal.isAlternate()).toBe(true)
  expect(terminal.screen().join('\n')).toContain('▸  接下一通')
  terminal.write(key.enter)
  await terminal.waitFor('按 Enter，电话就响')
  terminal.write(key.enter)
  await terminal.waitFor('振铃 第 1 声')
  await terminal.waitFor('电话响了，按 Enter 接听')
  expect(terminal.screen().join('\n')).not.toContain('您说')
  terminal.write(key.enter)
  await terminal.waitFor(/坐席 您好/)
})

test('Enter, Enter, Enter in one piece loses none: the call is answered', async () => {
  const terminal = await openTerminal()
  await terminal.ready
  terminal.write(key.enter.repeat(3))
  await terminal.waitFor(/坐席 您好/)
})

test('a whole call typed in Chinese, from the first ring to the scorecard and who it belongs to', async () => {
  const terminal = await openTerminal({args: [...order]})
  await terminal.waitFor('振铃 第 1 声')
  terminal.write(key.enter)
  await terminal.waitFor('您说')
  await say(terminal, '您好，现代生活网上超市，工号1001，请问有什么可以帮您？')
  await terminal.waitFor(/顾客 .*洗发水/)
  await say(terminal, '好的，请问您贵姓？')
  await terminal.waitFor('吴佳怡')
  // As an input method sends it: text, Tab and text in one chunk; the number in full-width digits.
  terminal.write('\t吴佳怡\t湖北省武汉市洪山区珞喻路312号9栋1502室\t１３６０７１２４８５９\t无\t订购一瓶飘柔洗发水')
  await terminal.waitFor('13607124859')
  await terminal.waitFor('订购一瓶飘柔洗发水')
  terminal.write(key.f8)
  await terminal.waitFor('话后处理')
  terminal.write(key.f9)
  await terminal.waitFor(/小结还没选.*再按一次提交/)
  terminal.write(key.f3)
  await terminal.waitFor('这是一通什么电话？')
  terminal.write(key.down + key.enter)
  await terminal.waitFor('小结 订购')
  terminal.write(key.f9)
  const card = await terminal.waitFor('做对的')
  expect(card.join('\n')).toMatch(/做对的[^]*总分 \d+ \/ 100[^]*准确[^]*流程/)
  await turnTo(terminal, /✓ 顾客姓名/)

  terminal.write(key.enter)
  await terminal.waitFor('认识一下')
  terminal.write(`小王${key.enter}20260101${key.enter}${key.enter}`)
  await terminal.waitFor('测一测打字速度')
  terminal.write(key.escape)
  await terminal.waitFor('小王，您好！')
  terminal.write(key.ctrlC)
  expect(await terminal.exited).toEqual({code: 0, signal: undefined})
})
