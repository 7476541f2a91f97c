/** A line to a host over WebSocket. */
import WebSocket from 'ws'
import type {Dial} from './ports.ts'

/** ms a connection may take, and may be silent: the host gives a sign of life every 10 s. */
const connectTime = 5_000
const silence = 25_000
const largestFrame = 8 * 1024 * 1024

export const dialHost: Dial = (address, {open, frame, gone}) => {
  const socket = new WebSocket(address, {handshakeTimeout: connectTime, perMessageDeflate: false, maxPayload: largestFrame})
  let timer: NodeJS.Timeout
  const alive = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => socket.terminate(), silence)
  }
  let told = false
  const over = (): void => {
    clearTimeout(timer)
    if (!told) gone()
    told = true
  }
  socket.on('open', () => {
    alive()
    open()
  })
  socket.on('message', (data, isBinary) => {
    alive()
    if (!isBinary) frame(String(data))
  })
  socket.on('ping', alive)
  socket.on('error', () => socket.terminate())
  socket.on('close', over)
  return {
    send: text => void (socket.readyState === socket.OPEN && socket.send(text)),
    close: () => socket.close()
  }
}
