import type {DatabaseSync} from 'node:sqlite'
import {faultOf, openDatabase, StoreError, type StoreFault} from '../store/database.ts'
import {openForReading} from '../store/reading.ts'
import {dataFolder} from './dataFolder.ts'
import {UserError} from './errors.ts'
import type {Io} from './io.ts'

type Outside = Pick<Io, 'env'>

/** The database under the data folder, made where there is none. Throws a UserError that says what to do. */
export function openStore({env}: Outside): DatabaseSync {
  return explained(() => openDatabase(dataFolder(env)))
}

/**
 * Lets `look` read the database, null where there is none yet, and closes it afterwards.
 * Throws a UserError for what is wrong with the file, also where that shows only while it is read.
 */
export async function readStore<T>({env}: Outside, look: (database: DatabaseSync | null) => Promise<T>): Promise<T> {
  const database = explained(() => openForReading(dataFolder(env)))
  try {
    return await look(database)
  } catch (error) {
    throw isFromSqlite(error) ? explain(faultOf(error, database?.location() ?? '').fault, error) : error
  } finally {
    database?.close()
  }
}

/** Lets `work` read and write the database, made where there is none, and closes it afterwards. Throws as `readStore` does. */
export async function withStore<T>(io: Outside, work: (database: DatabaseSync) => T | Promise<T>): Promise<T> {
  const database = openStore(io)
  try {
    return await work(database)
  } catch (error) {
    throw storeFailure(error, database)
  } finally {
    database.close()
  }
}

/** What SQLite refused in words a person can act on; any other error as it is. */
export function storeFailure(error: unknown, database: DatabaseSync): unknown {
  return isFromSqlite(error) ? explain(faultOf(error, database.location() ?? '').fault, error) : error
}

function explained(open: () => DatabaseSync): DatabaseSync
function explained(open: () => DatabaseSync | null): DatabaseSync | null
function explained(open: () => DatabaseSync | null): DatabaseSync | null {
  try {
    return open()
  } catch (error) {
    throw error instanceof StoreError ? explain(error.fault, error) : error
  }
}

function isFromSqlite(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error
}

function explain(fault: StoreFault, cause: unknown): UserError {
  const {path} = fault
  switch (fault.kind) {
    case 'unwritable':
      return new UserError(
        {zh: `数据不能写入：${path}（${fault.cause}）。`, en: `The data cannot be written: ${path} (${fault.cause}).`},
        {
          hint: {
            zh: '请用环境变量 TINGDA_HOME 指定一个可以写入的文件夹，例如 U 盘上的：Windows 用 set TINGDA_HOME=E:\\tingda，其他系统用 export TINGDA_HOME=/media/U盘/tingda。',
            en: 'Name a folder that can be written, one on a stick for example: set TINGDA_HOME=E:\\tingda on Windows, export TINGDA_HOME=/media/stick/tingda elsewhere.'
          },
          cause
        }
      )
    case 'newer':
      return new UserError(
        {
          zh: `通话记录 ${path} 是更新版本的听打写的（格式 ${fault.version}，这里只认识到 ${fault.known}）；文件没有改动。`,
          en: `The records in ${path} were written by a newer tingda (format ${fault.version}, this one knows ${fault.known}); the file is left alone.`
        },
        {hint: {zh: '请更新听打，或用 TINGDA_HOME 指定另一个文件夹。', en: 'Update tingda, or name another folder with TINGDA_HOME.'}, cause}
      )
    case 'damaged':
      return new UserError(
        {
          zh: `通话记录 ${path} 已经损坏，读不出来（${fault.cause}）。`,
          en: `The records in ${path} are damaged and cannot be read (${fault.cause}).`
        },
        {
          hint: {
            zh: '请把这个文件移到别处留存（不要删除，交给老师），再运行一次；听打会新建一个。',
            en: 'Move the file elsewhere (do not delete it, give it to your teacher) and run this again; tingda makes a new one.'
          },
          cause
        }
      )
    case 'busy':
      return new UserError(
        {zh: `另一个听打正在使用通话记录 ${path}。`, en: `Another tingda is using the records in ${path}.`},
        {hint: {zh: '请先结束那一个，再运行一次。', en: 'End that one first, then run this again.'}, cause}
      )
  }
}
