// The least that could be called durable: a WebSocket server that writes each message to SQLite, in full, and echoes it.
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import type {AddressInfo} from 'node:net'
import {WebSocketServer} from 'ws'

const database = new DatabaseSync(join(process.argv[2]!, 'bare.sqlite'))
database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE messages (id INTEGER PRIMARY KEY, text TEXT)')
const insert = database.prepare('INSERT INTO messages (text) VALUES (?)')
const server: WebSocketServer = new WebSocketServer({port: 0, host: '127.0.0.1', perMessageDeflate: false}, () => console.log((server.address() as AddressInfo).port))
server.on('connection', socket => socket.on('message', data => {
  insert.run(String(data))
  socket.send(String(data))
}))
