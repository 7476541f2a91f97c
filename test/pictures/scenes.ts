/** What the pictures show. Seed 5 draws 章丽华; each step waits for what is to be seen, so a slow machine takes the same pictures. */
import type {Scene, Stage} from './stage.ts'

const key = {enter: '\r', tab: '\t', escape: '\u001B', up: '\u001B[A', down: '\u001B[B', pageDown: '\u001B[6~', f2: '\u001BOQ', end: '\u001B[F', shiftTab: '\u001B[Z', f3: '\u001BOR', f9: '\u001B[20~'} as const

/** Alt with a digit goes to that field, with 0 to the reply line. */
const go = (field: number): string => `\u001B${field}`

type Size = {cols: number; rows: number}
const small: Size = {cols: 80, rows: 24}
const large: Size = {cols: 120, rows: 40}

const complaint = ['play', 'leaking-body-wash', '--as', 'agent', '--rate', '200', '--seed', '5']

/** The customer shouts, is calmed down, and gives an address that is being typed. */
async function upToTheAddress({write, waitFor, hear, say}: Stage): Promise<void> {
  await waitFor(/叮铃铃|Ring, ring/)
  write(key.enter)
  await hear('退钱')
  await say('您好，现代生活网上超市。非常抱歉，给您添麻烦了，请您慢慢说。')
  await say('嗯，是的，换了谁都会生气的，我非常理解您的心情。')
  await hear('手黏糊糊的')
  await say('您放心，只要是我们的问题，我们会负起责任。请问您贵姓？')
  await hear('叫章丽华')
  write(`${go(1)}章立华${go(0)}`)
  await say('章女士，请问您的手机号码是多少？')
  await hear('五零七六')
  write(`${go(3)}13928415067${go(0)}`)
  await say('麻烦您报一下订单号码，好吗？')
  await hear('零零零三，幺七')
  write(`${go(5)}20261105000317${go(0)}`)
  await say('谢谢您。请问您的地址是哪里？')
  await hear('天河区')
  write(`${go(2)}广东省广州市天河区`)
  await hear('五十七号')
  await waitFor(/2 .* 广东省广州市天河区 *$/)
}

/** The rest of the call: what is wished for and agreed, the farewell, and the paper work. */
async function onToTheScorecard({write, waitFor, hear, say}: Stage): Promise<void> {
  await hear('六零三室')
  write(`体育西路57号2栋1603室${go(0)}`)
  await say('请问您方便留一个固定电话吗？')
  await hear('二幺五六')
  write(`${go(4)}020-38472156${go(0)}`)
  await say('请问您希望我们怎么处理呢？')
  await hear('不敢用了')
  await say('这是我们的责任。我们给您全额退款，三个工作日内原路退回，您看可以吗？')
  await hear('这个你们赔不赔')
  await say('地毯的事我先给您登记下来，马上请示主管，明天下午五点之前给您回电话。')
  await hear('给我个准话')
  await say('谢谢您提出的宝贵意见，再次向您道歉，谢谢您的电话，再见！')
  await waitFor(/话后处理|wrap-up/i)
  write(`${go(6)}盒子压坏，瓶子裂了，沐浴露漏得满盒子都是，还染了地毯${go(7)}全额退款；地毯已登记，请示主管后明天下午五点前回电`)
  await waitFor('全额退款；地毯')
  write(key.f3)
  await waitFor('这是一通什么电话')
  write(key.down.repeat(3) + key.enter)
  await waitFor('有效投诉')
  write(key.f9)
  await waitFor('总分')
}

async function takeCall(stage: Stage, size: Size, title: string, language = ''): Promise<void> {
  await upToTheAddress(stage)
  await stage.take(`call${language}-${size.cols}x${size.rows}`, title)
}

async function takeScorecard(stage: Stage, size: Size): Promise<void> {
  await onToTheScorecard(stage)
  const name = `${size.cols}x${size.rows}`
  await stage.take(`scorecard-${name}`, '听打：成绩')
}

