import {createHash} from 'node:crypto'
import {deflateRawSync, inflateRawSync} from 'node:zlib'
import type {FileTools} from '../report/attemptFile.ts'

/** Bytes that contents come to at most, unpacked: an archive that grows without end is refused. */
const mostUnpacked = 32_000_000

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

export const fileTools: FileTools = {
  sha256,
  pack: text => deflateRawSync(text).toString('base64'),
  unpack: packed => inflateRawSync(Buffer.from(packed, 'base64'), {maxOutputLength: mostUnpacked}).toString('utf8')
}
