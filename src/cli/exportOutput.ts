import {closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {basename, dirname, join, resolve} from 'node:path'
import {UserError} from './errors.ts'
import type {Io} from './io.ts'

/** Where an export goes. A file has its name only once it is whole. */
export type ExportOutput = {
  write(chunk: string | Uint8Array): Promise<void>
  finish(): void
  /** Leaves nothing behind. */
  discard(): void
}

/** Throws a UserError where the file exists and is not to be overwritten, or cannot be made. */
export function outputOf(io: Io, {out, force = false}: {out?: string | undefined; force?: boolean | undefined}): ExportOutput {
  return out === undefined ? standardOutput(io) : fileOutput(io, resolve(io.cwd, out), force)
}

function standardOutput({stdout}: Io): ExportOutput {
  return {
    write: chunk => new Promise((done, fail) => stdout.write(chunk, error => error ? fail(error) : done())),
    finish() {},
    discard() {}
  }
}

function fileOutput(io: Io, path: string, force: boolean): ExportOutput {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  const file = orExplain(path, () => {
    refuseExisting(path, force)
    return openSync(temporary, 'w')
  })
  let open = true
  const close = (): void => {
    if (open) closeSync(file)
    open = false
  }
  const discard = (): void => {
    close()
    rmSync(temporary, {force: true})
  }
  const stay = io.onLeave(discard)
  return {
    async write(chunk) {
      orExplain(path, () => writeFileSync(file, chunk))
    },
    finish() {
      orExplain(path, () => {
        fsyncSync(file)
        close()
        // Somebody may have written it meanwhile.
        refuseExisting(path, force)
        renameSync(temporary, path)
      })
      stay()
    },
    discard() {
      discard()
      stay()
    }
  }
}

function refuseExisting(path: string, force: boolean): void {
  const found = statSync(path, {throwIfNoEntry: false})
  if (found?.isDirectory()) throw new UserError({zh: `${path} 是文件夹，不能写成文件。`, en: `${path} is a folder, not a file.`})
  if (!found || force) return
  throw new UserError(
    {zh: `文件 ${path} 已经存在，没有覆盖。`, en: `The file ${path} exists and was not overwritten.`},
    {hint: {zh: '换一个文件名，或加上 --force 覆盖它。', en: 'Choose another name, or add --force to overwrite it.'}}
  )
}

function orExplain<T>(path: string, act: () => T): T {
  try {
    return act()
  } catch (error) {
    if (error instanceof UserError) throw error
    const {message, code} = error as NodeJS.ErrnoException
    if (code !== undefined && full.has(code)) throw diskFull(path, error)
    throw new UserError(
      {zh: `不能写入文件 ${path}（${message}）。`, en: `The file ${path} cannot be written (${message}).`},
      {
        hint: existsSync(dirname(path))
          ? {zh: '请关闭打开着它的程序（例如 Excel），或写到另一个文件夹。', en: 'Close the program that has it open (Excel, for example), or write to another folder.'}
          : {zh: `文件夹 ${dirname(path)} 不存在，请先建立。`, en: `The folder ${dirname(path)} does not exist; make it first.`},
        cause: error
      }
    )
  }
}

/** The disk is full, the quota used up, or the file may not grow any more. */
const full: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

function diskFull(path: string, cause: unknown): UserError {
  return new UserError(
    {
      zh: `磁盘满了，${path} 没有写完；没有留下半个文件，原有的文件没有变。`,
      en: `The disk is full: ${path} could not be finished. No half file is left, and what was there before is unchanged.`
    },
    {hint: {zh: '腾出空间，或写到另一个盘（例如 U 盘），再导出一次。', en: 'Make room, or write to another disk, a stick for example, and export again.'}, cause}
  )
}
