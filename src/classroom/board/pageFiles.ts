/** The projector's page: plain files, nothing from elsewhere, every text put in as text and never as markup. */

export const boardHtml = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>听打课堂</title>
<link rel="stylesheet" href="/board.css">
</head>
<body>
<header>
<h1 id="title">听打课堂</h1>
<p id="state" role="status"></p>
<div class="controls">
<button type="button" id="freeze" aria-pressed="false">定格</button>
<button type="button" id="names" aria-pressed="false">隐藏姓名</button>
</div>
</header>
<dl id="figures"></dl>
<main id="seats" aria-label="机位"></main>
<p id="empty" hidden>还没有人就座。</p>
<script src="/board.js"></script>
</body>
</html>
`

export const boardCss = `:root {
  color-scheme: light;
  --ink: #16222e; --quiet: #5b6b79; --paper: #f7f8f6; --card: #fff; --line: #d5dbd8;
  --ring: #b26a00; --talk: #0a6b4a; --wrap: #1c5b9e; --bad: #b3261e;
}
* { box-sizing: border-box; }
body {
  margin: 0; padding: 1.2rem 1.6rem; background: var(--paper); color: var(--ink);
  font: 16px/1.45 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif;
  font-variant-numeric: tabular-nums;
}
header { display: flex; flex-wrap: wrap; gap: .4rem 1.4rem; align-items: baseline; border-bottom: 2px solid var(--ink); padding-bottom: .6rem; }
h1 { font-size: 1.6rem; margin: 0; }
#state { margin: 0; flex: 1; font-size: 1.1rem; color: var(--quiet); }
button {
  font: inherit; padding: .3rem .9rem; border: 1px solid var(--ink); background: var(--card); color: var(--ink); border-radius: .3rem; cursor: pointer;
}
button[aria-pressed="true"] { background: var(--ink); color: var(--paper); }
button:focus-visible { outline: 3px solid #1c5b9e; outline-offset: 2px; }
#figures { display: flex; flex-wrap: wrap; gap: .6rem 2.4rem; margin: .9rem 0 1rem; }
#figures div { display: flex; flex-direction: column-reverse; }
#figures dt { color: var(--quiet); font-size: .95rem; }
#figures dd { margin: 0; font-size: 1.9rem; font-weight: 700; }
#seats { display: grid; grid-template-columns: repeat(auto-fill, minmax(13.5rem, 1fr)); gap: .6rem; }
.seat { background: var(--card); border: 1px solid var(--line); border-left: .4rem solid var(--line); border-radius: .3rem; padding: .5rem .7rem; min-height: 6.3rem; overflow: hidden; }
.seat .who { display: flex; justify-content: space-between; gap: .5rem; font-weight: 700; }
.seat .name { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.seat .what { color: var(--quiet); }
.seat .typing, .seat .wrong { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.seat .wrong { color: var(--bad); }
.seat progress { width: 100%; height: .5rem; accent-color: var(--talk); }
.ringing { border-left-color: var(--ring); } .ringing .what { color: var(--ring); font-weight: 700; }
.talk { border-left-color: var(--talk); } .hold { border-left-color: var(--ring); } .wrap-up { border-left-color: var(--wrap); }
.lost, .cut { border-left-color: var(--bad); } .lost .what, .cut .what { color: var(--bad); font-weight: 700; }
.submitted { border-left-color: var(--ink); } .away { opacity: .55; }
#empty { font-size: 1.3rem; color: var(--quiet); }
@media (min-width: 1800px) { body { font-size: 19px; } }
`

export const boardJs = `'use strict'
const states = {away: '未到', idle: '就座', ringing: '振铃', talk: '通话', hold: '静音等待', 'wrap-up': '话后处理', submitted: '已提交', lost: '呼损'}
const phases = {lobby: '等候就座', open: '进行中', paused: '暂停', stopped: '已下课'}
const moods = ['平静', '有点急', '不太高兴', '生气', '很生气', '大发脾气']
const figures = [['calls', '来电总数'], ['lossRate', '呼损率'], ['serviceLevel', '服务水平'], ['errorRate', '差错率'], ['qualifiedRate', '质检合格率']]
const byId = id => document.getElementById(id)
let latest = null
let frozen = null
let hidden = false

function element(tag, className, text) {
  const made = document.createElement(tag)
  if (className) made.className = className
  if (text !== undefined) made.textContent = text
  return made
}
function clock(ms) {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  return String(Math.floor(seconds / 60)).padStart(2, '0') + ':' + String(seconds % 60).padStart(2, '0')
}
function figure(id, value) {
  return id === 'calls' ? String(value) : value === null ? '—' : Math.round(value * 100) + '%'
}
function seat(each, place) {
  const cut = each.id !== '' && !each.isConnected
  const card = element('section', 'seat ' + (cut ? 'cut' : each.state))
  const who = element('div', 'who')
  who.append(element('span', 'name', hidden ? '第 ' + (place + 1) + ' 位' : [each.number, each.name].filter(Boolean).join(' ')))
  if (each.left !== null) who.append(element('span', 'left', '剩 ' + clock(each.left)))
  else if (each.total !== null) who.append(element('span', 'left', each.total + ' 分'))
  card.append(who)
  const parts = [cut ? '断线' : states[each.state]]
  if (each.state === 'ringing') parts.push('第 ' + Math.max(1, each.rings) + ' 声')
  else if (each.time !== null) parts.push(clock(each.time))
  if (each.mood !== null && each.state === 'talk') parts.push(moods[Math.max(0, Math.min(5, Math.round(each.mood)))])
  card.append(element('div', 'what', parts.join(' · ')))
  if (each.fields > 0) {
    const bar = element('progress')
    bar.max = each.fields
    bar.value = each.filled
    bar.title = each.filled + '/' + each.fields
    card.append(bar)
  }
  if (each.typing) card.append(element('div', 'typing', hidden ? each.typing.label : each.typing.label + '：' + each.typing.text))
  if (each.wrong.length > 0) card.append(element('div', 'wrong', '错：' + each.wrong.join('、')))
  return card
}
function draw() {
  const view = frozen || latest
  if (!view) return
  byId('title').textContent = [view.class, view.title].filter(Boolean).join(' · ') || '听打课堂'
  const here = view.seats.filter(each => each.isConnected).length
  const words = [frozen ? '定格' : phases[view.phase]]
  if (view.round > 0) words.push(...['第 ' + view.round + '/' + view.rounds + ' 轮', view.scenario].filter(Boolean))
  words.push(clock(view.time), '就座 ' + here + '/' + view.seats.length)
  if (view.waiting > 0) words.push('等待接听 ' + view.waiting)
  byId('state').textContent = words.join(' · ')
  byId('figures').replaceChildren(...figures.map(([id, label]) => {
    const group = element('div')
    group.append(element('dt', '', label), element('dd', '', figure(id, view.indicators[id])))
    return group
  }))
  byId('seats').replaceChildren(...view.seats.map(seat))
  byId('empty').hidden = view.seats.length > 0
}
function toggle(button, on) {
  button.setAttribute('aria-pressed', String(on))
}
byId('freeze').addEventListener('click', event => {
  frozen = frozen ? null : latest
  toggle(event.currentTarget, frozen !== null)
  draw()
})
byId('names').addEventListener('click', event => {
  hidden = !hidden
  toggle(event.currentTarget, hidden)
  draw()
})
const source = new EventSource('/board/events' + location.search)
source.onmessage = event => {
  latest = JSON.parse(event.data)
  draw()
}
source.onerror = () => {
  byId('state').textContent = '和老师的电脑断开了，正在重连……'
}
`