export const scenes: readonly Scene[] = [
  {
    options: small,
    async play(stage) {
      await stage.take('home-80x24', '听打')
      stage.write(key.down + key.enter)
      await stage.waitFor('找练习')
      stage.write(`${key.tab}洗发`)
      await stage.waitFor('▸   电话订购一瓶洗发水')
      await stage.take('browse-80x24', '听打：选择练习')
      stage.write(key.escape)
      await stage.waitFor('接下一通')
      stage.write(key.up.repeat(2) + key.enter)
      await stage.waitFor('左右键换')
      await stage.take('settings-80x24', '听打：设置')
    }
  },
  {
    options: {...large, args: []},
    async play(stage) {
      await stage.waitFor('接下一通')
      stage.write(key.down + key.enter)
      await stage.waitFor('找练习')
      stage.write(key.tab.repeat(3) + key.down.repeat(2))
      await stage.waitFor('类型 投诉')
      await stage.take('browse-120x40', '听打：选择练习')
    }
  },
  {
    options: {...small, args: ['play', 'shampoo-order', '--as', 'agent', '--rate', '200', '--seed', '5']},
    async play(stage) {
      await stage.waitFor(/叮铃铃|Ring, ring/)
      stage.write(key.enter)
      await stage.waitFor('您说')
      stage.write(key.f3)
      await stage.waitFor(/您说 +您好，请问/)
      await stage.take('phrases-80x24', '听打：话术快捷键')
    }
  },
  {
    options: {...small, args: complaint},
    async play(stage) {
      await takeCall(stage, small, '听打：一通投诉电话')
      await takeScorecard(stage, small)
      stage.write(key.tab)
      await stage.waitFor(/ 手机  \d/)
      await stage.take('scorecard-fields-80x24', '听打：成绩，逐字对照')
      // Stopped where the number was typed wrongly.
      stage.write(key.f2)
      await stage.waitFor('正在放')
      stage.write(key.enter)
      await stage.waitFor('停着')
      stage.write(key.end)
      await stage.waitFor('放完了')
      while (!stage.screen().some(row => row.includes('✗ 手机：'))) {
        const shown = stage.screen().join('\n')
        stage.write(key.shiftTab)
        await stage.waitFor(screen => screen.join('\n') !== shown)
      }
      await stage.take('replay-80x24', '听打：回放')
      stage.write(key.escape)
      await stage.waitFor(/成绩 ─/)
      stage.write(key.enter)
      await stage.waitFor('认识一下')
      stage.write(key.escape)
      await stage.waitFor('测一测打字速度')
      stage.write(key.escape)
      await stage.waitFor('1 次练习')
      stage.write(`${key.down.repeat(3)}${key.enter}`)
      await stage.waitFor(/\d 分/)
      stage.write(key.tab)
      await stage.waitFor('常错的字')
      await stage.take('weak-spots-80x24', '听打：哪里还弱')
    }
  },
  {
    options: {...large, args: complaint},
    async play(stage) {
      await takeCall(stage, large, '听打：一通投诉电话')
      await takeScorecard(stage, large)
    }
  },
  {
    options: {...small, args: ['--lang', 'en', ...complaint]},
    async play(stage) {
      await takeCall(stage, small, 'tingda: a complaint, with English screens', '-en')
    }
  },
  {
    options: {...small, args: ['drill', 'names', '--items', '5', '--seed', '4']},
    async play(stage) {
      await stage.waitFor('陈慧燕，')
      stage.write('程慧艳\r')
      await stage.waitFor('刚才说的是')
      await stage.take('drill-80x24', '听打：专项练习')
    }
  },
  {
    options: {...small, args: ['drill', 'qa', '--scenario', 'shampoo-order', '--seed', '7']},
    async play(stage) {
      await stage.waitFor('标了 0 处')
      stage.write(`${key.down}${key.down}\r`)
      await stage.waitFor('这句该怎么说')
      stage.write('请问您的名字是哪几个字呢？\r')
      await stage.waitFor('改成：')
      await stage.take('qa-80x24', '听打：质检找错')
    }
  }
]
