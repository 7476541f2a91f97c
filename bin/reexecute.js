// Hands the terminal to a newer Node and stands between it and the outside: signals go in, the exit status comes out.
import {spawn} from 'child_process'
import {constants} from 'os'

/**
 * Runs `script` with `args` under `node`, asynchronously: a synchronous spawn would leave the child alive when this
 * process is ended. The channel is there so that the child notices when this process is killed outright.
 * Ends this process as the child ended; calls `cannot` with the error when the child could not be started.
 */
export function reexecute(node, script, args, cannot) {
  const child = spawn(node, [script].concat(args), {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: Object.assign({}, process.env, {TINGDA_REEXECUTED: '1'})
  })
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) {
    // On Windows the console tells the child itself, and kill() would end it without a word.
    process.on(signal, () => {
      if (process.platform !== 'win32') child.kill(signal)
    })
  }
  child.on('error', error => {
    if (child.pid === undefined) cannot(error)
  })
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code)
    for (const each of signals) process.removeAllListeners(each)
    process.kill(process.pid, signal)
    // A signal this platform cannot deliver to itself still has its number.
    setTimeout(() => process.exit(128 + (constants.signals[signal] || 0)), 100)
  })
}

/**
 * In the child: when the parent is gone without having passed a signal on (it was killed), leave as if the terminal
 * had been closed, which saves the call.
 */
export function leaveWithParent() {
  if (!process.channel) return
  process.once('disconnect', () => process.kill(process.pid, 'SIGHUP'))
  process.channel.unref()
}
