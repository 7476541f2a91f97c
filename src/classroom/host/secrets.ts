/** Codes, tokens and ids, from the system's randomness. */
import {createHash, randomBytes, randomInt, randomUUID} from 'node:crypto'
import type {Secrets} from './ports.ts'

export const systemSecrets: Secrets = {
  id: () => randomUUID(),
  seed: () => randomInt(2 ** 31),
  token: () => randomBytes(24).toString('base64url'),
  code: newCode,
  digest: secret => createHash('sha256').update(secret).digest('hex')
}

/** Six digits: read out and typed with an input method on. Guessing is throttled. */
export function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0')
}
