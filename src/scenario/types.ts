/**
 * What a pack holds once its YAML has been read, checked and compiled: plain, immutable data.
 * Everything a call needs is reachable from one `Contents`, which is stored under its digest,
 * so an attempt stays readable when its pack has been edited or deleted.
 */
export * from './types/words.ts'
export type * from './types/form.ts'
export type * from './types/customer.ts'
export type * from './types/script.ts'
export type * from './types/scenario.ts'
export type * from './types/people.ts'
export type * from './types/papers.ts'
export type * from './types/intents.ts'
export type * from './types/scoring.ts'
export type * from './types/pack.ts'
