/** Everything the screens say, in Chinese. `en.ts` says the same; both are checked against each other by type and test. */
import {zhBrowse} from './zhBrowse.ts'
import {zhCall} from './zhCall.ts'
import {zhClass} from './zhClass.ts'
import {zhGrade} from './zhGrade.ts'
import {zhHistory} from './zhHistory.ts'
import {zhHearing} from './zhHearing.ts'
import {zhDrill} from './zhDrill.ts'
import {zhJoin} from './zhJoin.ts'
import {zhKeys} from './zhKeys.ts'
import {zhPhrases} from './zhPhrases.ts'
import {zhReplay} from './zhReplay.ts'
import {zhScore} from './zhScore.ts'
import {zhSettings} from './zhSettings.ts'
import {zhSound} from './zhSound.ts'

export const zh = {
  ...zhJoin,
  ...zhKeys,
  ...zhBrowse,
  ...zhCall,
  ...zhScore,
  ...zhGrade,
  ...zhSettings,
  ...zhSound,
  ...zhHearing,
  ...zhHistory,
  ...zhDrill,
  ...zhPhrases,
  ...zhReplay,
  ...zhClass,

  'app.name': '听打',
  'app.tagline': '客服听打练习：来电、边听边录、当场评分',
  'app.small': '窗口太小了',
  'app.small.need': '请把窗口拉到至少 {columns} 列 × {rows} 行，现在是 {nowColumns} × {nowRows}。',
  'app.small.kept': '通话还在继续，打的字也都在。',

  'home.next': '接下一通',
  'home.resume': '继续上次通话',
  'home.browse': '选择练习',
  'home.history': '练习记录',
  'home.settings': '设置',
  'home.quit': '退出',
  'home.next.note': '推荐：{title} · {role}',
  'home.resume.note': '{title} · {date} 没有打完，打的字都在',
  'home.browse.note': '全部 {n} 个练习',
  'home.history.note': '{n} 次练习',
  'home.hello': '{name}，您好！',
  'home.first': '按两次 Enter，电话就响了。不用登录，先接一通试试。',
  'home.abandoned': '电话响了六声没有人接，这一通没有接到。按 Enter 可以再来一次。',
  'home.none': '还没有可以练习的内容。',

  'briefing.title': '接电话之前',
  'briefing.shop': '您代表',
  'briefing.worker': '您的工号',
  'briefing.kind': '来电类型',
  'briefing.form': '要填的表',
  'briefing.form.none': '这一通不用填表',
  'briefing.level': '难度',
  'briefing.level.of': '{level} 级 · 约每分钟 {rate} 字',
  'briefing.role': '怎么接',
  'briefing.captions': '字幕',
  'briefing.turn': '左右键换，上下键选',
  'briefing.agent.outbound': '您来打：看过客户资料再拨出，打字跟顾客说话，该记的录进表里。',
  'briefing.title.outbound': '拨电话之前',
  'briefing.start.outbound': '按 Enter，先看客户资料，再拨出。',
  'briefing.start': '按 Enter，电话就响。',
  'briefing.numbers': '练习里的电话号码是编出来的，请不要拨打。',
  'briefing.recorder': '坐席和顾客说话，您只管把顾客的资料录进表里。',
  'briefing.agent': '您来接：打字回答顾客，同时把资料录进表里。',

  'role.agent': '坐席',
  'role.recorder': '同步录入',
  'captions.on': '一直显示',
  'captions.fade': '说完就淡出',
  'captions.off': '不显示',
  'kind.order': '订购',
  'kind.query': '咨询',
  'kind.complaint': '投诉',
  'kind.callback': '回访',
  'kind.special': '特殊来电',

  'settings.title': '设置',
  'settings.saved': '上下键选，左右键换，改动会自动保存。',
  'settings.language': '语言',
  'settings.captions': '字幕',
  'settings.borders': '线条',
  'settings.baseline': '打字速度',
  'settings.baseline.none': '还没有测，按 Enter 测一测（60 秒）',
  'settings.baseline.is': '每分钟 {rate} 字，按 Enter 重测',
  'language.zh': '中文',
  'language.en': 'English',
  'borders.line': '细线',
  'borders.ascii': '字符（旧终端用）',

  'about.title': '认识一下',
  'about.why': '第一通打完了！写上名字，老师就知道这是谁的成绩。只问这一次，不想写就按 Esc。',
  'about.name': '姓名',
  'about.number': '学号',
  'about.worker': '工号',

  'baseline.title': '测一测打字速度',
  'baseline.why': '照着打下面这段话，60 秒。知道您打字多快，顾客等您的时候就会多一点耐心。不想测就按 Esc。',
  'baseline.begin': '打第一个字就开始计时。',
  'baseline.left': '还剩 {n} 秒',
  'baseline.result': '每分钟 {rate} 字。按 Enter 继续。',
  'baseline.text': '顾客打来电话，先说您好，再问贵姓。听清楚姓名、地址和电话，一边听一边记，听不清就请顾客再说一遍。号码要分段念给顾客核对，地址要问到门牌号。顾客着急的时候，先听他把话说完，再告诉他我们能做什么、什么时候做好。最后问一句还有什么可以帮您，感谢来电，等顾客先挂机。',

  'pack.reread': '练习文件保存了，下一通就按新的来。',
  'pack.wrong': '保存的练习文件里有 {n} 处错误，错的不用：{where}',
  'failed.open': '打不开这一项：{why}',
  'failed.save': '没有存上：{why}。通话继续，请尽快告诉老师。'
} as const
