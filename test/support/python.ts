import {spawnSync} from 'node:child_process'

/** A Python that has `module`; null where the machine has none. */
export function pythonWith(module: string): string | null {
  // A version manager's Python in front of the system's need not have the system's packages.
  return ['python3', '/usr/bin/python3'].find(python => spawnSync(python, ['-c', `import ${module}`]).status === 0) ?? null
}

/** What a program prints as JSON. */
export function askPython(python: string, program: string, argv: readonly string[], input?: string | Buffer): unknown {
  const {status, stdout, stderr} = spawnSync(python, ['-c', program, ...argv], {input: input ?? '', maxBuffer: 1 << 28})
  if (status !== 0) throw new Error(stderr.toString())
  return JSON.parse(stdout.toString())
}
