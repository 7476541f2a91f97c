/** A class as its board shows it, made by hand. */
import type {BoardSeat, BoardView} from '../../src/report/class/board.ts'

const seat = (number: string, name: string, more: Partial<BoardSeat> = {}): BoardSeat => ({
  id: number, number, name, isConnected: true, state: 'idle', round: 1, rings: 0, filled: 0, fields: 5, typing: null, mood: null, wrong: [], time: null, left: null, total: null, ...more
})

export const board: BoardView = {
  title: '周三听打', class: '电商2班', start: 'together', phase: 'open', round: 1, rounds: 2, scenario: '电话订购一瓶洗发水', nextTitle: '沐浴露漏液，顾客要求退款', mayChange: false,
  next: {scenario: 'leaking-body-wash', role: 'agent', exam: false, rate: null, captions: 'on', limit: null, variants: false, start: 'together', sound: 'none'}, time: 95_000, waiting: 1, failure: null,
  indicators: {calls: 5, answered: 3, lost: 1, finished: 1, lossRate: 0.25, serviceLevel: 0.75, errorRate: 0, qualifiedRate: null},
  seats: [
    seat('1', '李雷', {state: 'talk', filled: 2, mood: 3, time: 65_000, left: 300_000, typing: {label: '联系地址', text: '广东省广州市天河区'}, wrong: ['顾客姓名']}),
    seat('2', '韩梅梅', {state: 'ringing', rings: 3, time: 12_000}),
    seat('3', '林涛', {state: 'wrap-up', filled: 5, time: 80_000, isConnected: false}),
    seat('4', '<img src=x onerror="document.title=1">', {state: 'submitted', total: 92}),
    seat('5', '丽丽', {state: 'lost'}),
    {...seat('6', '魏华'), id: '', state: 'away', isConnected: false, round: 0}
  ]
}
