// The seats of bareEcho.ts: as many lines, as many messages of the same size, and nothing else.
import WebSocket from 'ws'

const order = JSON.parse(process.argv[2]!) as {address: string; seats: number; seconds: number; perSecond: number}
const acknowledged: number[] = []
const every = 1_000 / order.perSecond
const padding = JSON.stringify({attempt: 'x'.repeat(36), since: 123_456, offset: 1_234, deed: {type: 'type', field: 'name', edit: {start: 12, removed: '', inserted: '听', cause: 'type'}}})
let sent = 0

const sockets = await Promise.all(Array.from({length: order.seats}, () => new Promise<WebSocket>((resolve, reject) => {
  const socket = new WebSocket(order.address, {perMessageDeflate: false})
  socket.on('open', () => resolve(socket))
  socket.on('error', reject)
  socket.on('message', data => acknowledged.push(performance.now() - Number(String(data).split(' ')[0])))
})))
process.send!({type: 'seated'})
const timers = sockets.map(socket => {
  let timer = setTimeout(function again() {
    socket.send(`${performance.now()} ${padding}`)
    sent += 1
    timer = setTimeout(again, every * (0.5 + Math.random()))
  }, Math.random() * every)
  return () => clearTimeout(timer)
})
await new Promise(resolve => void setTimeout(resolve, order.seconds * 1_000))
for (const stop of timers) stop()
await new Promise(resolve => void setTimeout(resolve, 1_000))
for (const socket of sockets) socket.close()
// A large message is lost where the line is closed before it is out.
process.send!({type: 'done', spread: 0, acknowledged, sent, lost: sent - acknowledged.length}, () => process.disconnect())
