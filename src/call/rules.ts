/** What deciding needs besides the state: the call's contents, who calls, and how Chinese is understood. */
import type {Contents, Customer} from '../scenario/types.ts'

export interface Rules {
  readonly contents: Contents
  readonly customer: Customer
  /** Intent ids a customer takes from a reply, in the order they are said. */
  readonly understand: (text: string) => readonly string[]
  /** Ids of the forbidden phrases in a reply; inexact matches are left to a person. */
  readonly forbidden: (text: string) => readonly string[]
  /** Whether two characters can be the same sound. */
  readonly soundsLike: (a: string, b: string) => boolean
}
