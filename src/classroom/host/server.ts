/** The network side of a host: HTTP for the board and the teacher's controls, WebSocket for the seats, one port for all. */
import {createServer} from 'node:http'
import type {IncomingMessage, RequestListener, Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {WebSocketServer} from 'ws'
import type {WebSocket} from 'ws'
import {largestMessage} from '../protocol/messages.ts'
import type {Host} from './host.ts'
import {seatPath} from './paths.ts'
import type {Line} from './ports.ts'

export interface Serving {
  readonly port: number
  close(): Promise<void>
}

/** ms between signs of life, after two of which without an answer a line is cut. */
const pingEvery = 10_000
/** Bytes a machine may leave unread, and lines an address may hold: a lab has one machine an address. */
const mostUnread = 4 * 1024 * 1024
const mostLines = 1_000

/** Listens on `address`: 127.0.0.1 for this machine only, 0.0.0.0 for the LAN. Rejects where the port cannot be had. */
export async function serve(host: Pick<Host, 'connect'>, pages: RequestListener, address: string, port: number): Promise<Serving> {
  const server = createServer({requestTimeout: 10_000, headersTimeout: 5_000, maxHeaderSize: 8 * 1024}, pages)
  const sockets = new WebSocketServer({noServer: true, maxPayload: largestMessage, perMessageDeflate: false, clientTracking: true})
  const quiet = new WeakMap<WebSocket, number>()

  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    if (pathOf(request) !== seatPath || sockets.clients.size >= mostLines) return socket.destroy()
    sockets.handleUpgrade(request, socket, head, each => take(each, request))
  })
  server.on('clientError', (_, socket) => socket.destroy())

  function take(socket: WebSocket, request: IncomingMessage): void {
    const line: Line = {
      address: request.socket.remoteAddress ?? '',
      send(frame) {
        // Who reads nothing any more is cut off rather than kept in memory.
        if (socket.bufferedAmount > mostUnread) return socket.terminate()
        if (socket.readyState === socket.OPEN) socket.send(frame)
      },
      close: () => socket.close()
    }
    const {frame, gone} = host.connect(line)
    quiet.set(socket, 0)
    socket.on('message', (data, isBinary) => frame(isBinary ? '' : String(data)))
    socket.on('pong', () => quiet.set(socket, 0))
    socket.on('error', () => socket.terminate())
    socket.on('close', gone)
  }

  const pinging = setInterval(() => {
    for (const socket of sockets.clients) {
      const missed = quiet.get(socket) ?? 0
      if (missed >= 2) socket.terminate()
      else {
        quiet.set(socket, missed + 1)
        socket.ping()
      }
    }
  }, pingEvery)

  await listening(server, address, port)
  return {
    port: (server.address() as AddressInfo).port,
    close: () => new Promise(resolve => {
      clearInterval(pinging)
      for (const socket of sockets.clients) socket.terminate()
      sockets.close()
      server.close(() => resolve())
      server.closeAllConnections()
    })
  }
}

function listening(server: Server, address: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, address, () => {
      server.off('error', reject)
      server.on('error', () => {})
      resolve()
    })
  })
}

export function pathOf({url}: IncomingMessage): string {
  return (url ?? '/').split('?')[0]!
}
