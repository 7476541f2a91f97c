import type {Suspension} from '../ui/shell/terminal.ts'

/** ms in which the system has stopped the process, where somebody is there to go on with it. */
const settling = 200

/**
 * Stopping by Ctrl-Z and going on by `fg`. The whole process group stops, as when the terminal sends the signal itself:
 * npm or an older Node may stand between the shell and this process. Where no shell could bring it back (the program is
 * all that runs in its window) the system does not stop it, and it goes on at once.
 */
export function processSuspension(): Suspension | null {
  if (process.platform === 'win32') return null
  return {
    suspend: () => void process.kill(0, 'SIGTSTP'),
    watch(leave, comeBack) {
      let timer: NodeJS.Timeout | undefined
      function stop(): void {
        leave()
        // Without a listener the signal does what it is for.
        process.off('SIGTSTP', stop)
        process.kill(process.pid, 'SIGTSTP')
        timer = setTimeout(() => {
          process.on('SIGTSTP', stop)
          comeBack()
        }, settling)
      }
      process.on('SIGTSTP', stop)
      return () => {
        clearTimeout(timer)
        process.off('SIGTSTP', stop)
      }
    }
  }
}
