/** Programs that are not run: tests answer for them, and see what they were asked. */
import type {Child, Command, Ended, Job, Run, Start} from '../../src/voice/process.ts'

export interface FakePrograms {
  readonly run: Run
  readonly start: Start
  readonly close: () => void
  readonly jobs: Job[]
  readonly children: FakeChild[]
}
export interface FakeChild extends Command {
  fed: Uint8Array | null
  killed: boolean
  /** It ends with this exit code. */
  end(code: number | null): void
}

export const missing: Ended = {code: null, stdout: Buffer.alloc(0), late: false}
export function said(stdout: string | Uint8Array, code = 0): Ended {
  return {code, stdout: Buffer.from(stdout), late: false}
}

export function fakePrograms(answer: (job: Job) => Ended = () => missing): FakePrograms {
  const jobs: Job[] = []
  const children: FakeChild[] = []
  return {
    jobs, children,
    run: async job => {
      jobs.push(job)
      return answer(job)
    },
    start(command): Child {
      const ended = Promise.withResolvers<number | null>()
      const child: FakeChild = {...command, fed: null, killed: false, end: ended.resolve}
      children.push(child)
      return {
        feed: input => void (child.fed = input),
        kill() {
          child.killed = true
          ended.resolve(null)
        },
        ended: ended.promise
      }
    },
    close() {
      for (const child of children) child.killed = true
    }
  }
}

/** Everything a script was given by -EncodedCommand. */
export function scriptOf({args}: Command): string {
  return Buffer.from(args.at(-1)!, 'base64').toString('utf16le')
}
