/** A file's bytes as text, whatever a Windows editor made of them. */
import {fileStart, type Problem} from './problem.ts'

/** Bytes (or, of a text, UTF-16 units) a file may have. The largest of ours has a third of that. */
export const MAX_FILE = 256 * 1024
export const MAX_FILE_WORDS = '256 KB'

export interface Source {
  /** Without a byte order mark; null where the file cannot be read at all. */
  readonly text: string | null
  readonly problems: readonly Problem[]
}

/** Text goes on being checked where it could be decoded, so that a wrong encoding hides no other mistake. */
export function sourceOf(contents: string | Uint8Array): Source {
  if (contents.length > MAX_FILE) return refused({code: 'too-large', place: fileStart, params: {limit: MAX_FILE_WORDS}})
  if (typeof contents === 'string') return withoutMark(contents)
  const utf16 = utf16Of(contents)
  if (utf16) return decoded(contents, utf16, 'utf-16')
  const text = decode(contents, 'utf-8')
  if (text !== null) return withoutMark(text)
  return decode(contents, 'gbk') !== null ? decoded(contents, 'gbk', 'gbk') : refused({code: 'not-utf8', place: fileStart})
}

function refused(problem: Problem): Source {
  return {text: null, problems: [problem]}
}

function withoutMark(text: string): Source {
  return text.startsWith('\ufeff') ? {text: text.slice(1), problems: [{code: 'bom', place: fileStart}]} : {text, problems: []}
}

function decoded(bytes: Uint8Array, encoding: string, code: 'gbk' | 'utf-16'): Source {
  const text = decode(bytes, encoding)
  return {text: text && withoutMark(text).text, problems: [{code, place: fileStart}]}
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, {fatal: true, ignoreBOM: true}).decode(bytes)
  } catch {
    return null
  }
}

/** By its mark, or by the zero bytes that every ASCII character brings: YAML's keys are ASCII. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes.length < 2 || !bytes.subarray(0, 64).includes(0)) return null
  return bytes[1] === 0 ? 'utf-16le' : bytes[0] === 0 ? 'utf-16be' : null
}
